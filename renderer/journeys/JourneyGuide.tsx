import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyActions } from './guide/journey-actions'
import { LogIn } from './log-in/LogIn'
import { LogOut } from './log-out/LogOut'
import { SetUpVerification } from './set-up-verification/SetUpVerification'

interface JourneyGuideProps {
  readonly view: JourneyView
  readonly actions: JourneyActions
}

/** The guide of whichever journey is under way. */
export function JourneyGuide({ view, actions }: JourneyGuideProps) {
  switch (view.journey) {
    case 'set-up-verification':
      return <SetUpVerification view={view} actions={actions} />
    case 'log-in':
      return <LogIn view={view} actions={actions} />
    case 'log-out':
      return <LogOut view={view} actions={actions} />
    default:
      return view satisfies never
  }
}
