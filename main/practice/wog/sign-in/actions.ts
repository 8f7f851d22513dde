/** @file What the forms of the sign-in pages do. Each answers where the browser goes next. */
import { forgetFailures, officerOf } from '../../accounts/officers'
import { row } from '../../state/tables'
import { practiceDomain } from '../../tenant/seed'
import { strike } from '../../tenant/strike'
import { sameSecret } from '../../tenant/secrets'
import { addresses, destinations } from '../addresses'
import { countWrongProof, refuseLocked } from '../locked-accounts'
import { changeBrowser } from '../sessions'
import type { Visit } from '../visits'
import { beginWogSession } from '../wog-sessions'
import { afterFirstFactor, cleanUserName, goTo, refused, toFirstFactor } from './first-factor'

/** Takes the user name; an address that is not a practice one ends here, before any password field exists. */
export function submitUserName(visit: Visit, typed: string): string {
  const upn = cleanUserName(typed)
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
  return toFirstFactor(visit, upn)
}

/**
 * What `$Config.urlPost` of "Sign in" takes: the password alone, or the user name with it, as a client without a browser sends
 * both at once (field-notes A5). The password is looked at only where this user name leads to one.
 */
export function submitSignIn(visit: Visit, field: (name: string) => string): string {
  const [userName, password] = [field('loginfmt'), field('passwd')]
  if (visit.browser().signIn.at !== 'user-name' || userName === '') return submitPassword(visit, password)
  const next = submitUserName(visit, userName)
  return visit.browser().signIn.at === 'password' && password !== '' ? submitPassword(visit, password) : next
}

/** Takes the password. It is compared and let go: never stored, never logged, in no event. */
function submitPassword(visit: Visit, typed: string): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'password') return addresses.login
  const { upn } = signIn
  const { practice } = visit
  const officer = officerOf(practice, upn)
  if (typed === '') return goTo(visit, { ...signIn, notice: 'empty' })
  if (refuseLocked(practice, visit.id, upn)) return goTo(visit, { ...signIn, notice: 'locked' })
  if (!sameSecret(typed, officer.password)) return wrongPassword(visit, upn, typed)
  if (officer.disabled) {
    refused(visit, 'disabled', { upn, errorCode: 50057 })
    return goTo(visit, { ...signIn, notice: 'disabled' })
  }
  if (strike(practice, 'passwordExpired', { officer: upn })) {
    refused(visit, 'password_expired', { upn, errorCode: 50055 })
    return goTo(visit, { ...signIn, notice: 'expired' })
  }
  // SECURITY: who has a second factor is forgiven once that is right too, or wrong codes could be tried without end.
  if (officer.authenticators.length === 0) forgetFailures(practice, upn)
  return afterFirstFactor(visit, officer, 'pwd')
}

function wrongPassword(visit: Visit, upn: string, typed: string): string {
  const { practice, id } = visit
  if (practice.wrongPasswords.isNew(upn, typed)) {
    countWrongProof(practice, upn)
    if (refuseLocked(practice, id, upn)) return goTo(visit, { at: 'password', upn, notice: 'locked' })
  }
  refused(visit, 'wrong_password', { upn, errorCode: 50126 })
  return goTo(visit, { at: 'password', upn, notice: 'wrong_password' })
}

/** "More information required", Next: signed in by password only, which is enough to register and for nothing else. */
export function goToProofUp(visit: Visit): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'more-information') return addresses.login
  const { upn } = signIn
  beginWogSession(visit, { upn, methods: ['pwd'] })
  // SECURITY: whatever it was to lead to, this sign-in leads to registering now; other services want a whole one.
  changeBrowser(visit.practice, visit.id, {
    destination: 'proofup',
    signIn: { at: 'signed-in', upn, methods: ['pwd'] },
    enrolment: null,
  })
  visit.practice.events.emit({ kind: 'signed_in', browser: visit.id, upn, methods: ['pwd'] })
  return destinations.proofup
}

/** "Your account is at risk", Verify: every verification fails until (practice) security acts (field-notes A5). */
export function verifyAtRisk(visit: Visit): string {
  const { signIn } = visit.browser()
  return signIn.at === 'at-risk' ? goTo(visit, { ...signIn, tried: true }) : addresses.login
}
