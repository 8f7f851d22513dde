/** @file The end of a sign-in: refused by one of Microsoft's codes, asked "Stay signed in?", or signed in. */
import { forgetFailures, officerOf } from '../accounts/officers'
import type { SignInMethods } from '../state/browser'
import type { Officer } from '../state/officer'
import type { Practice } from '../tenant/practice'
import { newId } from '../tenant/random'
import { standing, strike } from '../tenant/strike'
import { addresses, destinations } from './addresses'
import { browserOf, changeBrowser } from './sessions'
import type { Visit } from './visits'
import { beginWogSession } from './wog-sessions'

/** Microsoft's code for a sign-in that failed during strong authentication (field-notes A7). */
export const strongAuthenticationFailed = 500121

/**
 * Why TechPass does not let this officer in although WOG knows who it is: Microsoft's code, or `null`.
 *
 * It holds for a sign-in that has just ended and for one through an existing session alike (field-notes A7).
 */
export function techpassRefusal(practice: Practice, officer: Officer): number | null {
  const where = { officer: officer.upn }
  if (officer.techpass === 'other-tenant' || standing(practice, 'tenantMismatch', where)) return 90072
  if (officer.techpass === 'not-assigned') return 50105
  return officer.blocked || standing(practice, 'conditionalAccessBlocks', where) ? 53003 : null
}

/** Goes on from an accepted second factor. Answers where the browser goes next. */
export function finishSignIn(visit: Visit, upn: string, methods: SignInMethods): string {
  const { practice, id: browser } = visit
  const where = { officer: upn }
  forgetFailures(practice, upn)
  const toTechpass = browserOf(practice, browser).destination === 'techpass'
  if (toTechpass && strike(practice, 'strongAuthenticationFails', where)) {
    return failSignIn(practice, browser, upn, strongAuthenticationFailed)
  }
  const refusal = toTechpass ? techpassRefusal(practice, officerOf(practice, upn)) : null
  if (refusal !== null) {
    // WOG knows the officer now, and only the way on is shut: why the same account fails again at once (field-notes B5, 4).
    beginWogSession(visit, { upn, methods })
    strike(practice, refusal === 90072 ? 'tenantMismatch' : 'conditionalAccessBlocks', where)
    return failSignIn(practice, browser, upn, refusal)
  }
  if (!strike(practice, 'askStaySignedIn', where)) return completeSignIn(visit, upn, methods)
  changeBrowser(practice, browser, { signIn: { at: 'stay-signed-in', upn, methods }, enrolment: null })
  return addresses.login
}

/** Signs in: WOG has a session of this account from now on, and says so by `signed_in`. `stays`: Yes at "Stay signed in?". */
export function completeSignIn(visit: Visit, upn: string, methods: SignInMethods, stays = false): string {
  const { practice, id: browser } = visit
  beginWogSession(visit, { upn, methods, persistent: stays })
  changeBrowser(practice, browser, { signIn: { at: 'signed-in', upn, methods }, enrolment: null })
  practice.events.emit({ kind: 'signed_in', browser, upn, methods })
  return destinations[browserOf(practice, browser).destination]
}

/** Ends a sign-in by one of Microsoft's codes and says so by `sign_in_failed`. */
export function failSignIn(practice: Practice, browser: string, upn: string, errorCode: number): string {
  const requestId = newId(practice.random, 'request')
  changeBrowser(practice, browser, {
    signIn: { at: 'failed', upn, errorCode, requestId, failedAt: practice.now() },
    verification: null,
    enrolment: null,
  })
  practice.events.emit({ kind: 'sign_in_failed', browser, upn, errorCode })
  return addresses.login
}
