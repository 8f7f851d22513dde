import { useRef, useState, type SyntheticEvent } from 'react'
import type { CredentialSummary } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { SecretField } from '../components/SecretField'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AccountField } from './AccountField'
import { KeepRefusal } from './KeepRefusal'
import { useAttempt } from './use-attempt'

/** The form for a GSIB password. */
export function AddPassword({ onAdded }: { readonly onAdded: (added: CredentialSummary) => void }) {
  const texts = useTexts().credentials
  const t = texts.adding
  const { bridge } = useDoor()
  const attempt = useAttempt()
  const password = useRef<HTMLInputElement>(null)
  const [upn, setUpn] = useState('')
  const [faults, setFaults] = useState({ upn: false, password: false })
  const save = async (replace: boolean) => {
    const typed = password.current?.value ?? ''
    const missing = { upn: upn.trim() === '', password: typed === '' }
    setFaults(missing)
    if (missing.upn || missing.password) return
    const saved = await attempt.ask(() => bridge.credentials.savePassword({ upn, password: typed, replace }))
    if (saved === null) return
    if (password.current !== null) password.current.value = ''
    onAdded(saved.value)
  }
  return (
    <form
      className="credential-form"
      noValidate
      aria-label={t.password}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        void save(false)
      }}
    >
      <AccountField value={upn} onChange={setUpn} error={faults.upn ? t.accountMissing : null} />
      <SecretField
        ref={password}
        type="password"
        label={t.password}
        hint={t.passwordHint}
        error={faults.password ? t.passwordMissing : null}
        testId="add-password"
      />
      <KeepRefusal
        of={attempt}
        what={texts.named('password', '', upn.trim().toLowerCase())}
        onReplace={() => void save(true)}
      />
      <div className="credential-form-actions">
        <Button look="primary" submits testId="add-save" aria-busy={attempt.isBusy}>
          {attempt.isBusy ? t.saving : t.save}
        </Button>
      </div>
    </form>
  )
}
