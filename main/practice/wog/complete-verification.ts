import { endActivation } from '../accounts/activations'
import { newAuthenticator } from '../accounts/authenticators'
import { officerOf, registerAuthenticator } from '../accounts/officers'
import type { Verification } from '../state/browser'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { addresses } from './addresses'
import { finishSignIn } from './finish-sign-in'
import { browserOf, changeBrowser } from './sessions'
import { beginWogSession } from './wog-sessions'

/** Ends a passed verification: signed in, or the new authenticator registered. Answers where the browser goes next. */
export function completeVerification(practice: Practice, browser: string, verification: Verification): string {
  changeBrowser(practice, browser, { verification: null })
  return verification.purpose === 'reach'
    ? register(practice, browser, verification.upn)
    : signIn(practice, browser, verification.upn)
}

function signIn(practice: Practice, browser: string, upn: string): string {
  const { signIn } = browserOf(practice, browser)
  // SECURITY: a second factor ends the very sign-in that asked for it, and no other that was begun since.
  if (signIn.at !== 'verify' || signIn.upn !== upn) return addresses.login
  return finishSignIn(practice, browser, upn, [signIn.first, 'mfa'])
}

// SECURITY: a password alone registers the first authenticator only, also when two sessions try at the same time.
function mayRegister(practice: Practice, browser: string, upn: string): boolean {
  const { signIn } = browserOf(practice, browser)
  return (
    signIn.at === 'signed-in' &&
    (signIn.methods.includes('mfa') || officerOf(practice, upn).authenticators.length === 0)
  )
}

function register(practice: Practice, browser: string, upn: string): string {
  const { enrolment } = browserOf(practice, browser)
  const { activations, devices } = practice.repository.read()
  const activation = row(activations, enrolment?.activation ?? '')
  if (enrolment === null || activation === undefined || !mayRegister(practice, browser, upn)) return addresses.proofup
  const device = row(devices, activation.device ?? '')
  const added = newAuthenticator(practice.random, {
    use: activation.use,
    name: device?.name ?? 'Phone',
    now: practice.now(),
  })
  const { secret, usedSteps, profile } = activation
  registerAuthenticator(practice, upn, browser, { ...added, secret, usedSteps, profile })
  endActivation(practice, activation.id, 'completed')
  // The test that just succeeded was a second factor: this session may go on to pages that ask for one.
  beginWogSession(practice, browser, upn, ['pwd', 'mfa'])
  changeBrowser(practice, browser, {
    signIn: { at: 'signed-in', upn, methods: ['pwd', 'mfa'] },
    enrolment: { ...enrolment, at: 'successful', notice: null },
  })
  return addresses.proofup
}
