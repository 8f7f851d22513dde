import type { KeychainStatus } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'

/** How the keychain stands; when it does not answer, why, and the way on. */
export function KeychainLine({ status }: { readonly status: KeychainStatus }) {
  const { credentials, errors } = useTexts()
  const t = credentials.keychain
  const { bridge, ask } = useDoor()
  const failure = status === 'unknown' || status === 'ready' ? null : errors[status]
  const sentence =
    failure === null
      ? t[status === 'ready' ? 'ready' : 'unknown']
      : status === 'keychain_unavailable'
        ? t.unavailable
        : `${failure.title}. ${failure.whatToDo}`
  return (
    <dl className="card facts">
      <dt>{t.label}</dt>
      <dd>
        <p data-testid="keychain-status" data-status={status}>
          {sentence}
        </p>
        {failure === null ? null : (
          <Button
            look="quiet"
            icon="reload"
            testId="keychain-ask"
            onClick={() => void ask(bridge.credentials.checkKeychain())}
          >
            {t.ask}
          </Button>
        )}
      </dd>
    </dl>
  )
}
