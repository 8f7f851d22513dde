import type { CredentialSummary } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { useTell } from './outcome'
import { useAttempt } from './use-attempt'

interface ForgetCredentialProps {
  readonly credential: CredentialSummary
  readonly onClose: () => void
}

/** Asks before a credential is removed, and says what was. */
export function ForgetCredential({ credential, onClose }: ForgetCredentialProps) {
  const t = useTexts().credentials
  const { bridge } = useDoor()
  const tell = useTell()
  const announce = useAnnounce()
  const attempt = useAttempt()
  const { id, kind, label, upn } = credential
  const what = t.named(kind, label, upn)
  const forget = async () => {
    const done = await attempt.ask(() => bridge.credentials.forget({ id }))
    if (done === null) return
    const [gone] = done.value.forgotten
    const sentence = gone?.wasKept === true ? t.forgetting.done[gone.keptIn](what) : t.forgetting.wasGone(what)
    tell(sentence)
    announce(sentence)
    onClose()
  }
  return (
    <Dialog
      title={t.forgetting.title(what)}
      closeLabel={t.forgetting.cancel}
      onClose={onClose}
      testId="forget-credential"
      actions={
        <Button look="danger" testId="forget-confirm" aria-busy={attempt.isBusy} onClick={() => void forget()}>
          {t.forgetting.confirm}
        </Button>
      }
    >
      <p>{t.forgetting.text}</p>
      {kind === 'totp' ? <p>{t.forgetting.codesText}</p> : null}
      <AttemptRefusal of={attempt} testId="forget-error" />
    </Dialog>
  )
}
