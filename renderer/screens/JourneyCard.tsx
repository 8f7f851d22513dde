import { useState } from 'react'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useTexts } from '../texts/texts'

interface JourneyCardProps {
  /** Starting then means starting over, which is asked about first. */
  readonly isOneUnderWay: boolean
  readonly onStart: () => void
}

/** The journey `set-up-verification` on Home: what it does, what it needs, and its start. */
export function JourneyCard({ isOneUnderWay, onStart }: JourneyCardProps) {
  const { setUp: t, underWay } = useTexts().home
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="card" aria-label={t.title}>
      <h2 className="card-title">{t.title}</h2>
      <p>{t.about}</p>
      <h3 className="step-heading">{t.needLabel}</h3>
      <ul className="plain-list">
        {t.need.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Button
        look={isOneUnderWay ? 'secondary' : 'primary'}
        testId="start-set-up-verification"
        onClick={() => {
          if (isOneUnderWay) setAsking(true)
          else onStart()
        }}
      >
        {isOneUnderWay ? underWay.startOver : t.start}
      </Button>
      {isAsking ? (
        <StartingOver
          onStart={onStart}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </section>
  )
}

/** Asks before the place in the journey under way is lost. */
function StartingOver({ onStart, onClose }: { readonly onStart: () => void; readonly onClose: () => void }) {
  const t = useTexts().home.startingOver
  return (
    <Dialog
      title={t.title}
      closeLabel={t.stay}
      onClose={onClose}
      testId="start-over"
      actions={
        <Button look="danger" testId="start-over-confirm" onClick={onStart}>
          {t.confirm}
        </Button>
      }
    >
      <p>{t.text}</p>
    </Dialog>
  )
}
