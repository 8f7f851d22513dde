import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useTexts } from '../texts/texts'
import { TopicText } from './TopicText'
import { topicTitle, type HelpTopic } from './topics'

/** Topics of Help that belong to a step, each in a dialog, so that the place in the guide is kept. */
export function MoreOnThis({ topics }: { readonly topics: readonly HelpTopic[] }) {
  const texts = useTexts()
  const t = texts.helpTopics
  const [open, setOpen] = useState<HelpTopic | null>(null)
  if (topics.length === 0) return null
  return (
    <div className="more-on-this">
      <h2 className="step-heading">{t.more}</h2>
      {topics.map((topic) => (
        <Button
          key={topic}
          look="quiet"
          icon="information"
          testId={`about-${topic}`}
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(topic)
          }}
        >
          {topicTitle(texts, topic)}
        </Button>
      ))}
      {open === null ? null : (
        <Dialog
          title={topicTitle(texts, open)}
          closeLabel={t.close}
          onClose={() => {
            setOpen(null)
          }}
          testId="help-topic"
          wide
        >
          <TopicText topic={open} />
        </Dialog>
      )}
    </div>
  )
}
