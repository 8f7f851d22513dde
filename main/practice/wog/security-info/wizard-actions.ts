/** @file What the wizard's forms do. Each answers where the browser goes next. */
import { checkActivation, endOpenActivations, isOpen, startActivation } from '../../accounts/activations'
import { shortSecretBytes } from '../../accounts/codes'
import { hasRoom, officerOf } from '../../accounts/officers'
import type { Activation, Contact } from '../../state/enrolment-state'
import type { Use } from '../../state/officer'
import type { SecurityInfo } from '../../state/security-info-state'
import { signedInUpn } from '../account/actions'
import { addresses } from '../addresses'
import { changeBrowser } from '../sessions'
import { beginVerification } from '../verification'
import type { Visit } from '../visits'
import { activationOf, afterRegistration, change, standingOf, toList } from './standing'

type Step = (visit: Visit) => string
type Steps = Readonly<Partial<Record<SecurityInfo['at'], Step>>>

/** "+ Add sign-in method". */
export function addMethod(visit: Visit): string {
  if (standingOf(visit).at !== 'list') return addresses.securityInfo
  return change(visit, { at: 'add-method', use: null, activation: null })
}

/** "I want to set up a different method": the wizard of a sign-in asks which. */
export function differentMethod(visit: Visit): string {
  const { at, mode } = standingOf(visit)
  return at === 'get-app' && mode === 'interrupt' ? change(visit, { at: 'add-method' }) : addresses.securityInfo
}

/** Add and Confirm: the method that was chosen, if it can be set up here. */
export function pickMethod(visit: Visit, field: (name: string) => string): string {
  if (standingOf(visit).at !== 'add-method') return addresses.securityInfo
  if (field('method') === 'phone') {
    tellChoice(visit, 'authentication-phone', null)
    return change(visit, { use: null, notice: 'phone' })
  }
  if (field('method') !== 'authenticator-app') return change(visit, { notice: 'choose-method' })
  return notOffered(visit) ?? choose(visit, 'push', 'get-app')
}

/** "I want to use a different authenticator app": the same wizard for codes only. */
export function differentApp(visit: Visit): string {
  if (standingOf(visit).at !== 'get-app') return addresses.securityInfo
  return notOffered(visit) ?? choose(visit, 'totp', 'set-up-account')
}

function choose(visit: Visit, use: Use, at: SecurityInfo['at']): string {
  if (standingOf(visit).use !== use) tellChoice(visit, 'mobile-app', use)
  return change(visit, { use, at })
}

function tellChoice(visit: Visit, contact: Contact, use: Use | null): void {
  visit.practice.events.emit({ kind: 'method_chosen', browser: visit.id, upn: signedInUpn(visit), contact, use })
}

/** Where to go when no authenticator can be added: the organisation forbids it, or there are five (field-notes A1). */
function notOffered(visit: Visit): string | null {
  const upn = signedInUpn(visit)
  if (officerOf(visit.practice, upn).mobileAppForbidden) return change(visit, { at: 'add-method' })
  return hasRoom(visit.practice, upn) ? null : change(visit, { at: 'add-method', notice: 'five-authenticators' })
}

const nexts: Steps = {
  'get-app': (visit) => notOffered(visit) ?? choose(visit, 'push', 'set-up-account'),
  'set-up-account': (visit) => notOffered(visit) ?? offer(visit),
  scan: leaveScan,
  approved: leaveApproved,
}

/** Next. It counts for the page that it stands on only, so that a double one does not skip a page. */
export function next(visit: Visit, field: (name: string) => string): string {
  const { at } = standingOf(visit)
  return field('at') === at ? (nexts[at]?.(visit) ?? addresses.securityInfo) : addresses.securityInfo
}

/** Shows the code: the same one until success, cancel or expiry, also when the officer has gone back in between. */
function offer(visit: Visit): string {
  const standing = standingOf(visit)
  const { use } = standing
  if (use === null) return change(visit, { at: 'get-app' })
  const shown = activationOf(visit, standing)
  const stillGood = shown?.use === use && isOpen(shown)
  return change(visit, { at: 'scan', activation: (stillGood ? shown : start(visit, use)).id })
}

function start(visit: Visit, use: Use): Activation {
  const upn = signedInUpn(visit)
  const short = use === 'totp' ? { secretBytes: shortSecretBytes } : {}
  return startActivation(visit.practice, { browser: visit.id, upn, use, ...short })
}

/** Next below the code: only when the activation is complete (behaviour 3); then the authenticator is tried out. */
function leaveScan(visit: Visit): string {
  const { practice, id } = visit
  const standing = standingOf(visit)
  const activation = activationOf(visit, standing)
  if (activation === undefined || standing.use === null) return change(visit, { at: 'set-up-account' })
  const reason = checkActivation(practice, activation)
  if (reason !== null) return change(visit, { notice: reason === 'failed' ? 'activation-failed' : 'not-activated' })
  change(visit, { at: 'try' })
  const { use, sent } = standing
  beginVerification(practice, id, { purpose: 'reach', upn: signedInUpn(visit), method: use, sent })
  return addresses.securityInfo
}

function leaveApproved(visit: Visit): string {
  const { registration } = visit.practice.repository.read().settings
  return change(visit, afterRegistration(standingOf(visit), registration))
}

const backs: Steps = {
  'set-up-account': (visit) => change(visit, { at: 'get-app' }),
  scan: (visit) => change(visit, { at: 'set-up-account', byHand: false }),
  try: (visit) => {
    changeBrowser(visit.practice, visit.id, { verification: null })
    return change(visit, { at: 'scan' })
  },
}

/** Back: to the page before, with everything as it was there. */
export function back(visit: Visit, field: (name: string) => string): string {
  const { at } = standingOf(visit)
  return field('at') === at ? (backs[at]?.(visit) ?? addresses.securityInfo) : addresses.securityInfo
}

/** Cancel: to the list, and the code is dead. In a sign-in it only closes the choice of method. */
export function cancel(visit: Visit): string {
  const { mode, at } = standingOf(visit)
  if (mode === 'interrupt') {
    const { mobileAppForbidden } = officerOf(visit.practice, signedInUpn(visit))
    return at === 'add-method' && !mobileAppForbidden ? change(visit, { at: 'get-app' }) : addresses.securityInfo
  }
  endOpenActivations(visit.practice, visit.id, 'cancelled')
  return toList(visit)
}

/** "Can't scan image?": shows what can be typed in its place, or hides it again. */
export function toggleByHand(visit: Visit): string {
  const { at, byHand } = standingOf(visit)
  return at === 'scan' ? change(visit, { byHand: !byHand }) : addresses.securityInfo
}

/** "Generate a new code": the old one stays dead (behaviour 7). */
export function newCode(visit: Visit): string {
  const { at, use } = standingOf(visit)
  if (at !== 'scan' || use === null) return addresses.securityInfo
  return notOffered(visit) ?? change(visit, { activation: start(visit, use).id })
}

/** Done: a sign-in goes on to the profile, as after the legacy pages; otherwise back to the list. */
export function done(visit: Visit): string {
  const { at, mode } = standingOf(visit)
  if (at !== 'added') return addresses.securityInfo
  if (mode === 'manage') return toList(visit)
  changeBrowser(visit.practice, visit.id, { enrolment: null })
  return addresses.profileView
}
