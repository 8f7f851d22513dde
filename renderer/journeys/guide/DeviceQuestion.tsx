import type { Device } from '../../../preload/contract/names'
import { Banner } from '../../components/Banner'
import { Prose } from '../../components/Prose'
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

/** The officer says which device it is; one that cannot do the journey is told what to do instead. */
export function DeviceQuestion({ chosen, stop, actions }: DeviceQuestionProps) {
  const { devices } = useTexts()
  return (
    <>
      {stop === null ? null : (
        <Banner tone="warning" title={stop.title} role="alert" testId="device-stop" key={chosen}>
          {stop.whatToDo.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <Prose text={stop.rehearse} />
          </p>
        </Banner>
      )}
      <div className="device-choices" role="group" aria-label={devices.question}>
        {order.map((device) => (
          <button
            type="button"
            key={device}
            className="device-choice"
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
