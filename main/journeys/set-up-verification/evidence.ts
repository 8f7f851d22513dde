/** @file What an observation means for this journey. */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { Enrolment, Generation } from '../../../preload/contract/set-up-verification'
import { msOf, type Observation } from '../../environments/observation'
import { signInEvidence, type ToWallClock } from '../sign-in-evidence'
import type { SeenEvent } from './events'
import { isScreen, type Screen } from './screens'

type Of<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>

/** The pages of *Security info*, each by the older page that has the same part (main/practice/README.md has the table). */
const newerPages: Readonly<Record<string, Screen>> = {
  'security-info-get-app': 'additional-security-verification',
  'security-info-add-method': 'additional-security-verification',
  'security-info-set-up-account': 'additional-security-verification',
  'security-info-scan': 'configure-mobile-app',
  'security-info-try-notification': 'reach-notification',
  'security-info-try-code': 'reach-code',
  'security-info-approved': 'verification-successful',
  'security-info-added': 'verification-successful',
  'security-info': 'already-registered',
  'security-info-delete': 'already-registered',
  'security-info-default': 'already-registered',
}

const olderPages: readonly Screen[] = [
  'additional-security-verification',
  'configure-mobile-app',
  'reach-notification',
  'reach-code',
  'verification-successful',
  'already-registered',
]

/** What lies over the page of who is registered already, and is part of it. */
const dialogs: Readonly<Record<string, Screen>> = {
  'verify-preferred-option': 'already-registered',
  'preferences-saved': 'already-registered',
}

function generationOf(page: string, screen: Screen): Generation | null {
  if (newerPages[page] !== undefined) return 'security-info'
  return olderPages.includes(screen) ? 'legacy' : null
}

function screenOf(page: Of<'page_shown'>): Screen | null {
  const part = newerPages[page.page] ?? dialogs[page.page]
  if (part !== undefined) return part
  const name = page.configured === true ? `${page.page}-configured` : page.page
  if (isScreen(name)) return name
  return isScreen(page.page) ? page.page : null
}

function pageShown(page: Of<'page_shown'>): readonly SeenEvent[] {
  const screen = screenOf(page)
  if (screen === null) return []
  const generation = generationOf(page.page, screen)
  const seen: SeenEvent = { type: 'screen_seen', screen, upn: page.upn ?? null, generation }
  return page.use === undefined ? [seen] : [{ type: 'method_chosen', use: page.use }, seen]
}

function enrolmentOf(started: Of<'enrolment_started'>, toWallClock: ToWallClock): Enrolment | null {
  const { use, qr, code, url, key, account } = started
  if (use === 'totp') return key === undefined ? null : { use, qr, key, account }
  if (code === undefined || url === undefined || started.expiresAt == null) return null
  return { use, qr, code, url, expiresAt: toWallClock(msOf(started.expiresAt)) }
}

function activationRefusal(reason: string | null | undefined): ErrorCode {
  if (reason === 'expired') return 'activation_expired'
  return reason === 'failed' ? 'activation_failed' : 'activation_not_finished'
}

/** The events of the journey that an observation stands for; none when it says nothing about it. */
export function evidenceIn(seen: Observation, toWallClock: ToWallClock): readonly SeenEvent[] {
  switch (seen.kind) {
    case 'page_shown':
      return pageShown(seen)
    case 'sign_in_refused':
    case 'request_started':
    case 'request_ended':
    case 'code_checked':
      return signInEvidence(seen, toWallClock)
    case 'method_chosen':
      return [{ type: 'method_chosen', use: seen.contact === 'mobile-app' ? seen.use : null }]
    case 'enrolment_started': {
      const enrolment = enrolmentOf(seen, toWallClock)
      return enrolment === null ? [] : [{ type: 'enrolment_offered', enrolment }]
    }
    case 'enrolment_ended':
      return [{ type: 'enrolment_withdrawn', reason: seen.reason }]
    case 'profile_added':
      // A key of another account can be added too; only the one on the page is named by its activation.
      return seen.activation === undefined ? [] : [{ type: 'phone_activated' }]
    case 'activation_checked':
      return [seen.ok ? { type: 'activation_confirmed' } : { type: 'refused', code: activationRefusal(seen.reason) }]
    case 'method_registered':
      return [{ type: 'registered' }]
    case 'signed_in':
    case 'signed_out':
    case 'sign_in_failed':
    case 'techpass_signed_in':
    case 'techpass_signed_out':
    case 'portal_logged_in':
    case 'portal_logged_out':
    case 'account_at_risk':
    case 'clock_changed':
    case 'reset':
      return []
  }
}
