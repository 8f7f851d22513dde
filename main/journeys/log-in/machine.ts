/**
 * @file How the journey `log-in` thinks: one pure function.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> choose-device
 *   choose-device --> open-portal: non-SE GSIB or GMD
 *   open-portal --> log-in-with-techpass: the portal's login page is seen
 *   log-in-with-techpass --> sign-in: a page of TechPass or WOG is seen
 *   log-in-with-techpass --> logged-in: TechPass knows the officer already
 *   sign-in --> verification-code: GMD, the code page of AD FS is seen
 *   sign-in --> number: non-SE GSIB, a page of the second factor is seen
 *   sign-in --> logged-in: the account that was picked is still signed in
 *   verification-code --> number: a page of the second factor is seen
 *   number --> logged-in: the portal is seen, logged in
 *   logged-in --> [*]
 * ```
 * A page that is seen decides the step, forwards and backwards: whoever picks another account is back at `sign-in`.
 */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { Challenge } from '../../../preload/contract/journey-view'
import { gmdOnlySteps, logInSteps, type Device, type LogInStep } from '../../../preload/contract/names'
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
import type { LogInEvent } from './events'
import { refusalCodes, stepOfScreen, type Screen } from './screens'

/** All that the journey remembers. */
export interface LogInState extends JourneyState<LogInStep> {
  readonly screen: Screen | null
  /** As `screen`, but for a page that failed: the guide keeps the words of the one before it. */
  readonly lastScreen: Screen | null
  readonly challenge: Challenge | null
  /** Who signs in, as far as a page or service has said. */
  readonly upn: string | null
}

/** Where every journey starts. */
export const initialState: LogInState = {
  ...nothingYet,
  step: 'choose-device',
  screen: null,
  lastScreen: null,
  challenge: null,
  upn: null,
}

/** The steps in order, as this device meets them. */
export function stepsOn(device: Device | null): readonly LogInStep[] {
  return device === 'gmd' ? logInSteps : logInSteps.filter((step) => !gmdOnlySteps.includes(step))
}

/** SE GSIB cannot reach the pages at all (field-notes B1). */
const canLogIn = (device: Device | null): boolean => device === 'non-se-gsib' || device === 'gmd'

function chooseDevice(device: Device): LogInState {
  const chosen: LogInState = { ...initialState, device }
  return canLogIn(device) ? { ...chosen, step: 'open-portal' } : chosen
}

/** Pages on which nobody has said yet who signs in. */
const anonymous: readonly Screen[] = ['docs', 'docs-log-in', 'techpass-sign-in', 'techpass-pick-account', 'sign-in']

function see(state: LogInState, { screen, upn, code }: Extract<LogInEvent, { type: 'screen_seen' }>): LogInState {
  const step = stepOfScreen(screen, state.device)
  const seen: LogInState = {
    ...withErrorOfPage(state, screen === state.screen),
    screen,
    lastScreen: screen === 'error' ? state.lastScreen : screen,
    upn: upn ?? (anonymous.includes(screen) ? null : state.upn),
  }
  return explained(step === null ? seen : atStep(seen, step), code ?? refusalCodes[screen])
}

function endRequest(state: LogInState, code: ErrorCode | null): LogInState {
  const ended = { ...state, challenge: null }
  return code === null ? ended : withError(ended, code)
}

/** The journey after an event. Pure: the same state and event always answer the same. */
export function next(state: LogInState, event: LogInEvent): LogInState {
  // Where the device cannot do the journey, no page moves it.
  if (!canLogIn(state.device) && !isByOfficer(event)) return state
  switch (event.type) {
    case 'device_chosen':
      return chooseDevice(event.device)
    case 'looked_back':
      return lookBack(state, stepsOn(state.device))
    case 'looked_forward':
      return lookForward(state)
    case 'declared_done':
      if (state.step === 'logged-in' && state.screen === 'docs-logged-in') return { ...state, finished: true }
      return withError(state, 'not_seen_yet')
    case 'started_over':
      return state.device === null ? state : chooseDevice(state.device)
    case 'screen_seen':
      return see(state, event)
    case 'recognised':
      return { ...state, upn: event.upn }
    case 'refused':
      return withError(state, event.code, event.until)
    case 'request_sent':
      return { ...state, challenge: event.challenge, error: null }
    case 'request_ended':
      return endRequest(state, event.code)
    case 'services_returned':
      return withError(state, 'practice_restarted')
    case 'services_failed':
      return withError({ ...state, challenge: null }, 'practice_unavailable')
    case 'clock_moved':
      return {
        ...state,
        challenge: sooner(state.challenge, event.byMs),
        error: errorSooner(state.error, event.byMs),
      }
  }
}

/** True when `step` lies before the one under way: logging in can be done again, from the portal on. */
export function canRedo({ lookingAt }: LogInState): boolean {
  return lookingAt !== null && lookingAt !== 'choose-device'
}
