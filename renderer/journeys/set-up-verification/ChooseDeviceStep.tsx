import { useTexts } from '../../texts/texts'
import { DeviceQuestion } from '../guide/DeviceQuestion'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer says which device it is; two of the three cannot do this, and are told what to do instead. */
export function ChooseDeviceStep({ view, shown, actions }: StepProps<'choose-device'>) {
  const { devices, guide } = useTexts()
  const stop = shown.stop === null ? null : devices.stops['set-up-verification'][shown.stop]
  return (
    <SetUpStep
      view={view}
      shown={shown}
      actions={actions}
      ends={guide.chooseDeviceEnds}
      screenHeading={guide.howToTell}
    >
      <DeviceQuestion chosen={view.device} stop={stop} actions={actions} />
    </SetUpStep>
  )
}
