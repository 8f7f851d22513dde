/** @file "Skip for now": putting off the set-up while the account's days of grace last (field-notes A4). */
import { officerOf } from '../accounts/officers'
import type { Officer } from '../state/officer'
import { sameSecret } from '../tenant/secrets'
import { addresses } from './addresses'
import { finishSignIn } from './finish-sign-in'
import { changeBrowser } from './sessions'
import type { Visit } from './visits'

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * For how many days, begun ones counted, this browser's officer may still skip the set-up; 0, not at all.
 *
 * Never on the way to TechPass, which takes only who has a second factor.
 */
export function daysToSkip(visit: Visit): number {
  const { signIn, destination } = visit.browser()
  if (signIn.at !== 'more-information' || destination === 'techpass') return 0
  const now = visit.practice.now()
  const officer = officerOf(visit.practice, signIn.upn)
  return mayPutOff(officer, now) ? Math.ceil((officer.maySkipRegistrationUntil - now) / dayMilliseconds) : 0
}

/** Whether the account's days of grace are not over yet. */
export function mayPutOff(officer: Officer, now: number): officer is Officer & { maySkipRegistrationUntil: number } {
  return officer.maySkipRegistrationUntil !== null && officer.maySkipRegistrationUntil > now
}

/** Where "Skip for now" leads. A link, as on the real page: clients ask for `urlSkipMfaRegistration` by GET. */
export function skipAddress({ canary }: Visit): string {
  return `${addresses.skipRegistration}?${new URLSearchParams({ canary }).toString()}`
}

/** Ends the sign-in by password alone, on the profile: there is nothing else that it is enough for. */
export function skipRegistration(visit: Visit): string {
  const { signIn } = visit.browser()
  // SECURITY: it changes something though it is a GET, so it needs the form token, as a form does.
  const trusted = sameSecret(visit.context.req.query('canary') ?? '', visit.canary)
  if (!trusted || signIn.at !== 'more-information' || daysToSkip(visit) === 0) return addresses.login
  changeBrowser(visit.practice, visit.id, { destination: 'profile' })
  return finishSignIn(visit, signIn.upn, ['pwd'])
}
