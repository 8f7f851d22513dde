import * as z from 'zod/mini'
import { call, event } from './define'
import type { ErrorCode } from './errors'
import type { JourneyName } from './names'

/** That the app itself signed in to TechPass: when, and by which methods (RFC 8176). Nothing else of it is kept. */
export interface CheckedSignIn {
  /** Wall-clock time in ms. */
  readonly at: number
  readonly amr: readonly string[]
  /** Beside which journey; what is signed in to can differ. Absent where an earlier version noted none. */
  readonly journey?: JourneyName | undefined
}

/** How "Check that it works" stands. */
export interface CheckState {
  readonly status: 'idle' | 'running' | 'worked' | 'failed'
  /** The last sign-in that worked; kept between runs. */
  readonly last: CheckedSignIn | null
  /** Why the check under way failed: one of the `check_…` codes. Only with `failed`. */
  readonly error: ErrorCode | null
  /** The host whose page may not be opened. Only with `check_page_not_allowed`. */
  readonly refusedHost?: string
}

export const check = {
  /** Answers how the check stands. */
  state: call(z.void()).returns<CheckState>(),

  /**
   * Begins to sign in to TechPass as a public client (authorization code + PKCE). Answers at once with `running`; the
   * outcome is published. One that is running is left to run.
   *
   * It is done beside a journey, in its page, and ends with it: it then is `idle` again. Fails with `no_journey`.
   */
  start: call(z.void()).returns<CheckState>(),

  /** Ends the check under way at once; it then has failed with `check_cancelled`. */
  cancel: call(z.void()).returns<CheckState>(),
}

export const checkEvents = {
  /** The check now stands so. */
  changed: event<CheckState>(),
}
