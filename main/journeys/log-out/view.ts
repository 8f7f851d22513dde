/** @file The single narrowing point: what of the journey's state may be seen. */
import { logOutSteps } from '../../../preload/contract/names'
import type { LogOutStepView } from '../../../preload/contract/log-out'
import type { Surroundings, ViewSoFar } from '../journey'
import { canRedo, type LogOutState } from './machine'

function stepView({ lookingAt, step: underWay, upn, signedIn, loggedOut }: LogOutState): LogOutStepView {
  const step = lookingAt ?? underWay
  switch (step) {
    case 'log-out':
      return { step, upn, signedIn }
    case 'choose-account':
      return { step, signedIn }
    case 'logged-out':
      return { step, loggedOut, stillSignedIn: signedIn }
  }
}

/** What the guide may show. */
export function toView(state: LogOutState, { evidence }: Surroundings): ViewSoFar<'log-out'> {
  return {
    journey: 'log-out',
    device: state.device,
    steps: logOutSteps,
    step: state.step,
    shown: stepView(state),
    canRedo: canRedo(state),
    evidence,
    error: state.lookingAt === null ? state.error : null,
  }
}
