import type { LogInView } from '../../../preload/contract/log-in'
import type { JourneyActions } from '../guide/journey-actions'
import { ChooseDeviceStep } from './ChooseDeviceStep'
import { LoggedInStep } from './LoggedInStep'
import { LogInStep } from './LogInStep'
import { NumberStep } from './NumberStep'
import { OpenPortalStep } from './OpenPortalStep'
import { SignInStep } from './SignInStep'
import { VerificationCodeStep } from './VerificationCodeStep'

interface LogInProps {
  readonly view: LogInView
  readonly actions: JourneyActions
}

/** The journey `log-in`, at whatever step is shown. */
export function LogIn({ view, actions }: LogInProps) {
  const { shown } = view
  switch (shown.step) {
    case 'choose-device':
      return <ChooseDeviceStep view={view} shown={shown} actions={actions} />
    case 'open-portal':
      return <OpenPortalStep view={view} shown={shown} actions={actions} />
    case 'log-in-with-techpass':
      return <LogInStep view={view} shown={shown} actions={actions} />
    case 'sign-in':
      return <SignInStep view={view} shown={shown} actions={actions} />
    case 'verification-code':
      return <VerificationCodeStep view={view} shown={shown} actions={actions} />
    case 'number':
      return <NumberStep view={view} shown={shown} actions={actions} />
    case 'logged-in':
      return <LoggedInStep view={view} shown={shown} actions={actions} />
    default:
      return shown satisfies never
  }
}
