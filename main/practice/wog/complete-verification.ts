import { endActivation, endOpenActivations } from '../accounts/activations'
import { newAuthenticator } from '../accounts/authenticators'
import { hasRoom, officerOf, registerAuthenticator } from '../accounts/officers'
import type { SignIn, SignInMethods, Verification } from '../state/browser'
import type { Activation, Enrolment } from '../state/enrolment-state'
import type { SecurityInfo } from '../state/security-info-state'
import { row } from '../state/tables'
import { keepPreferred } from './account/returning-actions'
import { addresses } from './addresses'
import { finishSignIn } from './finish-sign-in'
import { rememberMfa } from './remembered-mfa'
import { afterProof } from './security-info/standing'
import { changeBrowser } from './sessions'
import type { Visit } from './visits'
import { beginWogSession } from './wog-sessions'

/**
 * Ends a passed verification: signed in, the new authenticator registered, or the preferred option saved. Answers where the
 * browser goes next.
 *
 * `remember` is what the box "Don't ask again for N days" said.
 */
export function completeVerification(visit: Visit, { purpose, upn }: Verification, remember = false): string {
  changeBrowser(visit.practice, visit.id, { verification: null })
  switch (purpose) {
    case 'reach':
      return register(visit, upn)
    case 'prefer':
      return keepPreferred(visit, upn)
    case 'sign-in':
      return signIn(visit, upn, remember)
  }
}

function signIn(visit: Visit, upn: string, remember: boolean): string {
  const { signIn } = visit.browser()
  const methods = methodsProven(signIn)
  // SECURITY: a second factor ends the very sign-in that asked for it, and no other that was begun since.
  if (methods === null || !('upn' in signIn) || signIn.upn !== upn) return addresses.login
  // SECURITY: with the phone in place of the password nothing was proven before, and so the cookie is still the first one.
  if (signIn.at === 'phone-sign-in') visit.renew()
  const next = finishSignIn(visit, upn, methods)
  // SECURITY: a sign-in that came to nothing is no reason to trust the browser.
  if (remember && visit.browser().signIn.at !== 'failed') rememberMfa(visit.practice, visit.id, upn)
  return next
}

/** What is proven once the phone has answered, or `null` when this sign-in asks for no phone. */
function methodsProven(signIn: SignIn): SignInMethods | null {
  if (signIn.at === 'verify') return [signIn.first, 'mfa']
  return signIn.at === 'phone-sign-in' ? ['mfa'] : null
}

// SECURITY: a password alone registers the first authenticator only, also when two sessions try at the same time.
function mayRegister(visit: Visit, upn: string): boolean {
  const { signIn } = visit.browser()
  // SECURITY: and only that of the very account whose password it was: another may have taken the browser over.
  if (signIn.at !== 'signed-in' || signIn.upn !== upn) return false
  return signIn.methods.includes('mfa') || officerOf(visit.practice, upn).authenticators.length === 0
}

// SECURITY: the phone that was proven is bound to whom it was offered to, and to nobody else.
function activationFor(visit: Visit, upn: string): Activation | null {
  const activation = row(visit.practice.repository.read().activations, visit.browser().enrolment?.activation ?? '')
  return activation?.upn === upn ? activation : null
}

function register(visit: Visit, upn: string): string {
  const { practice, id: browser } = visit
  const { enrolment } = visit.browser()
  const activation = activationFor(visit, upn)
  if (enrolment === null || activation === null || !mayRegister(visit, upn)) return addresses.proofup
  if ('mode' in enrolment && !hasRoom(practice, upn)) return refuseSixth(visit, enrolment)
  const { use, device, secret, usedSteps, profile } = activation
  const name = row(practice.repository.read().devices, device ?? '')?.name ?? 'Phone'
  const added = newAuthenticator(practice.random, { use, name, now: practice.now() })
  registerAuthenticator(practice, upn, browser, { ...added, secret, usedSteps, profile })
  endActivation(practice, activation.id, 'completed')
  // The test that just succeeded was a second factor: this session may go on to pages that ask for one.
  beginWogSession(visit, { upn, methods: ['pwd', 'mfa'] })
  changeBrowser(practice, browser, {
    signIn: { at: 'signed-in', upn, methods: ['pwd', 'mfa'] },
    enrolment: afterRegistering(visit, enrolment),
  })
  return addresses.proofup
}

function afterRegistering({ practice }: Visit, enrolment: Enrolment | SecurityInfo): Enrolment | SecurityInfo {
  if ('mode' in enrolment) return afterProof(enrolment, practice.repository.read().settings.registration)
  return { ...enrolment, at: 'successful', notice: null }
}

// Another browser has registered the fifth while this one was on its way.
function refuseSixth({ practice, id }: Visit, enrolment: SecurityInfo): string {
  endOpenActivations(practice, id, 'cancelled')
  const told: SecurityInfo = { ...enrolment, at: 'add-method', activation: null, notice: 'five-authenticators' }
  changeBrowser(practice, id, { enrolment: told })
  return addresses.proofup
}
