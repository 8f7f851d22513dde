/** @file What the machines of all journeys have in common: the part of their state that is alike, and what moves it. Pure. */
import type { ErrorCode } from '../../preload/contract/errors'
import type { JourneyError } from '../../preload/contract/journey-view'
import type { Device } from '../../preload/contract/names'

/** What every journey remembers. */
export interface JourneyState<Step extends string> {
  readonly step: Step
  /** An earlier step that the officer looks at again. */
  readonly lookingAt: Step | null
  readonly device: Device | null
  readonly error: JourneyError | null
  /** The error came after the last page, so the next page does not clear it. */
  readonly errorIsNew: boolean
  readonly finished: boolean
}

/** Before anything has happened. */
export const nothingYet = { lookingAt: null, device: null, error: null, errorIsNew: false, finished: false } as const

type AnyState = JourneyState<string>

/** Something went wrong. Each error counts on, so that the same one twice is announced twice. */
export function withError<State extends AnyState>(state: State, code: ErrorCode, until?: number): State {
  const occurrence = (state.error?.occurrence ?? 0) + 1
  const error: JourneyError = { code, occurrence, ...(until === undefined ? {} : { until }) }
  return { ...state, error, errorIsNew: true }
}

/** The page that is seen says itself what went wrong, unless something more exact was said before it. */
export function explained<State extends AnyState>(state: State, code: ErrorCode | null | undefined): State {
  if (code == null || state.error !== null) return state
  return { ...withError(state, code), errorIsNew: false }
}

/** A page is seen: an error stays while its own page is shown, also again, and goes with the next one. */
export function withErrorOfPage<State extends AnyState>(state: State, isSamePage: boolean): State {
  const keepError = state.errorIsNew || isSamePage
  return { ...state, error: keepError ? state.error : null, errorIsNew: false }
}

/** Moves to a step; what was being looked at gives way, as the guide follows the page. */
export function atStep<State extends AnyState>(state: State, step: State['step']): State {
  if (step === state.step) return state
  return { ...state, step, lookingAt: null }
}

/** Looks at the step before the one that is shown; at the first step nothing changes. */
export function lookBack<State extends AnyState>(state: State, steps: readonly State['step'][]): State {
  const before = steps[steps.indexOf(state.lookingAt ?? state.step) - 1]
  return before === undefined ? state : { ...state, lookingAt: before, error: null }
}

/** Looks at the step under way again. */
export function lookForward<State extends AnyState>(state: State): State {
  return { ...state, lookingAt: null }
}

/** The clock of the services was set: what ends at a time there ends `byMs` sooner here. */
export function sooner<Ending extends { readonly expiresAt: number }>(
  ending: Ending | null,
  byMs: number,
): Ending | null {
  return ending && { ...ending, expiresAt: ending.expiresAt - byMs }
}

/** As {@link sooner}, for the wait that an error asks for. */
export function errorSooner(error: JourneyError | null, byMs: number): JourneyError | null {
  return error?.until === undefined ? error : { ...error, until: error.until - byMs }
}
