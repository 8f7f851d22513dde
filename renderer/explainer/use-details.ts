import { journeyTitle, stepUnderWay } from '../journeys/journey-titles'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** Puts around a text from the screen what the helpdesk will ask for: the app, the time, the step, and what it expected. */
export function useDetails(expected: readonly string[]): (onScreen: string) => string {
  const texts = useTexts()
  const t = texts.explainer.details
  const { live } = useDoor()
  const info = useLive(live.info)
  const journey = useLive(live.journey) ?? null
  return (onScreen) => {
    const lines = [
      t.app(texts.frame.appName, info?.version ?? '', texts.frame.environment[info?.environment ?? 'practice']),
      t.at(new Date().toISOString().slice(0, 16).replace('T', ' ')),
    ]
    if (journey !== null) {
      const steps: readonly string[] = journey.steps
      const number = steps.indexOf(journey.step) + 1
      const where = texts.home.underWay.where(number, steps.length, stepUnderWay(texts, journey))
      lines.push(t.step(journeyTitle(texts, journey.journey), where))
    }
    if (expected.length > 0) lines.push(t.expected(expected.join('; ')))
    return [...lines, t.onScreen, onScreen].join('\n')
  }
}
