import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { ClipboardNote } from './ClipboardNote'
import { CurrentCode } from './CurrentCode'
import { useHideWhenClosed } from './hide-when-closed'
import { useAttempt } from './use-attempt'

interface KeptCodeProps {
  /** As the authenticator lists it: only the codes of this profile are offered. */
  readonly profile: string
  /** Whose; `null` while that is not known, then it must be the only one of that name. */
  readonly upn: string | null
}

/** Where a page asks for a verification code: shows and copies the right profile's, if this workstation keeps it and may. */
export function KeptCode({ profile, upn }: KeptCodeProps) {
  const t = useTexts().credentials
  const { bridge, live } = useDoor()
  const codesAreOn = useLive(live.settings)?.codesOnWorkstation === true
  const state = useLive(live.credentials)
  const announce = useAnnounce()
  const attempt = useAttempt()
  useHideWhenClosed()
  const named = state?.credentials.filter(
    (each) => each.kind === 'totp' && each.label === profile && (upn === null || each.upn === upn.toLowerCase()),
  )
  const [kept, another] = named ?? []
  if (!codesAreOn || state === undefined || kept === undefined || another !== undefined) return null
  const { id } = kept
  const what = t.named('totp', kept.label, kept.upn)
  const visible = state.visible?.kind === 'code' && state.visible.id === id ? state.visible : null
  const copy = async () => {
    if ((await attempt.ask(() => bridge.credentials.copy({ id }))) !== null) announce(t.copiedAnnouncement(what))
  }
  return (
    <section className="card kept" aria-label={t.inGuide.codes(kept.label)} data-testid="kept-code">
      <p>{t.inGuide.codes(kept.label)}</p>
      {visible === null ? null : <CurrentCode visible={visible} what={what} />}
      <div className="credential-form-actions">
        <Button
          testId="kept-code-show"
          aria-expanded={visible !== null}
          onClick={() =>
            void attempt.ask(() => (visible === null ? bridge.credentials.showCode({ id }) : bridge.credentials.hide()))
          }
        >
          {visible === null ? t.inGuide.showCode : t.inGuide.hideCode}
        </Button>
        <Button icon="copy" testId="kept-code-copy" aria-busy={attempt.isBusy} onClick={() => void copy()}>
          {t.inGuide.copyCode}
        </Button>
      </div>
      {state.clipboardClearsAt === null ? null : <ClipboardNote clearsAt={state.clipboardClearsAt} />}
      <AttemptRefusal of={attempt} testId="kept-code-error" />
    </section>
  )
}
