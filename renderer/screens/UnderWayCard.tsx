import type { JourneyView } from '../../preload/contract/journey'
import { Button } from '../components/Button'
import { stepTitle } from '../journeys/set-up-verification/step-words'
import { useTexts } from '../texts/texts'

interface UnderWayCardProps {
  readonly view: JourneyView
  readonly onContinue: () => void
}

/** The journey under way on Home: where it is, and the way back to it. */
export function UnderWayCard({ view, onContinue }: UnderWayCardProps) {
  const { home, setUpVerification } = useTexts()
  const t = home.underWay
  const number = view.steps.indexOf(view.step) + 1
  return (
    <section className="card card-accent" aria-label={t.title} data-testid="journey-under-way">
      <h2 className="card-title">{t.title}</h2>
      <p>{setUpVerification.title}</p>
      <p className="note">{t.where(number, view.steps.length, stepTitle(setUpVerification.steps, view.step))}</p>
      <Button look="primary" testId="journey-continue" onClick={onContinue}>
        {t.continue}
      </Button>
    </section>
  )
}
