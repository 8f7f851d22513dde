import { noticeExpiries } from './accounts/expiries'
import type { Practice } from './tenant/practice'
import { endExpiredSessions } from './wog/session-lifetimes'

/** Ends all that has run out by the tenant's clock. Called before each request is served and after each change of the clock. */
export function endWhatHasRunOut(practice: Practice): void {
  noticeExpiries(practice)
  endExpiredSessions(practice)
}
