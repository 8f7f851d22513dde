/** @file What the forms of "Additional security verification" do. Each answers where the browser goes next. */
import { checkActivation, endOpenActivations, startActivation } from '../../accounts/activations'
import { officerOf } from '../../accounts/officers'
import { contactSchema, type Activation, type Contact, type Enrolment } from '../../state/enrolment-state'
import { useSchema, type Use } from '../../state/officer'
import { row } from '../../state/tables'
import type { Practice } from '../../tenant/practice'
import { Refusal } from '../../tenant/refusals'
import { addresses } from '../addresses'
import { browserOf, changeBrowser } from '../sessions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'

/** Where a browser stands that has just opened the page: nothing chosen, as on the real one. */
export const unchosen: Enrolment = {
  at: 'choose',
  contact: 'authentication-phone',
  use: null,
  activation: null,
  configured: false,
  adding: false,
  sent: 0,
  notice: null,
}

/** The browser's enrolment as it stands; a new one when none was begun. */
export function enrolmentOf(practice: Practice, browser: string): Enrolment {
  const { enrolment } = browserOf(practice, browser)
  // What was begun on the newer pages is of no use here: the tenant has changed generation since.
  return enrolment === null || 'mode' in enrolment ? unchosen : enrolment
}

/** The activation that the browser has open or has just used. */
export function activationOf(practice: Practice, enrolment: Enrolment): Activation | undefined {
  return row(practice.repository.read().activations, enrolment.activation ?? '')
}

function change(visit: Visit, fields: Partial<Enrolment>): string {
  const enrolment = enrolmentOf(visit.practice, visit.id)
  changeBrowser(visit.practice, visit.id, { enrolment: { ...enrolment, notice: null, ...fields } })
  return addresses.proofup
}

/** Who is signed in here. Fails with `not_signed_in`; whether they may be here is judged before (`admission.ts`). */
export function signedInUpn(visit: Visit): string {
  const { signIn } = visit.browser()
  if (signIn.at !== 'signed-in') throw new Refusal('not_signed_in')
  return signIn.upn
}

/** Takes the drop-down's and the radio's choice and says so by `method_chosen`, once per choice. */
export function choose(visit: Visit, contact: Contact, use: Use | null): void {
  const upn = signedInUpn(visit)
  const before = enrolmentOf(visit.practice, visit.id)
  if (before.at !== 'choose' || before.configured) return
  if (contact === 'mobile-app' && officerOf(visit.practice, upn).mobileAppForbidden) return
  if (before.contact === contact && before.use === use) return
  change(visit, { contact, use })
  visit.practice.events.emit({ kind: 'method_chosen', browser: visit.id, upn, contact, use })
}

/** "Set up": opens "Configure mobile app" with a new activation for what is chosen. */
export function setUp(visit: Visit, field: (name: string) => string): string {
  const upn = signedInUpn(visit)
  const contact = contactSchema.safeParse(field('contact'))
  const use = useSchema.safeParse(field('use'))
  choose(visit, contact.data ?? 'authentication-phone', use.data ?? null)
  const enrolment = enrolmentOf(visit.practice, visit.id)
  if (enrolment.at !== 'choose' || enrolment.configured || enrolment.contact !== 'mobile-app') return addresses.proofup
  if (enrolment.use === null) return change(visit, { notice: 'choose-use' })
  const activation = startActivation(visit.practice, { browser: visit.id, upn, use: enrolment.use })
  return change(visit, { at: 'configure', activation: activation.id })
}

/** The dialog's "Configure app without notifications": the same dialog for codes only. */
export function withoutNotifications(visit: Visit): string {
  return offerAgain(visit, 'totp')
}

/** The dialog's "Generate a new code": the old one stays dead (behaviour 7). */
export function newCode(visit: Visit): string {
  return offerAgain(visit, enrolmentOf(visit.practice, visit.id).use)
}

function offerAgain(visit: Visit, use: Use | null): string {
  const upn = signedInUpn(visit)
  if (use === null || enrolmentOf(visit.practice, visit.id).at !== 'configure') return addresses.proofup
  const activation = startActivation(visit.practice, { browser: visit.id, upn, use })
  return change(visit, { use, activation: activation.id })
}

/** The dialog's cancel: the same choice, unconfigured (behaviour 2). */
export function cancelDialog(visit: Visit): string {
  signedInUpn(visit)
  if (enrolmentOf(visit.practice, visit.id).at !== 'configure') return addresses.proofup
  endOpenActivations(visit.practice, visit.id, 'cancelled')
  return change(visit, { at: 'choose', activation: null, configured: false, adding: false })
}

/** The dialog's Next. Before the phone has finished: a plain message, the same QR code (behaviour 3). */
export function leaveDialog(visit: Visit): string {
  signedInUpn(visit)
  const { practice } = visit
  const enrolment = enrolmentOf(practice, visit.id)
  const activation = activationOf(practice, enrolment)
  if (enrolment.at !== 'configure' || activation === undefined) return addresses.proofup
  const reason = checkActivation(practice, activation)
  if (reason !== null) return change(visit, { notice: reason === 'failed' ? 'activation-failed' : 'not-activated' })
  change(visit, { at: 'choose', configured: true })
  return enrolment.adding ? reach(visit) : addresses.proofup
}

/** Step 1's Next: only once configured (behaviour 2); asks the new phone to prove that it can be reached. */
export function reach(visit: Visit): string {
  const upn = signedInUpn(visit)
  const enrolment = enrolmentOf(visit.practice, visit.id)
  if (enrolment.at !== 'choose' || !enrolment.configured || enrolment.use === null) return addresses.proofup
  change(visit, { at: 'reach' })
  beginVerification(visit.practice, visit.id, { purpose: 'reach', upn, method: enrolment.use, sent: enrolment.sent })
  return addresses.proofup
}

/** Back from Step 2: configured as before, or what is to be preferred still unverified. */
export function backToStepOne(visit: Visit): string {
  signedInUpn(visit)
  const { at } = enrolmentOf(visit.practice, visit.id)
  if (at !== 'reach' && at !== 'prefer') return addresses.proofup
  changeBrowser(visit.practice, visit.id, { verification: null })
  if (at === 'prefer') return addresses.proofup
  return change(visit, { at: 'choose', adding: false })
}

/** "Done": to the profile. */
export function done(visit: Visit): string {
  signedInUpn(visit)
  if (enrolmentOf(visit.practice, visit.id).at !== 'successful') return addresses.proofup
  changeBrowser(visit.practice, visit.id, { enrolment: null })
  return addresses.profileView
}
