import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { CredentialSummary, ProfileCandidate } from '../../preload/contract/credentials'
import { Button } from '../components/Button'
import { Prose } from '../components/Prose'
import { SecretField } from '../components/SecretField'
import { ScreenQrButton } from '../screen-qr/ScreenQrButton'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { KeepProfile } from './KeepProfile'
import { useAttempt, type Attempt } from './use-attempt'

interface AddProfileProps {
  readonly onAdded: (added: CredentialSummary) => void
}

/** Reads a profile for verification codes, and keeps it once the officer has seen what was read. */
export function AddProfile({ onAdded }: AddProfileProps) {
  const { bridge, live } = useDoor()
  const [candidate, setCandidate] = useState<ProfileCandidate | null>(null)
  // What was read and is not wanted is not kept in hand.
  useEffect(() => () => void bridge.credentials.dropCandidate(), [bridge])
  const isLive = useLive(live.info)?.environment === 'live'
  return candidate === null ? (
    <>
      {isLive ? <FromScreen /> : null}
      <ReadProfile onRead={setCandidate} hasPages={!isLive} />
    </>
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

/** The real pages are in the browser: the QR code is looked for on the screen. A form of its own, so beside the other one. */
function FromScreen() {
  const t = useTexts().credentials.profile
  return (
    <div className="credential-from-page" data-testid="add-from-screen">
      <ScreenQrButton />
      <p className="field-hint">
        <Prose text={t.fromScreenHint} />
      </p>
    </div>
  )
}

interface FromPageProps {
  readonly attempt: Attempt
  readonly onAsk: () => void
  readonly onRead: (candidate: ProfileCandidate) => void
}

/** The pages of practice are beside the guide: the app reads the QR code there by itself. */
function FromPage({ attempt, onAsk, onRead }: FromPageProps) {
  const t = useTexts().credentials.profile
  const { bridge, live } = useDoor()
  const hasPage = useLive(live.pane)?.status === 'open'
  const read = async () => {
    onAsk()
    const found = await attempt.ask(() => bridge.credentials.readPage())
    if (found !== null) onRead(found.value)
  }
  return (
    <div className="credential-from-page">
      <Button icon="scan" testId="add-from-page" disabled={!hasPage} onClick={() => void read()}>
        {t.fromPage}
      </Button>
      <p className="field-hint">{t.fromPageHint}</p>
    </div>
  )
}

interface ReadProfileProps {
  readonly onRead: (candidate: ProfileCandidate) => void
  /** The pages are shown beside the guide. */
  readonly hasPages: boolean
}

/** From the page, from a link, from a key. */
function ReadProfile({ onRead, hasPages }: ReadProfileProps) {
  const t = useTexts().credentials.profile
  const { bridge } = useDoor()
  const attempt = useAttempt()
  const text = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  // The window is kept out of pictures of the screen while the key can be read in it, and no longer.
  useEffect(() => () => void bridge.credentials.noteTyped({ isTyped: false }), [bridge])
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
      {hasPages ? (
        <FromPage
          attempt={attempt}
          onRead={onRead}
          onAsk={() => {
            setMissing(false)
          }}
        />
      ) : null}
      <SecretField
        ref={text}
        type="text"
        label={t.text}
        hint={t.textHint}
        error={isMissing ? t.textMissing : null}
        testId="add-text"
        onTyped={(isTyped) => void bridge.credentials.noteTyped({ isTyped })}
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
