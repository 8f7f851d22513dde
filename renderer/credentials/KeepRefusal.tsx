import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import type { Attempt } from './use-attempt'

interface KeepRefusalProps {
  readonly of: Attempt
  /** What is to be kept, by its kind, name and account. */
  readonly what: string
  readonly onReplace: () => void
}

/** Why it was not kept; asks, when something is kept there already: nothing is overwritten in silence. */
export function KeepRefusal({ of, what, onReplace }: KeepRefusalProps) {
  const t = useTexts().credentials.adding
  if (of.refusal?.code !== 'credential_exists') return <AttemptRefusal of={of} testId="add-error" />
  return (
    <Banner key={of.attempt} tone="warning" title={t.exists} role="alert" testId="add-exists">
      <p>{t.existsText(what)}</p>
      <Button look="danger" testId="add-replace" onClick={onReplace}>
        {t.replace}
      </Button>
    </Banner>
  )
}
