import { endActivation, endOpenActivations } from '../accounts/activations'
import { newAuthenticator } from '../accounts/authenticators'
import { hasRoom, officerOf, registerAuthenticator } from '../accounts/officers'
import type { Verification } from '../state/browser'
import type { Activation, Enrolment } from '../state/enrolment-state'
import type { SecurityInfo } from '../state/security-info-state'
import { row } from '../state/tables'
import { addresses } from './addresses'
import { finishSignIn } from './finish-sign-in'
import { afterProof } from './security-info/standing'
import { changeBrowser } from './sessions'
import type { Visit } from './visits'
import { beginWogSession } from './wog-sessions'

/** Ends a passed verification: signed in, or the new authenticator registered. Answers where the browser goes next. */
export function completeVerification(visit: Visit, { purpose, upn }: Verification): string {
  changeBrowser(visit.practice, visit.id, { verification: null })
  return purpose === 'reach' ? register(visit, upn) : signIn(visit, upn)
}

function signIn(visit: Visit, upn: string): string {
  const { signIn } = visit.browser()
  // SECURITY: a second factor ends the very sign-in that asked for it, and no other that was begun since.
  if (signIn.at !== 'verify' || signIn.upn !== upn) return addresses.login
  return finishSignIn(visit, upn, [signIn.first, 'mfa'])
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
  beginWogSession(visit, upn, ['pwd', 'mfa'])
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
