import { useState } from 'react'
import type { JourneyView } from '../../preload/contract/journey'
import type { Device, JourneyName } from '../../preload/contract/names'
import { RadioGroup } from '../components/RadioGroup'
import type { Finished } from '../journeys/finished'
import { BeforeYouStartCard } from '../readiness/BeforeYouStartCard'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { Scroller } from '../components/Scroller'
import { useTexts } from '../texts/texts'
import { EnvironmentChoice } from './EnvironmentChoice'
import { FinishedBanner } from './FinishedBanner'
import { JourneyCard } from './JourneyCard'
import { UnderWayCard } from './UnderWayCard'

interface HomeScreenProps {
  readonly journey: JourneyView | null
  /** The journey that has just been finished. */
  readonly finished: Finished | null
  readonly onContinue: () => void
  readonly onBeforeYouStart: () => void
}

const devicesInOrder: readonly Device[] = ['non-se-gsib', 'gmd', 'se-gsib']
const journeysInOrder: readonly JourneyName[] = ['set-up-verification', 'log-in', 'log-out']

/** Whom this app helps for the first time sets up; who has set up logs in. Nothing is suggested beside *Continue*. */
function suggestedAfter(finished: Finished | null): JourneyName {
  return finished === null ? 'set-up-verification' : 'log-in'
}

/** The first screen: what the app is for, the device question, and the journeys. */
export function HomeScreen({ journey, finished, onContinue, onBeforeYouStart }: HomeScreenProps) {
  const { devices, home, settings } = useTexts()
  const { bridge, live, change } = useDoor()
  const remembered = useLive(live.info)?.rememberedDevice ?? null
  const environment = useLive(live.info)?.environment ?? 'practice'
  const [answer, setAnswer] = useState<Device | null>(null)
  const isSet = useLive(live.lockedSettings)?.includes('device') === true
  const device = isSet ? remembered : (answer ?? journey?.device ?? remembered)
  const start = async (name: JourneyName) => {
    const started = await change(
      live.journey,
      bridge.journey.start({ journey: name, ...(device === null ? {} : { device }) }),
    )
    if (started.ok) onContinue()
  }
  return (
    <Scroller className="screen" label={home.title}>
      <div className="screen-body">
        <div className="home-top">
          <h1 className="screen-title" tabIndex={-1}>
            {home.title}
          </h1>
          <EnvironmentChoice isJourneyUnderWay={journey !== null} />
        </div>
        {finished === null ? null : <FinishedBanner finished={finished} />}
        <p className="screen-lead">{home.purpose[environment]}</p>
        {journey === null ? null : <UnderWayCard view={journey} onContinue={onContinue} />}
        {environment === 'live' ? <BeforeYouStartCard onOpen={onBeforeYouStart} /> : null}
        <div className="home-device">
          <RadioGroup
            look="cards"
            legend={devices.question}
            value={device}
            onChange={setAnswer}
            disabled={isSet}
            {...(isSet ? { hint: settings.locked } : {})}
            options={devicesInOrder.map((each) => ({
              value: each,
              ...devices.choices[each],
              testId: `device-${each}`,
            }))}
          />
        </div>
        <div className="home-journeys">
          {journeysInOrder.map((name) => (
            <JourneyCard
              key={name}
              journey={name}
              isSuggested={journey === null && name === suggestedAfter(finished)}
              underWay={journey?.journey ?? null}
              onStart={() => void start(name)}
            />
          ))}
        </div>
      </div>
    </Scroller>
  )
}
