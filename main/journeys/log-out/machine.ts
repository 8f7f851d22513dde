/**
 * @file How the journey `log-out` thinks: one pure function.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> log-out
 *   log-out --> choose-account: TechPass asks which account to sign out of
 *   choose-account --> logged-out: TechPass has signed one out
 *   log-out --> logged-out: the portal is seen after its own log-out
 *   choose-account --> logged-out: the portal is seen after its own log-out
 *   logged-out --> choose-account: TechPass asks again
 *   logged-out --> log-out: the portal is logged in to again
 *   logged-out --> [*]
 * ```
 * The portal's session and TechPass's end each by themselves (OpenID Connect RP-Initiated Logout 1.0 §2), so the journey
 * remembers both: who is logged in to the portal, and whom TechPass has signed in.
 */
import { logOutSteps, type LogOutStep } from '../../../preload/contract/names'
import {
  atStep,
  errorSooner,
  explained,
  lookBack,
  lookForward,
  nothingYet,
  withError,
  withErrorOfPage,
  type JourneyState,
} from '../journey-state'
import type { LogOutEvent } from './events'
import { refusalCodes, type Screen } from './screens'

/** All that the journey remembers. */
export interface LogOutState extends JourneyState<LogOutStep> {
  readonly screen: Screen | null
  /** Who is logged in to the portal. */
  readonly upn: string | null
  /** Everybody whom TechPass has signed in in this browser. */
  readonly signedIn: readonly string[]
  /** Whose TechPass session ended last. */
  readonly loggedOut: string | null
  /** The portal has ended its own session, whatever TechPass does. */
  readonly portalHasEnded: boolean
}

/** Where every journey starts. */
export const initialState: LogOutState = {
  ...nothingYet,
  step: 'log-out',
  screen: null,
  upn: null,
  signedIn: [],
  loggedOut: null,
  portalHasEnded: false,
}

const withoutDuplicates = (upns: readonly string[]): readonly string[] => [...new Set(upns)]

/** The step that a page belongs to, or `null` when the page says nothing about it. */
function stepOfScreen(screen: Screen, { step, portalHasEnded }: LogOutState): LogOutStep | null {
  switch (screen) {
    case 'docs':
      return portalHasEnded ? 'logged-out' : null
    case 'docs-logged-in':
      // Where somebody else is still logged in, the portal greets them after the log-out too.
      return step === 'logged-out' ? null : 'log-out'
    case 'techpass-sign-out':
      return 'choose-account'
    case 'techpass-signed-out':
      return 'logged-out'
    case 'techpass-error':
    case 'error':
      return null
  }
}

function see(
  state: LogOutState,
  { screen, upn, signedIn }: Extract<LogOutEvent, { type: 'screen_seen' }>,
): LogOutState {
  const isPortal = screen === 'docs-logged-in'
  const seen: LogOutState = {
    ...withErrorOfPage(state, screen === state.screen),
    screen,
    upn: isPortal ? upn : screen === 'docs' ? null : state.upn,
    signedIn: signedIn ?? (isPortal && upn !== null ? withoutDuplicates([upn, ...state.signedIn]) : state.signedIn),
    // Asked again: what is ended next is not known yet.
    loggedOut: screen === 'techpass-sign-out' ? null : state.loggedOut,
  }
  const step = stepOfScreen(screen, seen)
  return explained(step === null ? seen : atStep(seen, step), refusalCodes[screen])
}

/** The journey after an event. Pure: the same state and event always answer the same. */
export function next(state: LogOutState, event: LogOutEvent): LogOutState {
  switch (event.type) {
    case 'device_chosen':
      // The same on every device: it is not asked.
      return state
    case 'looked_back':
      return lookBack(state, logOutSteps)
    case 'looked_forward':
      return lookForward(state)
    case 'declared_done':
      return state.step === 'logged-out' ? { ...state, finished: true } : withError(state, 'not_seen_yet')
    case 'started_over':
      return initialState
    case 'screen_seen':
      return see(state, event)
    case 'portal_logged_in':
      return atStep({ ...state, upn: event.upn, portalHasEnded: false, loggedOut: null }, 'log-out')
    case 'portal_logged_out':
      return { ...state, upn: null, portalHasEnded: true }
    case 'techpass_signed_in':
      return { ...state, signedIn: withoutDuplicates([...state.signedIn, event.upn]) }
    case 'techpass_signed_out':
      return atStep({ ...state, loggedOut: event.upn, signedIn: event.remaining, error: null }, 'logged-out')
    case 'services_returned':
      return withError(state, 'practice_restarted')
    case 'services_failed':
      return withError(state, 'practice_unavailable')
    case 'clock_moved':
      return { ...state, error: errorSooner(state.error, event.byMs) }
  }
}

/** True when an earlier step is looked at: logging out can be done again, with everybody logged in again. */
export function canRedo({ lookingAt }: LogOutState): boolean {
  return lookingAt !== null
}
