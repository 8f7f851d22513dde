import type { JourneyView } from '../../preload/contract/journey'
import { Button } from '../components/Button'
import { journeyTitle, stepUnderWay } from '../journeys/journey-titles'
import { useTexts } from '../texts/texts'

interface UnderWayCardProps {
  readonly view: JourneyView
  readonly onContinue: () => void
}

/** The journey under way on Home: where it is, and the way back to it. */
export function UnderWayCard({ view, onContinue }: UnderWayCardProps) {
  const texts = useTexts()
  const t = texts.home.underWay
  const steps: readonly string[] = view.steps
  const number = steps.indexOf(view.step) + 1
  return (
    <section className="card card-accent under-way" aria-label={t.title} data-testid="journey-under-way">
      <div>
        <h2 className="card-title">{t.title}</h2>
        <p>{journeyTitle(texts, view.journey)}</p>
        <p className="note">{t.where(number, steps.length, stepUnderWay(texts, view))}</p>
      </div>
      <Button look="primary" testId="journey-continue" onClick={onContinue}>
        {t.continue}
      </Button>
    </section>
  )
}
