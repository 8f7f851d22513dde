import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { CredentialSummary, ProfileCandidate } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { SecretField } from '../components/SecretField'
import { TextField } from '../components/TextField'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { AccountField } from './AccountField'
import { AttemptRefusal } from './AttemptRefusal'
import { KeepRefusal } from './KeepRefusal'
import { useAttempt } from './use-attempt'

interface AddProfileProps {
  readonly onAdded: (added: CredentialSummary) => void
}

/** Reads a profile for verification codes, and keeps it once the officer has seen what was read. */
export function AddProfile({ onAdded }: AddProfileProps) {
  const { bridge } = useDoor()
  const [candidate, setCandidate] = useState<ProfileCandidate | null>(null)
  // What was read and is not wanted is not kept in hand.
  useEffect(() => () => void bridge.credentials.dropCandidate(), [bridge])
  return candidate === null ? (
    <ReadProfile onRead={setCandidate} />
  ) : (
    <KeepProfile
      candidate={candidate}
      onAdded={onAdded}
      onAgain={() => {
        setCandidate(null)
        void bridge.credentials.dropCandidate()
      }}
    />
  )
}

/** From the page, from a link, from a key. */
function ReadProfile({ onRead }: { readonly onRead: (candidate: ProfileCandidate) => void }) {
  const t = useTexts().credentials.profile
  const { bridge, live } = useDoor()
  const attempt = useAttempt()
  const text = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  const hasPage = useLive(live.pane)?.status === 'open'
  const fromPage = async () => {
    setMissing(false)
    const read = await attempt.ask(() => bridge.credentials.readPage())
    if (read !== null) onRead(read.value)
  }
  const fromText = async () => {
    const typed = text.current?.value ?? ''
    setMissing(typed.trim() === '')
    if (typed.trim() === '') return
    const read = await attempt.ask(() => bridge.credentials.readText({ text: typed }))
    if (read === null) return
    if (text.current !== null) text.current.value = ''
    onRead(read.value)
  }
  return (
    <form
      className="credential-form"
      noValidate
      aria-label={t.how}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault()
        void fromText()
      }}
    >
      <div className="credential-from-page">
        <Button icon="scan" testId="add-from-page" disabled={!hasPage} onClick={() => void fromPage()}>
          {t.fromPage}
        </Button>
        <p className="field-hint">{t.fromPageHint}</p>
      </div>
      <SecretField
        ref={text}
        type="text"
        label={t.text}
        hint={t.textHint}
        error={isMissing ? t.textMissing : null}
        testId="add-text"
      />
      <AttemptRefusal of={attempt} testId="add-error" />
      <div className="credential-form-actions">
        <Button look="primary" submits testId="add-read" aria-busy={attempt.isBusy}>
          {attempt.isBusy ? t.reading : t.read}
        </Button>
      </div>
    </form>
  )
}

interface KeepProfileProps extends AddProfileProps {
  readonly candidate: ProfileCandidate
  /** It has to be read again. */
  readonly onAgain: () => void
}

/** What was read, to be looked at and named. */
function KeepProfile({ candidate, onAdded, onAgain }: KeepProfileProps) {
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
      <KeepRefusal of={attempt} onReplace={() => void keep(true)} />
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
