/** @file Signing in with the phone in place of the password, and "Choose a way to sign in" (field-notes A4). */
import { methodsOf } from '../../accounts/authenticators'
import { officerOf } from '../../accounts/officers'
import type { Officer } from '../../state/officer'
import { strike } from '../../tenant/strike'
import { addresses } from '../addresses'
import { letGo } from '../let-go'
import { refuseLocked } from '../locked-accounts'
import { beginVerification, sendRequest } from '../verification'
import type { Visit } from '../visits'
import { goTo, refused, toLocked } from './first-factor'
import { toAtRisk } from './session-actions'

/** Whether the account can be signed in to with the phone: the seed says so, and the phone can be notified. */
export function mayUsePhone(officer: Officer): boolean {
  return officer.phoneSignIn && methodsOf(officer).includes('push')
}

/** The officer whose password or phone is asked for, if there is a choice between the two. */
function chooser(visit: Visit): Officer | null {
  const { signIn } = visit.browser()
  if (signIn.at !== 'password' && signIn.at !== 'phone-sign-in' && signIn.at !== 'credentials') return null
  const officer = officerOf(visit.practice, signIn.upn)
  return mayUsePhone(officer) ? officer : null
}

/** "Other ways to sign in": to the list. What was sent to the phone is not waited for any more. */
export function listCredentials(visit: Visit): string {
  const officer = chooser(visit)
  if (officer === null) return addresses.login
  letGo(visit.practice, visit.id)
  return goTo(visit, { at: 'credentials', upn: officer.upn })
}

/** One of the list, or "Use app instead" and "Use your password instead", which are the same two. */
export function useCredential(visit: Visit, form: (name: string) => string): string {
  const officer = chooser(visit)
  if (officer === null) return addresses.login
  const { upn } = officer
  letGo(visit.practice, visit.id)
  return goTo(
    visit,
    form('credential') === 'phone' ? { at: 'phone-sign-in', upn } : { at: 'password', upn, notice: null },
  )
}

/** "Send notification": the officer's own decision, each time, and each time a new number (behaviour 15). */
export function sendNotification(visit: Visit): string {
  const { practice, id } = visit
  const { signIn, verification } = visit.browser()
  const officer = chooser(visit)
  if (officer === null || signIn.at !== 'phone-sign-in') return addresses.login
  const { upn } = officer
  // SECURITY: what stops a password stops a phone too.
  if (officer.atRisk || strike(practice, 'riskyUser', { officer: upn })) return toAtRisk(visit, upn)
  if (refuseLocked(practice, id, upn)) return toLocked(visit, upn)
  if (officer.disabled) {
    refused(visit, 'disabled', { upn, errorCode: 50057 })
    return goTo(visit, { at: 'password', upn, notice: 'disabled' })
  }
  if (verification === null) beginVerification(practice, id, { purpose: 'sign-in', upn, method: 'push', sent: 0 })
  else sendRequest(practice, id)
  return addresses.login
}
