import type { LogOutStepView, LogOutView } from '../../../preload/contract/log-out'
import type { LogOutStep as Step } from '../../../preload/contract/names'
import type { JourneyActions } from '../guide/journey-actions'

/** What a step of this journey is given. */
export interface StepProps<Name extends Step> {
  readonly view: LogOutView
  readonly shown: Extract<LogOutStepView, { step: Name }>
  readonly actions: JourneyActions
}
