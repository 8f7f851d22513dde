import { useState } from 'react'
import type { JourneyName } from '../../preload/contract/names'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { useTexts } from '../texts/texts'

interface JourneyCardProps {
  readonly journey: JourneyName
  /** The one that comes next for most officers. */
  readonly isSuggested: boolean
  /** Starting then gives up the place in the one under way, which is asked about first. */
  readonly underWay: JourneyName | null
  readonly onStart: () => void
}

/** A journey on Home: what it does, what it needs, and its start. */
export function JourneyCard({ journey, isSuggested, underWay, onStart }: JourneyCardProps) {
  const { journeys, underWay: t } = useTexts().home
  const { title, about, need, start } = journeys[journey]
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="card journey-card" aria-label={title}>
      <h2 className="card-title">{title}</h2>
      <p>{about}</p>
      <p className="note journey-need">{need}</p>
      <Button
        look={isSuggested ? 'primary' : 'secondary'}
        testId={`start-${journey}`}
        onClick={() => {
          if (underWay === null) onStart()
          else setAsking(true)
        }}
      >
        {underWay === journey ? t.startOver : start}
      </Button>
      {isAsking ? (
        <StartingOver
          isSame={underWay === journey}
          onStart={onStart}
          onClose={() => {
            setAsking(false)
          }}
        />
      ) : null}
    </section>
  )
}

interface StartingOverProps {
  readonly isSame: boolean
  readonly onStart: () => void
  readonly onClose: () => void
}

/** Asks before the place in the journey under way is lost. */
function StartingOver({ isSame, onStart, onClose }: StartingOverProps) {
  const t = useTexts().home.startingOver
  return (
    <Dialog
      title={isSame ? t.title : t.otherTitle}
      closeLabel={t.stay}
      onClose={onClose}
      testId="start-over"
      actions={
        <Button look="danger" testId="start-over-confirm" onClick={onStart}>
          {isSame ? t.confirm : t.otherConfirm}
        </Button>
      }
    >
      <p>{t.text}</p>
    </Dialog>
  )
}
