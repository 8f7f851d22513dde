/**
 * @file How the journey `set-up-verification` thinks: one pure function.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> choose-device
 *   choose-device --> open-page: non-SE GSIB
 *   open-page --> sign-in: a sign-in page is seen
 *   sign-in --> choose-method: the set-up page is seen
 *   choose-method --> set-up: a method is chosen
 *   set-up --> scan: Configure mobile app is seen
 *   scan --> activation: the phone is activated
 *   activation --> reach: Step 2 is seen
 *   reach --> done: Verification successful is seen
 *   done --> profile: the profile is seen
 *   profile --> [*]
 * ```
 * A page that is seen decides the step, forwards and backwards: a session that ends leads back to `sign-in` by itself.
 */
import type { ErrorCode } from '../../../preload/contract/errors'
import { setUpVerificationSteps, type Device, type SetUpVerificationStep } from '../../../preload/contract/names'
import type { Challenge } from '../../../preload/contract/journey-view'
import type { Enrolment, Generation, SignInScreen, Use } from '../../../preload/contract/set-up-verification'
import { isByOfficer } from '../journey-events'
import {
  atStep,
  errorSooner,
  explained,
  lookBack,
  lookForward,
  nothingYet,
  sooner,
  withError,
  withErrorOfPage,
  type JourneyState,
} from '../journey-state'
import type { SetUpEvent } from './events'
import { refusalCodes, stepOfScreen, type Screen } from './screens'

/** All that the journey remembers. Holds the enrolment secret while it is on the page, so it never leaves main whole. */
export interface SetUpState extends JourneyState<SetUpVerificationStep> {
  readonly screen: Screen | null
  /** As `screen`, but for a page that failed: the guide keeps the words of the one before it. */
  readonly lastScreen: Screen | null
  readonly generation: Generation
  readonly use: Use | null
  readonly alreadyRegistered: boolean
  readonly registered: boolean
  readonly enrolment: Enrolment | null
  readonly challenge: Challenge | null
  readonly upn: string | null
}

/** Where every journey starts. */
export const initialState: SetUpState = {
  ...nothingYet,
  step: 'choose-device',
  screen: null,
  lastScreen: null,
  generation: 'legacy',
  use: null,
  alreadyRegistered: false,
  registered: false,
  enrolment: null,
  challenge: null,
  upn: null,
}

const order = (step: SetUpVerificationStep): number => setUpVerificationSteps.indexOf(step)

function chooseDevice(device: Device): SetUpState {
  const chosen: SetUpState = { ...initialState, device }
  // Set-up happens on a non-SE GSIB device only; the view says why the others stop here.
  return device === 'non-se-gsib' ? { ...chosen, step: 'open-page' } : chosen
}

/** Signing in again starts the set-up again: what the last attempt showed is gone, and the guide says why it went back. */
function signedOut(state: SetUpState): SetUpState {
  const fresh = { ...state, use: null, enrolment: null, challenge: null }
  return fresh.error === null ? { ...withError(fresh, 'signed_out'), errorIsNew: false } : fresh
}

function see(state: SetUpState, event: Extract<SetUpEvent, { type: 'screen_seen' }>): SetUpState {
  const generation = event.generation ?? state.generation
  // The newer pages end at the list with which they begin, and the older page when it is opened once more after the end;
  // once the phone is registered it shows that it is.
  const isEnd = event.screen === 'already-registered' && state.registered
  const screen = isEnd ? 'profile' : event.screen
  const lastScreen = screen === 'error' ? state.lastScreen : screen
  const seen: SetUpState = {
    ...withErrorOfPage(state, screen === state.screen),
    screen,
    lastScreen,
    generation,
    upn: event.upn ?? state.upn,
    alreadyRegistered: lastScreen === 'already-registered',
  }
  const step = stepOfScreen(screen, seen)
  const fresh = step === 'sign-in' && order(state.step) > order('sign-in') ? signedOut(seen) : seen
  const moved = explained(step === null ? fresh : atStep(fresh, step), refusalCodes[screen])
  if (screen === 'already-registered') return { ...moved, use: null, enrolment: null }
  return moved
}

function withdrawEnrolment(state: SetUpState, reason: 'cancelled' | 'expired' | 'replaced' | 'completed'): SetUpState {
  const withdrawn = { ...state, enrolment: null }
  return reason === 'expired' ? withError(withdrawn, 'activation_expired') : withdrawn
}

function endRequest(state: SetUpState, code: ErrorCode | null): SetUpState {
  const ended = { ...state, challenge: null }
  return code === null ? ended : withError(ended, code)
}

/** Whatever ends at a time of the services now ends `byMs` sooner here. */
function moveClock(state: SetUpState, byMs: number): SetUpState {
  const { challenge, enrolment, error } = state
  return {
    ...state,
    challenge: sooner(challenge, byMs),
    enrolment: enrolment?.use === 'push' ? sooner(enrolment, byMs) : enrolment,
    error: errorSooner(error, byMs),
  }
}

/** The journey after an event. Pure: the same state and event always answer the same. */
export function next(state: SetUpState, event: SetUpEvent): SetUpState {
  // Where the device cannot do the journey, no page moves it.
  if (state.device !== 'non-se-gsib' && !isByOfficer(event)) return state
  switch (event.type) {
    case 'device_chosen':
      return chooseDevice(event.device)
    case 'looked_back':
      return lookBack(state, setUpVerificationSteps)
    case 'looked_forward':
      return lookForward(state)
    case 'declared_done':
      if (state.step === 'profile' && state.screen === 'profile') return { ...state, finished: true }
      return withError(state, 'not_seen_yet')
    case 'started_over':
      return state.device === null ? state : chooseDevice(state.device)
    case 'screen_seen':
      return see(state, event)
    case 'refused':
      return withError(state, event.code, event.until)
    case 'method_chosen': {
      const chosen = { ...state, use: event.use }
      return state.screen === 'additional-security-verification'
        ? atStep(chosen, event.use === null ? 'choose-method' : 'set-up')
        : chosen
    }
    case 'enrolment_offered':
      return { ...state, enrolment: event.enrolment, use: event.enrolment.use, error: null }
    case 'enrolment_withdrawn':
      return withdrawEnrolment(state, event.reason)
    case 'phone_activated':
      return state.step === 'scan' ? { ...atStep(state, 'activation'), error: null } : state
    case 'activation_confirmed':
      return { ...state, error: null }
    case 'request_sent':
      return { ...state, challenge: event.challenge, error: null }
    case 'request_ended':
      return endRequest(state, event.code)
    case 'registered':
      return { ...state, registered: true, enrolment: null, error: null }
    case 'services_returned':
      return withError(state, 'practice_restarted')
    case 'services_failed':
      return withError({ ...state, challenge: null }, 'practice_unavailable')
    case 'clock_moved':
      return moveClock(state, event.byMs)
  }
}

/** The pages that count as signing in, as the guide names them. */
export const signInScreens: Readonly<Partial<Record<Screen, SignInScreen>>> = {
  'sign-in': 'sign-in',
  password: 'password',
  'more-information': 'more-information',
  number: 'number',
  code: 'code',
  methods: 'methods',
  'request-denied': 'refused',
  'timed-out': 'refused',
  'at-risk': 'refused',
  refused: 'refused',
  locked: 'locked',
  'pick-account': 'pick-account',
  'stay-signed-in': 'stay-signed-in',
}

/** True when `step` lies before the one under way and its page can be brought back. */
export function canRedo(state: SetUpState): boolean {
  if (state.lookingAt === null || state.registered) return false
  return order(state.lookingAt) > order('choose-device')
}
