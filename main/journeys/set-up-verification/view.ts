/** @file The single narrowing point: what of the journey's state may be seen. */
import { setUpVerificationSteps } from '../../../preload/contract/names'
import type { PracticeAccount } from '../../../preload/contract/journey-view'
import type { SetUpStepView } from '../../../preload/contract/set-up-verification'
import type { Surroundings, ViewSoFar } from '../journey'
import { canRedo, signInScreens, type SetUpState } from './machine'

function stopOf(state: SetUpState): 'se-gsib' | 'gmd' | null {
  return state.device === 'se-gsib' || state.device === 'gmd' ? state.device : null
}

const reachScreens = { 'reach-notification': 'number', 'reach-code': 'code' } as const

function reachScreen({ lastScreen }: SetUpState): 'number' | 'code' | 'refused' {
  return lastScreen === 'reach-notification' || lastScreen === 'reach-code' ? reachScreens[lastScreen] : 'refused'
}

function stepView(state: SetUpState, account: PracticeAccount | null): SetUpStepView {
  const step = state.lookingAt ?? state.step
  // What belongs to a moment (QR, number) is shown only while that moment is under way.
  const isUnderWay = step === state.step
  switch (step) {
    case 'choose-device':
      return { step, stop: stopOf(state) }
    case 'open-page':
      return { step, account }
    case 'sign-in':
      return {
        step,
        account,
        screen: (isUnderWay && state.lastScreen !== null ? signInScreens[state.lastScreen] : undefined) ?? 'sign-in',
        challenge: isUnderWay ? state.challenge : null,
      }
    case 'choose-method':
      return { step, use: state.use, alreadyRegistered: state.alreadyRegistered }
    case 'set-up':
      return { step, use: state.use ?? 'push' }
    case 'scan':
      return { step, enrolment: isUnderWay ? state.enrolment : null }
    case 'activation':
      return {
        step,
        use: state.use ?? 'push',
        screen: state.lastScreen === 'additional-security-verification-configured' ? 'configured' : 'dialog',
      }
    case 'reach':
      return isUnderWay
        ? { step, screen: reachScreen(state), challenge: state.challenge }
        : { step, screen: state.use === 'totp' ? 'code' : 'number', challenge: null }
    case 'done':
      return { step }
    case 'profile':
      return { step, upn: state.upn }
  }
}

/** What the guide may show. Leaks nothing that the step under way does not show on the page itself. */
export function toView(state: SetUpState, { evidence, account }: Surroundings): ViewSoFar<'set-up-verification'> {
  return {
    journey: 'set-up-verification',
    device: state.device,
    steps: setUpVerificationSteps,
    step: state.step,
    shown: { ...stepView(state, account), generation: state.generation },
    canRedo: canRedo(state),
    evidence,
    error: state.lookingAt === null ? state.error : null,
  }
}
