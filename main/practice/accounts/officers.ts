import type { Authenticator, Officer } from '../state/officer'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { methodsOf } from './authenticators'
import { unlocked } from './lockout'

/** Answers this officer; only for a upn that the tenant itself wrote down. */
export function officerOf(practice: Practice, upn: string): Officer {
  const officer = row(practice.repository.read().officers, upn)
  if (officer === undefined) throw new Error('A session names an officer who does not exist')
  return officer
}

/** Replaces some of an officer's fields. */
export function changeOfficer(practice: Practice, upn: string, fields: Partial<Officer>): Officer {
  const officer = { ...officerOf(practice, upn), ...fields }
  practice.repository.change((state) => {
    state.officers[upn] = officer
  })
  return officer
}

/** Replaces one authenticator of an officer. */
export function changeAuthenticator(practice: Practice, upn: string, changed: Authenticator): void {
  const { authenticators } = officerOf(practice, upn)
  changeOfficer(practice, upn, { authenticators: authenticators.map((one) => (one.id === changed.id ? changed : one)) })
}

/** Whether the account may have one more authenticator: five at most, unless the seed says otherwise (field-notes A1). */
export function hasRoom(practice: Practice, upn: string): boolean {
  return officerOf(practice, upn).authenticators.length < practice.repository.read().settings.mostAuthenticators
}

/** Registers one more authenticator and says so by `method_registered`. */
export function registerAuthenticator(practice: Practice, upn: string, browser: string, added: Authenticator): void {
  const { authenticators } = officerOf(practice, upn)
  const preferred = authenticators.length === 0 ? { preferred: added.use } : {}
  const officer = changeOfficer(practice, upn, { ...preferred, authenticators: [...authenticators, added] })
  practice.events.emit({ kind: 'method_registered', browser, upn, methods: methodsOf(officer) })
}

/** Puts the account at risk, as a report from the phone does: every sign-in fails until control resets it (behaviour 14). */
export function putAtRisk(practice: Practice, upn: string): void {
  changeOfficer(practice, upn, { atRisk: true })
  practice.events.emit({ kind: 'account_at_risk', upn })
}

/** Forgets what was counted against the account: its officer has proven who they are. */
export function forgetFailures(practice: Practice, upn: string): void {
  practice.wrongPasswords.forget(upn)
  changeOfficer(practice, upn, { lockout: unlocked })
}

/** Takes the account out of risk and lockout, as (practice) security does. */
export function resetOfficer(practice: Practice, upn: string): void {
  forgetFailures(practice, upn)
  // SECURITY: security trusts no browser any more, as "Revoke MFA sessions" does.
  changeOfficer(practice, upn, { atRisk: false, mfaRemembered: [] })
  practice.events.emit({ kind: 'account_reset', upn })
}

/**
 * Removes every authenticator, as Agency Facility Management and TechPass support do after a lost phone (field-notes B4).
 *
 * What is on a phone stays there.
 */
export function removeAuthenticators(practice: Practice, upn: string): void {
  changeOfficer(practice, upn, { authenticators: [], techpassSecret: null, mfaRemembered: [] })
  practice.events.emit({ kind: 'method_removed', upn, methods: [] })
}
