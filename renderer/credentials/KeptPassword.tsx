import { useAnnounce } from '../announcing/Announcer'
import { Button } from '../components/Button'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { AttemptRefusal } from './AttemptRefusal'
import { ClipboardNote } from './ClipboardNote'
import { useAttempt } from './use-attempt'

interface KeptPasswordProps {
  /** Whose; `null` while that is not known, then it must be the only one. */
  readonly upn: string | null
}

/** Where a page asks for the password: copies the one that is kept for the account, if there is one. */
export function KeptPassword({ upn }: KeptPasswordProps) {
  const t = useTexts().credentials
  const { bridge, live } = useDoor()
  const state = useLive(live.credentials)
  const announce = useAnnounce()
  const attempt = useAttempt()
  const named = state?.credentials.filter(
    (each) => each.kind === 'password' && (upn === null || each.upn === upn.toLowerCase()),
  )
  const [kept, another] = named ?? []
  if (state === undefined || kept === undefined || another !== undefined) return null
  const copy = async () => {
    const done = await attempt.ask(() => bridge.credentials.copy({ id: kept.id }))
    if (done !== null) announce(t.copiedAnnouncement(t.named('password', '', kept.upn)))
  }
  return (
    <section className="kept" aria-label={t.kinds.password} data-testid="kept-password">
      <p>{t.inGuide.password}</p>
      <Button icon="copy" testId="kept-password-copy" aria-busy={attempt.isBusy} onClick={() => void copy()}>
        {t.inGuide.copyPassword}
      </Button>
      {state.clipboardClearsAt === null ? null : <ClipboardNote clearsAt={state.clipboardClearsAt} />}
      <AttemptRefusal of={attempt} testId="kept-password-error" />
    </section>
  )
}
