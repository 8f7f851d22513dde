import { officerOf } from '../../accounts/officers'
import type { Browser, Destination } from '../../state/browser'
import { row } from '../../state/tables'
import { practiceDomain } from '../../tenant/seed'
import { addresses, destinations } from '../addresses'
import { completeSignIn, failSignIn, strongAuthenticationFailed, techpassRefusal } from '../finish-sign-in'
import { letGo } from '../let-go'
import { changeBrowser, upnOf } from '../sessions'
import type { Visit } from '../visits'
import { endWogSession, wogSessionOf, type WogSession } from '../wog-sessions'
import { cleanUserName, toFirstFactor } from './first-factor'

/** What a sign-in is begun with: whose it is to be, if that is known, and whether an open session may not stand in for it. */
export interface Begun {
  readonly hint: string
  readonly fresh: boolean
}

/** Starts a sign-in that leads to this destination; a browser that is signed in goes straight there. */
export function authorize(visit: Visit, destination: Destination, { hint, fresh }: Begun): string {
  changeBrowser(visit.practice, visit.id, { destination })
  if (destination === 'techpass') return authorizeTechpass(visit, hintedUpn(visit, hint), fresh)
  if (visit.browser().signIn.at === 'signed-in') return destinations[destination]
  return startOver(visit)
}

function authorizeTechpass(visit: Visit, upn: string | null, fresh: boolean): string {
  if (upn === null) return startOver(visit)
  const session = wogSessionOf(visit.browser(), upn)
  if (session !== null && !fresh && suffices(visit, session)) return singleSignOn(visit, session)
  startOver(visit)
  return toFirstFactor(visit, upn)
}

/** The account that a hint names. SECURITY: a hint of anything but a made-up account is ignored and kept nowhere. */
function hintedUpn(visit: Visit, hint: string): string | null {
  const upn = cleanUserName(hint)
  const known = row(visit.practice.repository.read().officers, upn) !== undefined
  return known && upn.endsWith(`@${practiceDomain}`) ? upn : null
}

// SECURITY: a password alone, or an account that was disabled since, does not open the way to another service.
function suffices(visit: Visit, { upn, methods }: WogSession): boolean {
  return methods.includes('mfa') && !officerOf(visit.practice, upn).disabled
}

function singleSignOn(visit: Visit, { upn, methods }: WogSession): string {
  const { practice, id } = visit
  const officer = officerOf(practice, upn)
  // SECURITY: a report takes effect in sessions that are open already.
  if (officer.atRisk) return toAtRisk(visit, upn)
  const refusal = techpassRefusal(practice, officer)
  if (refusal !== null) return failSignIn(practice, id, upn, refusal)
  if (!isSignedIn(visit.browser(), upn)) {
    letGo(practice, id)
    changeBrowser(practice, id, { signIn: { at: 'signed-in', upn, methods } })
  }
  return destinations.techpass
}

function isSignedIn({ signIn }: Browser, upn: string): boolean {
  return signIn.at === 'signed-in' && signIn.upn === upn && signIn.methods.includes('mfa')
}

/** Back, Cancel and "Use a different account": lets go of what was begun and asks for the user name. */
export function startOver(visit: Visit): string {
  letGo(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { signIn: { at: 'user-name', typed: '', notice: null } })
  return addresses.login
}

/** Ends what this browser has begun and leads it to "Your account is at risk". */
export function toAtRisk(visit: Visit, upn: string): string {
  letGo(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { signIn: { at: 'at-risk', upn, tried: false } })
  return addresses.login
}

/** Cancel on "Request denied" and "We didn't hear from you": TechPass is told that strong authentication failed. */
export function giveUp(visit: Visit): string {
  const { signIn, destination } = visit.browser()
  const asked = signIn.at === 'verify' || signIn.at === 'at-risk'
  if (!asked || destination !== 'techpass') return startOver(visit)
  return failSignIn(visit.practice, visit.id, signIn.upn, strongAuthenticationFailed)
}

/**
 * "Stay signed in?": either answer leads on. Yes makes the session live longer (`session-lifetimes.ts`); a cookie that
 * outlives the browser does not exist here.
 */
export function answerStaySignedIn(visit: Visit, form: (name: string) => string): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'stay-signed-in') return addresses.login
  const { upn, methods } = signIn
  // SECURITY: risk is judged at the last moment too.
  if (officerOf(visit.practice, upn).atRisk) return toAtRisk(visit, upn)
  return completeSignIn(visit, upn, methods, form('LoginOptions') === '1')
}

/** "Sign in with a different account": ends the session of the refused one, then TechPass offers the others (field-notes B5, 4). */
export function differentAccount(visit: Visit): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'failed') return addresses.login
  endWogSession(visit.practice, visit.id, signIn.upn)
  return destinations.techpass
}

/** Signs this browser's present account out, and no other, and says so by `signed_out`. */
export function signOut(visit: Visit): string {
  const upn = upnOf(visit.browser())
  if (upn !== null) endWogSession(visit.practice, visit.id, upn)
  else letGo(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { signIn: { at: 'signed-out' } })
  return addresses.login
}
