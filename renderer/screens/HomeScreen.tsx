import { useState } from 'react'
import type { JourneyView } from '../../preload/contract/journey'
import type { Device } from '../../preload/contract/names'
import { Banner } from '../components/Banner'
import { RadioGroup } from '../components/RadioGroup'
import { useDoor } from '../state/door'
import { useLive } from '../state/live-value'
import { Scroller } from '../components/Scroller'
import { useTexts } from '../texts/texts'
import { JourneyCard } from './JourneyCard'
import { UnderWayCard } from './UnderWayCard'

interface HomeScreenProps {
  readonly journey: JourneyView | null
  /** A journey has just been finished. */
  readonly hasFinished: boolean
  readonly onContinue: () => void
}

const order: readonly Device[] = ['non-se-gsib', 'gmd', 'se-gsib']

/** The first screen: what the app is for, the device question, and the journeys. */
export function HomeScreen({ journey, hasFinished, onContinue }: HomeScreenProps) {
  const { devices, home } = useTexts()
  const { bridge, live, change } = useDoor()
  const remembered = useLive(live.info)?.rememberedDevice ?? null
  const [answer, setAnswer] = useState<Device | null>(null)
  const device = answer ?? journey?.device ?? remembered
  const start = async () => {
    const started = await change(
      live.journey,
      bridge.journey.start({ journey: 'set-up-verification', ...(device === null ? {} : { device }) }),
    )
    if (started.ok) onContinue()
  }
  return (
    <Scroller className="screen" label={home.title}>
      <div className="screen-body">
        <h1 className="screen-title" tabIndex={-1}>
          {home.title}
        </h1>
        {hasFinished ? (
          <Banner tone="success" title={home.finished.title} role="status" testId="journey-finished">
            <p>{home.finished.text}</p>
          </Banner>
        ) : null}
        <p className="screen-lead">{home.purpose}</p>
        {journey === null ? null : <UnderWayCard view={journey} onContinue={onContinue} />}
        <div className="home-columns">
          <RadioGroup
            look="cards"
            legend={devices.question}
            value={device}
            onChange={setAnswer}
            options={order.map((each) => ({ value: each, ...devices.choices[each], testId: `device-${each}` }))}
          />
          <JourneyCard isOneUnderWay={journey !== null} onStart={() => void start()} />
        </div>
      </div>
    </Scroller>
  )
}
