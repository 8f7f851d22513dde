import { useState, type SyntheticEvent } from 'react'
import type { CredentialSummary, VisibleSecret } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { TextField } from '../components/TextField'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { CurrentCode } from './CurrentCode'
import { useHideWhenClosed } from './hide-when-closed'
import { useTell } from './outcome'
import { useAttempt } from './use-attempt'
import { useWhenLeft } from './when-left'

interface ConfirmProfileProps {
  readonly credential: CredentialSummary
  readonly visible: VisibleSecret | null
  readonly onClose: () => void
}

/** Compares the codes, of which the current one is on the screen, with the phone's, or takes the officer's word that a page has accepted one. */
export function ConfirmProfile({ credential, visible, onClose }: ConfirmProfileProps) {
  const texts = useTexts().credentials
  const t = texts.confirm
  const { bridge } = useDoor()
  const attempt = useAttempt()
  const tell = useTell()
  const announce = useAnnounce()
  const [typed, setTyped] = useState('')
  const [wasSent, setSent] = useState(false)
  const what = texts.named('totp', credential.label, credential.upn)
  useHideWhenClosed()
  useWhenLeft(onClose)
  const confirm = async (code: string | null) => {
    const done = await attempt.ask(() => bridge.credentials.confirmProfile({ id: credential.id, code }))
    if (done === null) return
    tell(t.done(what))
    announce(t.done(what))
    onClose()
  }
  const compare = (event: SyntheticEvent) => {
    event.preventDefault()
    setSent(true)
    if (typed.trim() !== '') void confirm(typed)
  }
  return (
    <Dialog title={t.title} closeLabel={t.later} onClose={onClose} testId="confirm-profile" hasForm>
      <p>{t.text}</p>
      {visible?.kind === 'code' ? <CurrentCode visible={visible} what={what} /> : null}
      <form className="credential-form" noValidate aria-label={t.title} onSubmit={compare}>
        <TextField
          label={t.phone}
          value={typed}
          onChange={setTyped}
          inputMode="numeric"
          error={wasSent && typed.trim() === '' ? t.phoneMissing : null}
          testId="confirm-code"
        />
        <AttemptRefusal of={attempt} testId="confirm-error" />
        <div className="credential-form-actions">
          <Button look="primary" submits testId="confirm-compare" aria-busy={attempt.isBusy}>
            {t.submit}
          </Button>
          <Button testId="confirm-accepted" onClick={() => void confirm(null)}>
            {t.accepted}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
