import type { ReadinessState } from '../../preload/contract/readiness'
import { Banner } from '../components/Banner'
import { useTexts } from '../texts/texts'

interface ClockProps {
  readonly clock: ReadinessState['clock']
}

/** How this computer's clock stands, and that codes go by the phone's. */
export function Clock({ clock }: ClockProps) {
  const t = useTexts().readiness.clock
  return (
    <section className="topic" aria-label={t.title} data-testid="readiness-clock" data-skew={clock?.skewSeconds ?? ''}>
      <h2>{t.title}</h2>
      {clock?.isOff === true ? (
        <Banner tone="warning" title={t.off(clock.skewSeconds)} testId="readiness-clock-off" />
      ) : (
        <p>{clock === null ? t.unknown : t.right}</p>
      )}
      <p className="note">{t.phone}</p>
    </section>
  )
}
