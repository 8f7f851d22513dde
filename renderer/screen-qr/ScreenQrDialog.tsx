import { useEffect, useState } from 'react'
import type { ProfileCandidate } from '../../preload/contract/credentials'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { Dialog } from '../components/Dialog'
import { AttemptRefusal } from '../credentials/AttemptRefusal'
import { KeepProfile } from '../credentials/KeepProfile'
import { useAttempt } from '../credentials/use-attempt'
import { useWhenLeft } from '../credentials/when-left'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { FoundCode } from './FoundCode'
import { LookAgain, NothingFound } from './NothingFound'
import { FoundChoice } from './FoundChoice'

/** What a look at the screen has found. It looks once when it opens; whichever way it closes, main forgets all of it. */
export function ScreenQrDialog({ onClose }: { readonly onClose: () => void }) {
  const texts = useTexts()
  const t = texts.screenQr
  const { bridge, live } = useDoor()
  const { ask, ...attempt } = useAttempt()
  const announce = useAnnounce()
  const state = useLive(live.screenQr)
  const [candidate, setCandidate] = useState<ProfileCandidate | null>(null)
  const [kept, setKept] = useState<string | null>(null)
  useWhenLeft(onClose)
  useLookOnce(() => void ask(() => bridge.screenQr.find()))
  const kind = state?.visible?.kind
  useEffect(() => {
    if (kind !== undefined) announce(t.shown(t.kinds[kind].name))
  }, [announce, kind, t])
  const again = () => {
    setKept(null)
    void ask(() => bridge.screenQr.find())
  }
  const add = async () => {
    const read = await ask(() => bridge.screenQr.addToCredentials())
    if (read !== null) setCandidate(read.value)
  }
  const forgetCandidate = () => {
    setCandidate(null)
    void bridge.credentials.dropCandidate()
  }
  if (candidate !== null) {
    return (
      <Dialog title={t.add} closeLabel={t.close} onClose={onClose} testId="screen-qr-dialog" wide hasForm>
        <KeepProfile
          candidate={candidate}
          onAgain={forgetCandidate}
          onAdded={({ kind: added, label, upn }) => {
            setCandidate(null)
            setKept(t.kept(texts.credentials.named(added, label, upn)))
          }}
        />
      </Dialog>
    )
  }
  const isLooking = attempt.isBusy && state?.visible == null
  return (
    <Dialog title={t.title} closeLabel={t.close} onClose={onClose} testId="screen-qr-dialog" wide fills>
      {isLooking ? (
        <p role="status" data-testid="screen-qr-looking">
          {t.looking}
        </p>
      ) : null}
      {kept === null ? null : (
        <Banner tone="success" title={kept} role="status" testId="screen-qr-kept">
          <p>{t.confirmLater}</p>
        </Banner>
      )}
      <AttemptRefusal of={{ ...attempt, ask }} testId="screen-qr-error" />
      {state?.status === 'none' && !isLooking ? <NothingFound screens={state.screens} onAgain={again} /> : null}
      {state?.status === 'closed' && !isLooking ? <LookAgain onAgain={again} /> : null}
      {state === undefined || state.found.length < 2 ? null : (
        <FoundChoice found={state.found} at={state.visible?.at ?? 0} />
      )}
      {state?.visible == null ? null : (
        <FoundCode
          visible={state.visible}
          clearsAt={state.clipboardClearsAt}
          onAdd={kept === null ? () => void add() : null}
        />
      )}
    </Dialog>
  )
}

/** When the dialog opens; and when it closes, in whichever way, main forgets what was found, and what was read to be kept. */
function useLookOnce(look: () => void): void {
  const { bridge } = useDoor()
  useEffect(() => {
    look()
    return () => {
      void bridge.screenQr.close()
      void bridge.credentials.dropCandidate()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once each time that the dialog opens, not with each drawing
  }, [bridge])
}
