/** @file What the forms of the sign-in pages do. Each answers where the browser goes next. */
import { firstMethod } from '../../accounts/authenticators'
import { lockedSeconds, afterWrongPassword, unlocked } from '../../accounts/lockout'
import { changeOfficer, officerOf } from '../../accounts/officers'
import type { SignIn } from '../../state/browser'
import type { Officer } from '../../state/officer'
import { row } from '../../state/tables'
import { practiceDomain } from '../../tenant/seed'
import { sameSecret } from '../../tenant/secrets'
import { addresses, destinations } from '../addresses'
import { changeBrowser } from '../sessions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'

interface Refused {
  readonly upn: string | null
  readonly errorCode: number | null
  readonly retryAfterSeconds?: number
}
type Reason = 'not_practice_address' | 'unknown_account' | 'wrong_password' | 'locked' | 'disabled'

function goTo(visit: Visit, signIn: SignIn): string {
  changeBrowser(visit.practice, visit.id, { signIn })
  return addresses.login
}

function refused(visit: Visit, reason: Reason, fields: Refused): void {
  visit.practice.events.emit({ kind: 'sign_in_refused', browser: visit.id, reason, ...fields })
}

/** Takes the user name; an address that is not a practice one ends here, before any password field exists. */
export function submitUserName(visit: Visit, typed: string): string {
  const upn = typed.normalize('NFKC').trim().toLowerCase().slice(0, 200)
  if (upn === '') return goTo(visit, { at: 'user-name', typed: '', notice: 'empty' })
  // SECURITY: somebody's real address is refused and not kept, not even to show it again.
  if (!upn.endsWith(`@${practiceDomain}`)) {
    refused(visit, 'not_practice_address', { upn: null, errorCode: null })
    return goTo(visit, { at: 'user-name', typed: '', notice: 'not_practice_address' })
  }
  if (row(visit.practice.repository.read().officers, upn) === undefined) {
    refused(visit, 'unknown_account', { upn: null, errorCode: 50034 })
    return goTo(visit, { at: 'user-name', typed: upn, notice: 'unknown_account' })
  }
  return goTo(visit, { at: 'password', upn, notice: null })
}

/** Takes the password. It is compared and let go: never stored, never logged, in no event. */
export function submitPassword(visit: Visit, typed: string): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'password') return addresses.login
  const { upn } = signIn
  const { practice } = visit
  const officer = officerOf(practice, upn)
  if (typed === '') return goTo(visit, { ...signIn, notice: 'empty' })
  const seconds = lockedSeconds(officer.lockout, practice.now())
  if (seconds > 0) return refuseLocked(visit, upn, seconds)
  if (!sameSecret(typed, officer.password)) return wrongPassword(visit, officer, typed)
  if (officer.disabled) {
    refused(visit, 'disabled', { upn, errorCode: 50057 })
    return goTo(visit, { ...signIn, notice: 'disabled' })
  }
  practice.wrongPasswords.forget(upn)
  changeOfficer(practice, upn, { lockout: unlocked })
  return afterPassword(visit, officer)
}

function afterPassword(visit: Visit, officer: Officer): string {
  const { upn } = officer
  if (officer.atRisk) return goTo(visit, { at: 'at-risk', upn, tried: false })
  if (officer.authenticators.length === 0) return goTo(visit, { at: 'more-information', upn })
  goTo(visit, { at: 'verify', upn })
  beginVerification(visit.practice, visit.id, { purpose: 'sign-in', upn, method: firstMethod(officer), sent: 0 })
  return addresses.login
}

function wrongPassword(visit: Visit, officer: Officer, typed: string): string {
  const { practice } = visit
  const { upn } = officer
  if (practice.wrongPasswords.isNew(upn, typed)) {
    const { settings } = practice.repository.read()
    const lockout = afterWrongPassword(officer.lockout, settings, practice.now())
    changeOfficer(practice, upn, { lockout })
    const seconds = lockedSeconds(lockout, practice.now())
    if (seconds > 0) return refuseLocked(visit, upn, seconds)
  }
  refused(visit, 'wrong_password', { upn, errorCode: 50126 })
  return goTo(visit, { at: 'password', upn, notice: 'wrong_password' })
}

function refuseLocked(visit: Visit, upn: string, retryAfterSeconds: number): string {
  refused(visit, 'locked', { upn, errorCode: 50053, retryAfterSeconds })
  return goTo(visit, { at: 'password', upn, notice: 'locked' })
}

/** "More information required", Next: signed in by password only, which is enough to register and for nothing else. */
export function goToProofUp(visit: Visit): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'more-information') return addresses.login
  const { upn } = signIn
  changeBrowser(visit.practice, visit.id, { signIn: { at: 'signed-in', upn, methods: ['pwd'] }, enrolment: null })
  visit.practice.events.emit({ kind: 'signed_in', browser: visit.id, upn, methods: ['pwd'] })
  return destinations.proofup
}

/** "Your account is at risk", Verify: every verification fails until (practice) security acts (field-notes A5). */
export function verifyAtRisk(visit: Visit): string {
  const { signIn } = visit.browser()
  return signIn.at === 'at-risk' ? goTo(visit, { ...signIn, tried: true }) : addresses.login
}
