import type { LogInStepView, LogInView } from '../../../preload/contract/log-in'
import type { LogInStep as Step } from '../../../preload/contract/names'
import type { JourneyActions } from '../guide/journey-actions'

/** What a step of this journey is given. */
export interface StepProps<Name extends Step> {
  readonly view: LogInView
  readonly shown: Extract<LogInStepView, { step: Name }>
  readonly actions: JourneyActions
}
