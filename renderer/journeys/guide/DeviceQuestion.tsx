import type { Device } from '../../../preload/contract/names'
import { Banner } from '../../components/Banner'
import { Prose } from '../../components/Prose'
import { useDoor } from '../../state/door'
import { useLive } from '../../state/live-value'
import { useTexts } from '../../texts/texts'
import type { DeviceStop } from '../../texts/words'
import type { JourneyActions } from './journey-actions'

interface DeviceQuestionProps {
  readonly chosen: Device | null
  /** Why the journey cannot go on with the chosen device. */
  readonly stop: DeviceStop | null
  readonly actions: JourneyActions
}

const order: readonly Device[] = ['non-se-gsib', 'gmd', 'se-gsib']

/** The officer says which device it is, unless the organisation has; one that cannot do the journey is told what to do instead. */
export function DeviceQuestion({ chosen, stop, actions }: DeviceQuestionProps) {
  const { devices, settings } = useTexts()
  const isSet = useLive(useDoor().live.lockedSettings)?.includes('device') === true
  return (
    <>
      {stop === null ? null : <Stop stop={stop} canRehearse={!isSet} key={chosen} />}
      <div
        className="device-choices"
        role="group"
        aria-label={devices.question}
        aria-describedby={isSet ? 'device-set' : undefined}
      >
        {isSet ? (
          <p className="note" id="device-set" data-testid="device-set">
            {settings.locked}
          </p>
        ) : null}
        {order.map((device) => (
          <button
            type="button"
            key={device}
            className="device-choice"
            disabled={isSet}
            aria-pressed={chosen === device}
            aria-label={devices.choices[device].label}
            aria-describedby={`${device}-detail`}
            data-testid={`device-${device}`}
            onClick={() => {
              actions.chooseDevice(device)
            }}
          >
            <span className="radio-label">{devices.choices[device].label}</span>
            <span className="radio-detail" id={`${device}-detail`}>
              {devices.choices[device].detail}
            </span>
          </button>
        ))}
      </div>
    </>
  )
}

interface StopProps {
  readonly stop: DeviceStop
  /** Another device may be chosen. */
  readonly canRehearse: boolean
}

/** Why it cannot be done here, and what to do instead; in practice, where that is possible, how to try it all the same. */
function Stop({ stop, canRehearse }: StopProps) {
  const isPractice = (useLive(useDoor().live.info)?.environment ?? 'practice') === 'practice'
  return (
    <Banner tone="warning" title={stop.title} role="alert" testId="device-stop">
      {stop.whatToDo.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {isPractice && canRehearse ? (
        <p>
          <Prose text={stop.rehearse} />
        </p>
      ) : null}
    </Banner>
  )
}
