/** @file The forms of the second factor: ProcessAuth and what stands beside the number (field-notes A4, A5). */
import { officerOf } from '../../accounts/officers'
import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { checkCode } from '../check-code'
import { completeVerification } from '../complete-verification'
import { refuseLocked } from '../locked-accounts'
import { secondMethods } from '../second-methods'
import { askBy, changeVerification, currentRequest, sendRequest, verificationFor } from '../verification'
import type { Visit } from '../visits'
import { toLocked } from './first-factor'
import { toAtRisk } from './session-actions'

/** Finishes: with an approved request, a code judged before, or the code in `otc`. Answers where to go. */
export function processAuth(visit: Visit, form: (name: string) => string): string {
  const verification = verificationFor(visit.browser(), form('request'), form('flowToken'))
  if (verification === null) return addresses.login
  const back = verification.purpose === 'sign-in' ? addresses.login : addresses.proofup
  // SECURITY: risk is judged at the last moment too, and for every kind of proof.
  if (officerOf(visit.practice, verification.upn).atRisk) return toAtRisk(visit, verification.upn)
  // SECURITY: what was begun before a lock does not end it either, by whatever proof.
  if (verification.purpose !== 'reach' && refuseLocked(visit.practice, visit.id, verification.upn)) {
    return toLocked(visit, verification.upn)
  }
  const outcome = verification.passed ? 'ok' : prove(visit, verification, form('otc'))
  if (outcome === 'locked') return toLocked(visit, verification.upn)
  return outcome === 'ok' ? completeVerification(visit, verification, form('rememberMFA') === 'true') : back
}

function prove(visit: Visit, verification: Verification, typed: string): 'ok' | 'locked' | 'not-proven' {
  if (verification.method === 'push') {
    return currentRequest(visit.practice, verification)?.status === 'approved' ? 'ok' : 'not-proven'
  }
  const outcome = checkCode(visit.practice, visit.id, verification, typed)
  if (outcome === 'locked') return outcome
  changeVerification(visit.practice, visit.id, { notice: outcome === 'ok' ? null : outcome })
  return outcome === 'ok' ? outcome : 'not-proven'
}

/** "I can't use my Microsoft Authenticator app right now": to the method list (behaviour 16). */
export function askAnotherWay(visit: Visit): string {
  changeVerification(visit.practice, visit.id, { picking: true, notice: null })
  return addresses.login
}

/** One of the method list; what is not registered is not asked for. */
export function pickMethod(visit: Visit, form: (name: string) => string): string {
  const { verification } = visit.browser()
  const method = form('method') === 'PhoneAppOTP' ? 'totp' : 'push'
  const registered = verification !== null && secondMethods(visit, verification.upn).includes(method)
  if (registered && verification.purpose === 'sign-in') askBy(visit.practice, visit.id, method)
  return addresses.login
}

/** The method list's Back: to what was asked for before. */
export function backFromMethods(visit: Visit): string {
  changeVerification(visit.practice, visit.id, { picking: false })
  return addresses.login
}

/** "Send another request …": the officer's own decision, and a new number (behaviour 15). */
export function resend(visit: Visit): string {
  const { verification } = visit.browser()
  if (verification?.method === 'push') sendRequest(visit.practice, visit.id)
  return (verification?.purpose ?? 'sign-in') === 'sign-in' ? addresses.login : addresses.proofup
}
