/** @file What the page of an officer who is registered already does: prefer, add, delete (field-notes A1, "Returning user"). */
import { startActivation } from '../../accounts/activations'
import { firstMethod, methodsOf } from '../../accounts/authenticators'
import { changeOfficer, hasRoom, officerOf } from '../../accounts/officers'
import type { Enrolment } from '../../state/enrolment-state'
import { useSchema } from '../../state/officer'
import { addresses } from '../addresses'
import { changeBrowser } from '../sessions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'
import { enrolmentOf, signedInUpn, unchosen } from './actions'

/** "Set up Authenticator app": one more phone, five at most; the rest is as the first time. */
export function addAuthenticator(visit: Visit): string {
  const upn = registeredUpn(visit)
  if (upn === null) return addresses.proofup
  const { sent } = enrolmentOf(visit.practice, visit.id)
  if (!hasRoom(visit.practice, upn)) return stand(visit, { notice: 'five-authenticators' })
  const activation = startActivation(visit.practice, { browser: visit.id, upn, use: 'push' })
  changeBrowser(visit.practice, visit.id, {
    enrolment: {
      ...unchosen,
      at: 'configure',
      contact: 'mobile-app',
      use: 'push',
      activation: activation.id,
      adding: true,
      sent,
    },
  })
  return addresses.proofup
}

/** "Delete": the account no longer accepts this authenticator; what is on the phone stays there. */
export function removeAuthenticator(visit: Visit, field: (name: string) => string): string {
  const upn = registeredUpn(visit)
  if (upn === null) return addresses.proofup
  const { authenticators } = officerOf(visit.practice, upn)
  const kept = authenticators.filter(({ id }) => id !== field('authenticator'))
  if (kept.length === authenticators.length) return addresses.proofup
  const officer = changeOfficer(visit.practice, upn, { authenticators: kept })
  visit.practice.events.emit({ kind: 'method_removed', browser: visit.id, upn, methods: methodsOf(officer) })
  return stand(visit, { notice: 'deleted' })
}

/** "Save": another preferred option, if it is registered, must be verified before it is saved; the same one need not. */
export function savePreferred(visit: Visit, field: (name: string) => string): string {
  const upn = registeredUpn(visit)
  const preferred = useSchema.safeParse(field('preferred'))
  if (upn === null || !preferred.success) return addresses.proofup
  const officer = officerOf(visit.practice, upn)
  if (!methodsOf(officer).includes(preferred.data)) return addresses.proofup
  return preferred.data === firstMethod(officer)
    ? stand(visit, { at: 'preferred' })
    : stand(visit, { at: 'prefer', use: preferred.data })
}

/** "Verify preferred option": asks for it, and for nothing else. */
export function verifyPreferred(visit: Visit): string {
  const upn = signedInUpn(visit)
  const { at, use, sent } = enrolmentOf(visit.practice, visit.id)
  const isAsked = visit.browser().verification?.purpose === 'prefer'
  if (at !== 'prefer' || use === null || isAsked) return addresses.proofup
  beginVerification(visit.practice, visit.id, { purpose: 'prefer', upn, method: use, sent })
  return addresses.proofup
}

/** Saves the preferred option that this browser has just verified. Answers where it goes next. */
export function keepPreferred(visit: Visit, upn: string): string {
  const { at, use } = enrolmentOf(visit.practice, visit.id)
  const { signIn } = visit.browser()
  // SECURITY: for the session that asked for it and has shown a second factor; another may have taken the browser over.
  const isTheirs = signIn.at === 'signed-in' && signIn.upn === upn && signIn.methods.includes('mfa')
  if (!isTheirs || at !== 'prefer' || use === null) return addresses.proofup
  // What was verified may have been deleted since, from another browser.
  if (!methodsOf(officerOf(visit.practice, upn)).includes(use)) return stand(visit, {})
  changeOfficer(visit.practice, upn, { preferred: use })
  return stand(visit, { at: 'preferred' })
}

/** Cancel, instead of verifying: nothing is saved. */
export function cancelPreferred(visit: Visit): string {
  signedInUpn(visit)
  if (enrolmentOf(visit.practice, visit.id).at !== 'prefer') return addresses.proofup
  changeBrowser(visit.practice, visit.id, { verification: null })
  return stand(visit, {})
}

/** "Close", when the settings are saved: to what is registered. */
export function closeSaved(visit: Visit): string {
  signedInUpn(visit)
  return enrolmentOf(visit.practice, visit.id).at === 'preferred' ? stand(visit, {}) : addresses.proofup
}

/** Nothing begun but this. The requests that were sent count on. */
function stand(visit: Visit, fields: Partial<Enrolment>): string {
  const { sent } = enrolmentOf(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { enrolment: { ...unchosen, sent, ...fields } })
  return addresses.proofup
}

function registeredUpn(visit: Visit): string | null {
  const upn = signedInUpn(visit)
  const busy = enrolmentOf(visit.practice, visit.id).at !== 'choose'
  return !busy && officerOf(visit.practice, upn).authenticators.length > 0 ? upn : null
}
