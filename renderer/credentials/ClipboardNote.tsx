import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'
import { useSecondsLeft } from '../time/seconds-left'

/** How long what was copied stays on the clipboard; before that, that it does not stay. */
export function ClipboardNote({ clearsAt }: { readonly clearsAt: number | null }) {
  const t = useTexts().credentials
  const seconds = useLive(useDoor().live.settings)?.clipboardSeconds ?? 30
  return (
    <p className="note credential-clipboard" data-testid="clipboard-note">
      {clearsAt === null ? t.clipboardNote(seconds) : <Countdown clearsAt={clearsAt} />}
    </p>
  )
}

function Countdown({ clearsAt }: { readonly clearsAt: number }) {
  const t = useTexts().credentials
  return t.clipboard(useSecondsLeft(clearsAt))
}
