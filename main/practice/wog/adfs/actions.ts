import { officerOf } from '../../accounts/officers'
import { addresses } from '../addresses'
import { checkOfficerCode } from '../check-code'
import { refuseLocked } from '../locked-accounts'
import { afterFirstFactor, goTo, refused, toAdfsError } from '../sign-in/first-factor'
import type { Visit } from '../visits'

/**
 * AD FS, "Sign in": takes the verification code that stands in for the password (field-notes B2, 3).
 *
 * Only a code of *SG Govt M365* is right; one of another profile is told apart in the event, never on the page (behaviour 18).
 */
export function submitAdfsCode(visit: Visit, typed: string): string {
  const { practice, id } = visit
  const { signIn } = visit.browser()
  if (signIn.at !== 'adfs') return addresses.adfs
  const { upn } = signIn
  const officer = officerOf(practice, upn)
  if (typed.trim() === '') return goTo(visit, { ...signIn, notice: 'empty' })
  if (refuseLocked(practice, id, upn)) return goTo(visit, { ...signIn, notice: 'locked' })
  // Who has no WOG MFA can prove nothing here, so what is said of a disabled account is told to everybody.
  if (officer.authenticators.length === 0) return officer.disabled ? disabled(visit, upn) : toAdfsError(visit, upn)
  const outcome = checkOfficerCode(practice, { browser: id, upn, service: 'adfs' }, typed)
  if (outcome !== 'ok') return goTo(visit, { ...signIn, notice: outcome })
  return officer.disabled ? disabled(visit, upn) : afterFirstFactor(visit, officerOf(practice, upn), 'otp')
}

function disabled(visit: Visit, upn: string): string {
  refused(visit, 'disabled', { upn, errorCode: 50057 })
  return goTo(visit, { at: 'adfs', upn, notice: 'disabled' })
}
