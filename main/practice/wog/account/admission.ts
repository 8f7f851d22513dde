import { firstMethod } from '../../accounts/authenticators'
import { officerOf } from '../../accounts/officers'
import type { Destination } from '../../state/browser'
import { addresses } from '../addresses'
import { mayPutOff } from '../skip-registration'
import { changeBrowser } from '../sessions'
import { toAtRisk } from '../sign-in/session-actions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'

/**
 * Decides as `turnedAway` does about a page or form of one generation of the registration pages. A tenant has one of them, and
 * the other leads there.
 */
export function turnedAwayFrom(visit: Visit, generation: 'legacy' | 'security-info'): string | null {
  const elsewhere = turnedAway(visit, 'proofup')
  if (elsewhere !== null) return elsewhere
  const { registration } = visit.practice.repository.read().settings
  if (generation === 'legacy') return registration === 'legacy' ? null : addresses.securityInfo
  return registration === 'legacy' ? addresses.proofup : null
}

/**
 * Decides whether this browser may see a page of the account service; answers `null`, or where it must go first.
 *
 * Password alone admits only officers who have nothing registered yet, and only to register (field-notes A1, A2), unless they
 * may put that off: then to the profile too, to which "Skip for now" leads.
 */
export function turnedAway(visit: Visit, destination: Destination): string | null {
  const { practice, id } = visit
  const { signIn } = visit.browser()
  if (signIn.at !== 'signed-in') return `${addresses.authorize}?to=${destination}`
  const { upn } = signIn
  const officer = officerOf(practice, upn)
  // SECURITY: a report takes effect in sessions that are open already.
  if (officer.atRisk) return toAtRisk(visit, upn)
  if (signIn.methods.includes('mfa')) return null
  if (officer.authenticators.length === 0) {
    return destination === 'proofup' || mayPutOff(officer, practice.now()) ? null : addresses.proofup
  }
  changeBrowser(practice, id, { destination, signIn: { at: 'verify', upn, first: 'pwd' }, enrolment: null })
  beginVerification(practice, id, { purpose: 'sign-in', upn, method: firstMethod(officer), sent: 0 })
  return addresses.login
}
