import { Banner } from '../components/Banner'
import { Prose } from '../components/Prose'
import { HelpdeskForError } from '../helpdesk/HelpdeskLine'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** What the app has to say about itself, and calls that were refused, above every screen until dismissed. */
export function Banners() {
  const { errors, frame, notices } = useTexts()
  const { bridge, live, change } = useDoor()
  const refusal = useLive(live.refusal) ?? null
  const info = useLive(live.info)
  if (refusal === null && (info === undefined || info.notices.length === 0)) return null
  return (
    <div className="banners">
      {info?.notices.map((notice) => (
        <Banner
          key={notice}
          tone="information"
          title={notices[notice].title}
          role="status"
          testId={`notice-${notice}`}
          dismiss={{
            label: frame.dismiss,
            onDismiss: () => void change(live.info, bridge.app.dismissNotice({ notice })),
          }}
        >
          <p>{notices[notice].text}</p>
        </Banner>
      ))}
      {refusal === null ? null : (
        <Banner
          tone="error"
          title={errors[refusal.code].title}
          role="alert"
          testId="refusal"
          dismiss={{
            label: frame.dismiss,
            onDismiss: () => {
              live.refusal.set(null)
            },
          }}
        >
          <p>
            <Prose text={errors[refusal.code].whatToDo} />
          </p>
          <HelpdeskForError code={refusal.code} />
          {refusal.incident === undefined ? null : <p>{frame.refused.incident(refusal.incident)}</p>}
        </Banner>
      )}
    </div>
  )
}
