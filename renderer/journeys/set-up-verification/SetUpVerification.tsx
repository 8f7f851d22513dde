import type { SetUpVerificationView } from '../../../preload/contract/set-up-verification'
import type { JourneyActions } from '../guide/journey-actions'
import { ActivationStep } from './ActivationStep'
import { ChooseDeviceStep } from './ChooseDeviceStep'
import { ChooseMethodStep } from './ChooseMethodStep'
import { DoneStep } from './DoneStep'
import { OpenPageStep } from './OpenPageStep'
import { ProfileStep } from './ProfileStep'
import { ReachStep } from './ReachStep'
import { ScanStep } from './ScanStep'
import { SetUpButtonStep } from './SetUpButtonStep'
import { SignInStep } from './SignInStep'

interface SetUpVerificationProps {
  readonly view: SetUpVerificationView
  readonly actions: JourneyActions
}

/** The journey `set-up-verification`, at whatever step is shown. */
export function SetUpVerification({ view, actions }: SetUpVerificationProps) {
  const { shown } = view
  switch (shown.step) {
    case 'choose-device':
      return <ChooseDeviceStep view={view} shown={shown} actions={actions} />
    case 'open-page':
      return <OpenPageStep view={view} shown={shown} actions={actions} />
    case 'sign-in':
      return <SignInStep view={view} shown={shown} actions={actions} />
    case 'choose-method':
      return <ChooseMethodStep view={view} shown={shown} actions={actions} />
    case 'set-up':
      return <SetUpButtonStep view={view} shown={shown} actions={actions} />
    case 'scan':
      return <ScanStep view={view} shown={shown} actions={actions} />
    case 'activation':
      return <ActivationStep view={view} shown={shown} actions={actions} />
    case 'reach':
      return <ReachStep view={view} shown={shown} actions={actions} />
    case 'done':
      return <DoneStep view={view} shown={shown} actions={actions} />
    case 'profile':
      return <ProfileStep view={view} shown={shown} actions={actions} />
    default:
      return shown satisfies never
  }
}
