/** @file The single narrowing point: what of the journey's state may be seen. */
import type { LogInStepView } from '../../../preload/contract/log-in'
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { Surroundings, ViewSoFar } from '../journey'
import { canRedo, stepsOn, type LogInState } from './machine'
import { numberScreens, signInScreens } from './screens'

function stepView(state: LogInState, account: PracticeAccount | null): LogInStepView {
  const step = state.lookingAt ?? state.step
  // What belongs to a moment (the page that is open, the number) is shown only while that moment is under way.
  const screen = step === state.step ? state.lastScreen : null
  switch (step) {
    case 'choose-device':
      return { step, stop: state.device === 'se-gsib' ? state.device : null }
    case 'open-portal':
    case 'log-in-with-techpass':
      return { step }
    case 'sign-in':
      return { step, account, screen: (screen === null ? undefined : signInScreens[screen]) ?? 'user-name' }
    case 'verification-code':
      return {
        step,
        screen: screen === 'adfs-error' ? 'not-set-up' : 'code',
        upn: state.upn,
        profile: 'SG Govt M365',
      }
    case 'number':
      return {
        step,
        screen: (screen === null ? undefined : numberScreens[screen]) ?? 'number',
        upn: state.upn,
        challenge: step === state.step ? state.challenge : null,
      }
    case 'logged-in':
      return { step, upn: state.upn }
  }
}

/** What the guide may show. Leaks nothing that the step under way does not show on the page itself. */
export function toView(state: LogInState, { evidence, account }: Surroundings): ViewSoFar<'log-in'> {
  return {
    journey: 'log-in',
    device: state.device,
    steps: stepsOn(state.device),
    step: state.step,
    shown: stepView(state, account),
    canRedo: canRedo(state),
    evidence,
    error: state.lookingAt === null ? state.error : null,
  }
}
