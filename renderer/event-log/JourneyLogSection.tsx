import { useEffect, useState } from 'react'
import type { JourneyLogFormat, JourneyLogSummary } from '../../preload/contract/event-log'
import { useAnnounce } from '../announcing/Announcer'
import { Banner } from '../components/Banner'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useDoor } from '../state/door'
import { useTexts } from '../texts/texts'

/** What the app notes of journeys, for how long, how much there is; to be saved or deleted. */
export function JourneyLogSection() {
  const t = useTexts().eventLog
  const { bridge, ask } = useDoor()
  const announce = useAnnounce()
  const [summary, setSummary] = useState<JourneyLogSummary | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const tell = (sentence: string) => {
    setTold(sentence)
    announce(sentence)
  }
  useEffect(() => {
    void ask(bridge.eventLog.summary()).then((answer) => {
      if (answer.ok) setSummary(answer.value)
    })
  }, [ask, bridge])
  const save = async (format: JourneyLogFormat) => {
    setTold(null)
    const answer = await ask(bridge.eventLog.save({ format }))
    if (answer.ok && answer.value.outcome === 'exported') tell(t.saved(answer.value.path))
  }
  const remove = async () => {
    setAsking(false)
    const answer = await ask(bridge.eventLog.remove())
    if (!answer.ok) return
    setSummary(answer.value)
    tell(t.removed)
  }
  return (
    <section className="topic" aria-label={t.title} data-testid="journey-log">
      <h2>{t.title}</h2>
      <p>{t.about(summary?.daysKept ?? 90)}</p>
      {summary === null ? null : <p data-testid="journey-log-holds">{t.holds(summary.entries, summary.since)}</p>}
      <div className="button-row">
        <Button testId="journey-log-save-csv" onClick={() => void save('csv')}>
          {t.saveCsv}
        </Button>
        <Button testId="journey-log-save-json" onClick={() => void save('json')}>
          {t.saveJson}
        </Button>
        <Button
          look="danger"
          testId="journey-log-delete"
          onClick={() => {
            setAsking(true)
          }}
        >
          {t.remove}
        </Button>
      </div>
      {told === null ? null : <Banner tone="success" title={told} testId="journey-log-told" />}
      {isAsking ? (
        <DeleteQuestion
          onDelete={() => void remove()}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </section>
  )
}

interface DeleteQuestionProps {
  readonly onDelete: () => void
  readonly onClose: () => void
}

function DeleteQuestion({ onDelete, onClose }: DeleteQuestionProps) {
  const t = useTexts().eventLog
  return (
    <Dialog
      title={t.question.title}
      closeLabel={t.question.keep}
      onClose={onClose}
      testId="journey-log-delete-question"
      actions={
        <Button look="danger" testId="journey-log-delete-confirm" onClick={onDelete}>
          {t.remove}
        </Button>
      }
    >
      <p>{t.question.text}</p>
    </Dialog>
  )
}
