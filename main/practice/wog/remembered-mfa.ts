/** @file "Don't ask again for N days": the browsers in which an officer's second factor still counts (field-notes A4). */
import { changeOfficer, officerOf } from '../accounts/officers'
import type { Practice } from '../tenant/practice'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** For how many days the box on the pages of the second factor offers not to ask again; 0, and there is no box. */
export function rememberMfaDays(practice: Practice): number {
  return practice.repository.read().settings.rememberMfaDays
}

/**
 * Does not ask this officer for a second factor again in this browser, until the days of the setting are over by the tenant's
 * clock. Nothing is remembered while the setting does not offer it, whatever a form says.
 */
export function rememberMfa(practice: Practice, browser: string, upn: string): void {
  const days = rememberMfaDays(practice)
  if (days === 0) return
  const now = practice.now()
  const others = officerOf(practice, upn).mfaRemembered.filter((one) => one.browser !== browser && one.until > now)
  changeOfficer(practice, upn, { mfaRemembered: [...others, { browser, until: now + days * dayMilliseconds }] })
}

/**
 * Whether the officer said so in this very browser, and it still holds. Also when the tenant has stopped offering it: what was
 * promised is kept, until the account is reset.
 */
export function isMfaRemembered(practice: Practice, browser: string, upn: string): boolean {
  const now = practice.now()
  return officerOf(practice, upn).mfaRemembered.some((one) => one.browser === browser && one.until > now)
}
