import { useState, type SyntheticEvent } from 'react'
import type { CredentialSummary, ProfileCandidate } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { TextField } from '../components/TextField'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AccountField } from './AccountField'
import { KeepRefusal } from './KeepRefusal'
import { useAttempt } from './use-attempt'

interface KeepProfileProps {
  readonly onAdded: (added: CredentialSummary) => void
  readonly candidate: ProfileCandidate
  /** It has to be read again. */
  readonly onAgain: () => void
}

/** What was read, to be looked at and named. */
export function KeepProfile({ candidate, onAdded, onAgain }: KeepProfileProps) {
  const texts = useTexts().credentials
  const t = texts.profile
  const { bridge } = useDoor()
  const attempt = useAttempt()
  const [upn, setUpn] = useState(candidate.upn)
  const [label, setLabel] = useState(candidate.label)
  const [wasSent, setSent] = useState(false)
  const isMissing = { upn: upn.trim() === '', label: label.trim() === '' }
  const keep = async (replace: boolean) => {
    setSent(true)
    if (isMissing.upn || isMissing.label) return
    const kept = await attempt.ask(() =>
      bridge.credentials.addProfile({ candidate: candidate.candidate, upn, label: label.trim(), replace }),
    )
    if (kept !== null) onAdded(kept.value)
  }
  return (
    <form
      className="credential-form"
      noValidate
      aria-label={t.found}
      data-testid="add-candidate"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        void keep(false)
      }}
    >
      <p>
        <strong>{t.found}.</strong> {t.facts(candidate.digits, candidate.period)}{' '}
        {candidate.issuer === '' ? null : t.issuer(candidate.issuer)}
      </p>
      <TextField
        label={t.label}
        hint={t.labelHint}
        value={label}
        onChange={setLabel}
        error={wasSent && isMissing.label ? t.labelMissing : null}
        testId="add-label"
      />
      <AccountField
        value={upn}
        onChange={setUpn}
        error={wasSent && isMissing.upn ? texts.adding.accountMissing : null}
      />
      <KeepRefusal
        of={attempt}
        what={texts.named('totp', label.trim(), upn.trim().toLowerCase())}
        onReplace={() => void keep(true)}
      />
      <div className="credential-form-actions">
        <Button look="primary" submits testId="add-save" aria-busy={attempt.isBusy}>
          {attempt.isBusy ? texts.adding.saving : t.keep}
        </Button>
        <Button testId="add-again" onClick={onAgain}>
          {texts.adding.back}
        </Button>
      </div>
    </form>
  )
}
