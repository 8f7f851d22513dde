import { memo, useState } from 'react'
import type { CredentialSummary, VisibleSecret } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Address } from '../components/Address'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { ConfirmProfile } from './ConfirmProfile'
import { CurrentCode } from './CurrentCode'
import { ExportProfile } from './ExportProfile'
import { ForgetCredential } from './ForgetCredential'
import { useAttempt, type Attempt } from './use-attempt'

interface CredentialRowProps {
  readonly credential: CredentialSummary
  /** What of it is on the screen. */
  readonly visible: VisibleSecret | null
  readonly codesAreOn: boolean
  /** Codes may be taken to another phone. */
  readonly canExport: boolean
}

type Open = 'confirm' | 'export' | 'forget' | null

/** One credential: what it is, and what can be done with it. */
export const CredentialRow = memo(function CredentialRow(props: CredentialRowProps) {
  const { credential, visible, codesAreOn, canExport } = props
  const t = useTexts().credentials
  const { kind, label, upn, id } = credential
  const what = t.named(kind, label, upn)
  const [open, setOpen] = useState<Open>(null)
  const attempt = useAttempt()
  const close = () => {
    setOpen(null)
  }
  return (
    <li className="credential" data-testid="credential" data-id={id}>
      <div className="credential-what">
        <h3 className="credential-name">{kind === 'password' ? t.kinds.password : label}</h3>
        <p className="credential-account">
          {kind === 'totp' ? `${t.kinds.totp} · ` : ''}
          <Address text={upn} />
        </p>
        <Marks credential={credential} />
      </div>
      <div className="credential-actions">
        {kind === 'password' || codesAreOn ? (
          <CopyButton credential={credential} what={what} attempt={attempt} />
        ) : null}
        {kind === 'totp' && codesAreOn ? (
          <ProfileButtons
            credential={credential}
            what={what}
            isShown={visible?.kind === 'code'}
            canExport={canExport}
            attempt={attempt}
            onOpen={setOpen}
          />
        ) : null}
        <Button
          look="quiet"
          testId="credential-forget"
          onClick={() => {
            setOpen('forget')
          }}
        >
          {t.forgetting.open}
          <span className="visually-hidden"> {what}</span>
        </Button>
      </div>
      {visible?.kind === 'code' ? <CurrentCode visible={visible} what={what} /> : null}
      <AttemptRefusal of={attempt} testId="credential-error" />
      {open === 'confirm' ? <ConfirmProfile credential={credential} visible={visible} onClose={close} /> : null}
      {open === 'export' ? <ExportProfile credential={credential} visible={visible} onClose={close} /> : null}
      {open === 'forget' ? <ForgetCredential credential={credential} onClose={close} /> : null}
    </li>
  )
})

/** What is special about it, in words. */
function Marks({ credential }: { readonly credential: CredentialSummary }) {
  const t = useTexts().credentials
  return (
    <>
      {credential.kind === 'totp' && credential.confirmedAt === null ? (
        <p className="credential-mark">{t.notConfirmed}</p>
      ) : null}
      {credential.keptIn === 'memory' ? <p className="credential-mark">{t.memoryOnly}</p> : null}
      {credential.kept === 'unsure' ? <p className="note">{t.unsure}</p> : null}
    </>
  )
}

interface ActionProps {
  readonly credential: CredentialSummary
  readonly what: string
  readonly attempt: Attempt
}

/** Copies in main: what is copied does not pass the window. */
function CopyButton({ credential: { id, kind }, what, attempt }: ActionProps) {
  const t = useTexts().credentials
  const { bridge } = useDoor()
  const announce = useAnnounce()
  const copy = async () => {
    if ((await attempt.ask(() => bridge.credentials.copy({ id }))) !== null) announce(t.copiedAnnouncement(what))
  }
  return (
    <Button icon="copy" testId="credential-copy" aria-busy={attempt.isBusy} onClick={() => void copy()}>
      {t.copy[kind]}
      <span className="visually-hidden"> {what}</span>
    </Button>
  )
}

interface ProfileButtonsProps extends ActionProps {
  readonly isShown: boolean
  readonly canExport: boolean
  readonly onOpen: (open: Open) => void
}

/** What only verification codes have. */
function ProfileButtons({ credential, what, isShown, canExport, attempt, onOpen }: ProfileButtonsProps) {
  const t = useTexts().credentials
  const { bridge } = useDoor()
  const { id } = credential
  const confirm = async () => {
    if ((await attempt.ask(() => bridge.credentials.showCode({ id }))) !== null) onOpen('confirm')
  }
  return (
    <>
      <Button
        testId="credential-show"
        aria-expanded={isShown}
        onClick={() =>
          void attempt.ask(() => (isShown ? bridge.credentials.hide() : bridge.credentials.showCode({ id })))
        }
      >
        {isShown ? t.hideCode : t.showCode}
        <span className="visually-hidden"> {what}</span>
      </Button>
      {credential.confirmedAt === null ? (
        <Button testId="credential-confirm" onClick={() => void confirm()}>
          {t.confirm.open}
          <span className="visually-hidden"> {what}</span>
        </Button>
      ) : null}
      {canExport ? (
        <Button
          look="quiet"
          testId="credential-export"
          onClick={() => {
            onOpen('export')
          }}
        >
          {t.exporting.open}
          <span className="visually-hidden"> {what}</span>
        </Button>
      ) : null}
    </>
  )
}
