import { useEffect } from 'react'
import { Button } from '../components/Button'
import { Scroller } from '../components/Scroller'
import { Clock } from '../readiness/Clock'
import { HostList } from '../readiness/HostList'
import { ReadinessSummary } from '../readiness/ReadinessSummary'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { useTexts } from '../texts/texts'

/** Whether the real pages can be reached, whether the clocks fit, and what to see to on the phone. Asks only while it is shown. */
export function BeforeYouStartScreen() {
  const t = useTexts().readiness
  const { bridge, live, change } = useDoor()
  const state = useLive(live.readiness)
  useCheckedWhileShown()
  return (
    <Scroller className="screen" label={t.title}>
      <div className="screen-body" data-testid="readiness" data-status={state?.status ?? 'idle'}>
        <h1 className="screen-title" tabIndex={-1}>
          {t.title}
        </h1>
        <p className="screen-lead">{t.about}</p>
        {state === undefined || state.status === 'idle' ? null : (
          <>
            <ReadinessSummary state={state} />
            <Clock clock={state.clock} />
          </>
        )}
        <section className="topic" aria-label={t.phone.title}>
          <h2>{t.phone.title}</h2>
          <ul className="readiness-advice">
            {t.phone.advice.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
        {state === undefined || state.status === 'idle' ? null : (
          <>
            <HostList hosts={state.hosts} />
            <div>
              <Button
                testId="readiness-again"
                icon="reload"
                aria-busy={state.status === 'checking'}
                onClick={() => void change(live.readiness, bridge.readiness.start())}
              >
                {t.again}
              </Button>
            </div>
          </>
        )}
      </div>
    </Scroller>
  )
}

/** Starts the check with the screen and ends it with the screen: nothing is asked behind the officer's back. */
function useCheckedWhileShown(): void {
  const { bridge, live, change } = useDoor()
  useEffect(() => {
    void change(live.readiness, bridge.readiness.start())
    return () => void change(live.readiness, bridge.readiness.stop())
  }, [bridge, change, live])
}
