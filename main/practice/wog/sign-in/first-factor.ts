/** @file From the user name to the second factor: what is asked first, and what follows from the officer's account. */
import { firstMethod, methodsOf } from '../../accounts/authenticators'
import { lockedSeconds } from '../../accounts/lockout'
import { officerOf } from '../../accounts/officers'
import type { Browser, SignIn } from '../../state/browser'
import type { Officer, Use } from '../../state/officer'
import type { EventBody } from '../../tenant/events'
import { newId } from '../../tenant/random'
import { strike } from '../../tenant/strike'
import { addresses } from '../addresses'
import { finishSignIn } from '../finish-sign-in'
import { letGo } from '../let-go'
import { isMfaRemembered } from '../remembered-mfa'
import { changeBrowser } from '../sessions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'

/** What was typed, or hinted, as the directory writes it. */
export function cleanUserName(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 200)
}

/** Leads the browser to this point of its sign-in. */
export function goTo(visit: Visit, signIn: SignIn): string {
  changeBrowser(visit.practice, visit.id, { signIn })
  return signIn.at === 'adfs' || signIn.at === 'adfs-error' ? addresses.adfs : addresses.login
}

type SignInRefused = Extract<EventBody, { readonly kind: 'sign_in_refused' }>

/** Says by `sign_in_refused` why the sign-in does not go on. */
export function refused(
  visit: Visit,
  reason: SignInRefused['reason'],
  fields: Pick<SignInRefused, 'upn' | 'errorCode' | 'retryAfterSeconds'>,
): void {
  visit.practice.events.emit({ kind: 'sign_in_refused', browser: visit.id, reason, ...fields })
}

/** Whether AD FS asks for a code in place of the password: on a managed device, on the way to TechPass (field-notes B2, 3). */
function asksForCode({ device, destination }: Browser): boolean {
  return device === 'gmd' && destination === 'techpass'
}

/** The user name is known: on to the password, or to AD FS. */
export function toFirstFactor(visit: Visit, upn: string): string {
  // SECURITY: what another account has begun in this browser ends here, so that nothing of it counts for this one.
  letGo(visit.practice, visit.id)
  if (!asksForCode(visit.browser())) return goTo(visit, { at: 'password', upn, notice: null })
  const { authenticators, disabled, lockout } = officerOf(visit.practice, upn)
  // Active Directory's own refusals come before the MFA adapter's: a locked or disabled account is asked all the same.
  const askable = authenticators.length > 0 || disabled || lockedSeconds(lockout, visit.practice.now()) > 0
  return askable ? goTo(visit, { at: 'adfs', upn, notice: null }) : toAdfsError(visit, upn)
}

/** "Unexpected SAS response status code": AD FS asked for the code of an account that has no WOG MFA (field-notes B5, 1). */
export function toAdfsError(visit: Visit, upn: string): string {
  const { practice, id } = visit
  practice.events.emit({ kind: 'sign_in_failed', browser: id, upn, errorCode: null })
  return goTo(visit, { at: 'adfs-error', upn, requestId: newId(practice.random, 'activity'), failedAt: practice.now() })
}

/** A locked account's sign-in begins again where its officer proves who they are, and says why. */
export function toLocked(visit: Visit, upn: string): string {
  changeBrowser(visit.practice, visit.id, { verification: null })
  const at = asksForCode(visit.browser()) ? 'adfs' : 'password'
  return goTo(visit, { at, upn, notice: 'locked' })
}

/** The first factor was right: the second one is asked for, unless the account's state leads elsewhere. */
export function afterFirstFactor(visit: Visit, officer: Officer, first: 'pwd' | 'otp'): string {
  const { upn } = officer
  visit.renew()
  if (officer.atRisk || strike(visit.practice, 'riskyUser', { officer: upn }))
    return goTo(visit, { at: 'at-risk', upn, tried: false })
  if (officer.authenticators.length === 0) return goTo(visit, { at: 'more-information', upn })
  if (isMfaRemembered(visit.practice, visit.id, upn)) return finishSignIn(visit, upn, [first, 'mfa'])
  goTo(visit, { at: 'verify', upn, first })
  const method = first === 'otp' ? afterCode(officer) : firstMethod(officer)
  beginVerification(visit.practice, visit.id, { purpose: 'sign-in', upn, method, sent: 0 })
  return addresses.login
}

/** After a code the number comes whenever the phone can be notified; who has codes only is asked for one more. */
function afterCode(officer: Officer): Use {
  return methodsOf(officer).includes('push') ? 'push' : 'totp'
}
