import type { Device } from '../../../preload/contract/names'
import { Banner } from '../../components/Banner'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

const order: readonly Device[] = ['non-se-gsib', 'gmd', 'se-gsib']

/** The officer says which device it is; two of the three cannot do this, and are told what to do instead. */
export function ChooseDeviceStep({ view, shown, actions }: StepProps<'choose-device'>) {
  const { devices, guide, setUpVerification } = useTexts()
  const stop = shown.stop === null ? null : devices.stops[shown.stop]
  return (
    <SetUpStep
      view={view}
      shown={shown}
      actions={actions}
      ends={setUpVerification.chooseDeviceEnds}
      screenHeading={guide.howToTell}
    >
      {stop === null ? null : (
        <Banner tone="warning" title={stop.title} role="alert" testId="device-stop" key={shown.stop}>
          {stop.whatToDo.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p>
            <Prose text={devices.rehearse} />
          </p>
        </Banner>
      )}
      <div className="device-choices" role="group" aria-label={devices.question}>
        {order.map((device) => (
          <button
            type="button"
            key={device}
            className="device-choice"
            aria-pressed={view.device === device}
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
    </SetUpStep>
  )
}
