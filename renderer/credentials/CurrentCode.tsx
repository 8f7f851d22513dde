import type { VisibleSecret } from '../../preload/contract/credentials'
import { inThrees } from '../components/grouped'
import { useTexts } from '../texts/texts'
import { useSecondsLeft } from '../time/seconds-left'

interface CurrentCodeProps {
  readonly visible: Extract<VisibleSecret, { readonly kind: 'code' }>
  readonly what: string
}

/** The current code with how long it lasts. It is not read out by itself: it changes every half minute. */
export function CurrentCode({ visible, what }: CurrentCodeProps) {
  const t = useTexts().credentials
  const seconds = useSecondsLeft(visible.validUntil)
  return (
    <div className="credential-code" role="group" aria-label={`${t.code}: ${what}`}>
      <p className="code-digits" data-testid="credential-code">
        {inThrees(visible.code)}
      </p>
      <p className="note" data-testid="credential-seconds">
        {t.seconds(seconds)}
      </p>
    </div>
  )
}
