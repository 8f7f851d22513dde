import { setUpVerificationSteps } from '../../../preload/contract/names'
import type { Journey } from '../journey'
import { copyableText } from './copyable'
import type { SeenEvent } from './events'
import { evidenceIn } from './evidence'
import { initialState, next, type SetUpState } from './machine'
import { atPlace, placeOf } from './place'
import { toView } from './view'

/** The journey `set-up-verification`. */
export const setUpVerification: Journey<'set-up-verification', SetUpState, SeenEvent> = {
  name: 'set-up-verification',
  steps: setUpVerificationSteps,
  initialState,
  asksForDevice: true,
  page: 'set-up',
  opensAt: 'open-page',
  redoFrom: (step) => (step === 'open-page' || step === 'sign-in' ? 'fresh' : 'again'),
  placeOf,
  atPlace,
  next,
  evidenceIn,
  toView,
  copyableText,
}
