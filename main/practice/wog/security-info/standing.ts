/** @file Where a browser stands on "Security info", and what follows from a proven authenticator. */
import { officerOf } from '../../accounts/officers'
import type { Activation } from '../../state/enrolment-state'
import type { SecurityInfo } from '../../state/security-info-state'
import type { Registration } from '../../state/settings'
import { row } from '../../state/tables'
import { signedInUpn } from '../account/actions'
import { addresses } from '../addresses'
import { changeBrowser } from '../sessions'
import type { Visit } from '../visits'

/** The list of methods, nothing begun. */
const list: SecurityInfo = {
  mode: 'manage',
  at: 'list',
  use: null,
  activation: null,
  byHand: false,
  removing: null,
  sent: 0,
  notice: null,
}

/** Where this browser stands. Who has proven a method begins at the list, a password alone in the wizard. */
export function standingOf(visit: Visit): SecurityInfo {
  const { enrolment, signIn, verification } = visit.browser()
  if (enrolment !== null && 'mode' in enrolment) {
    // A test of the phone that has ended otherwise than by its own page leaves the code to be scanned.
    return enrolment.at === 'try' && verification === null ? { ...enrolment, at: 'scan' } : enrolment
  }
  if (signIn.at === 'signed-in' && signIn.methods.includes('mfa')) return list
  const { mobileAppForbidden } = officerOf(visit.practice, signedInUpn(visit))
  return { ...list, mode: 'interrupt', at: mobileAppForbidden ? 'add-method' : 'get-app' }
}

/** Changes where the browser stands. Answers the page's address. */
export function change(visit: Visit, fields: Partial<SecurityInfo>): string {
  const standing = standingOf(visit)
  changeBrowser(visit.practice, visit.id, { enrolment: { ...standing, notice: null, ...fields } })
  return addresses.securityInfo
}

/** Back to the list, with this to say. The requests that were sent count on. */
export function toList(visit: Visit, notice: SecurityInfo['notice'] = null): string {
  const { sent } = standingOf(visit)
  changeBrowser(visit.practice, visit.id, { verification: null, enrolment: { ...list, sent, notice } })
  return addresses.securityInfo
}

/** The activation that the browser has on its page or has just used. */
export function activationOf({ practice }: Visit, { activation }: SecurityInfo): Activation | undefined {
  return row(practice.repository.read().activations, activation ?? '')
}

/** Where the wizard goes when the authenticator has proven itself: a notification is confirmed by a page of its own. */
export function afterProof(standing: SecurityInfo, registration: Registration): SecurityInfo {
  const proven: SecurityInfo = { ...standing, sent: 0, byHand: false, notice: null }
  return standing.use === 'push' ? { ...proven, at: 'approved' } : afterRegistration(proven, registration)
}

/** The wizard's end: a page with Done in a sign-in and in the newer words, else the list, which says so. */
export function afterRegistration(standing: SecurityInfo, registration: Registration): SecurityInfo {
  return standing.mode === 'interrupt' || registration === 'security-info-2025'
    ? { ...standing, at: 'added' }
    : { ...standing, at: 'list', activation: null, notice: 'registered' }
}
