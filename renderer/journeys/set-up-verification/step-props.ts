import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { SetUpVerificationStepView, SetUpVerificationView } from '../../../preload/contract/set-up-verification'
import type { JourneyActions } from '../guide/journey-actions'

/** What a step of this journey is given. */
export interface StepProps<Step extends SetUpVerificationStep> {
  readonly view: SetUpVerificationView
  readonly shown: Extract<SetUpVerificationStepView, { step: Step }>
  readonly actions: JourneyActions
}
