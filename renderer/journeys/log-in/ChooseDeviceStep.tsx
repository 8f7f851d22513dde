import { useTexts } from '../../texts/texts'
import { DeviceQuestion } from '../guide/DeviceQuestion'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'

/** The officer says which device it is; an SE GSIB cannot log in, and is told what to do instead. */
export function ChooseDeviceStep({ view, shown, actions }: StepProps<'choose-device'>) {
  const { devices, guide } = useTexts()
  const stop = shown.stop === null ? null : devices.stops['log-in'][shown.stop]
  return (
    <LogInStep
      view={view}
      shown={shown}
      actions={actions}
      ends={guide.chooseDeviceEnds}
      screenHeading={guide.howToTell}
    >
      <DeviceQuestion chosen={view.device} stop={stop} actions={actions} />
    </LogInStep>
  )
}
