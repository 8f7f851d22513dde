/** @file Which step a page belongs to. */
import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { ErrorCode } from '../../../preload/contract/errors'
import type { Use } from '../../../preload/contract/set-up-verification'
import { refusingPages } from '../refusing-pages'

/**
 * The pages that the journey can meet, by what they are for (the practice tenant's names for them). `refused`: one of the
 * three before it, where nobody has said which.
 */
export const screens = [
  'sign-in',
  'password',
  'more-information',
  'number',
  'code',
  'methods',
  'request-denied',
  'timed-out',
  'at-risk',
  'refused',
  'locked',
  'pick-account',
  'stay-signed-in',
  'additional-security-verification',
  'additional-security-verification-configured',
  'configure-mobile-app',
  'reach-notification',
  'reach-code',
  'verification-successful',
  'profile',
  'already-registered',
  'signed-out',
  'error',
] as const

/** One of {@link screens}. */
export type Screen = (typeof screens)[number]

/** Answers whether a page is one that the journey can meet. */
export const isScreen = (name: string): name is Screen => (screens as readonly string[]).includes(name)

/** Pages that are themselves a refusal, and its code when nothing more exact was said before. */
export const refusalCodes: Readonly<Partial<Record<Screen, ErrorCode>>> = refusingPages

/** What decides, beside the page itself. */
interface Circumstances {
  readonly step: SetUpVerificationStep
  readonly use: Use | null
  readonly registered: boolean
}

/**
 * The step that a page belongs to, or `null` when the page says nothing about it.
 *
 * The refusals (denied, timed out, at risk) are met both while signing in and at Step 2, and stay with the step under way.
 */
export function stepOfScreen(screen: Screen, { step, use, registered }: Circumstances): SetUpVerificationStep | null {
  switch (screen) {
    case 'sign-in':
    case 'password':
    case 'more-information':
    case 'number':
    case 'code':
    case 'methods':
    case 'locked':
    case 'pick-account':
    case 'stay-signed-in':
      return 'sign-in'
    case 'request-denied':
    case 'timed-out':
    case 'at-risk':
    case 'refused':
      // A request of Step 2 may have ended before its page was seen; signing in again shows its own pages first.
      return step === 'reach' || step === 'activation' ? 'reach' : 'sign-in'
    case 'additional-security-verification':
      return use === null ? 'choose-method' : 'set-up'
    case 'already-registered':
      return 'choose-method'
    case 'additional-security-verification-configured':
      return 'activation'
    case 'configure-mobile-app':
      return step === 'activation' ? 'activation' : 'scan'
    case 'reach-notification':
    case 'reach-code':
      return 'reach'
    case 'verification-successful':
      return 'done'
    case 'profile':
      return registered ? 'profile' : null
    case 'signed-out':
      return 'open-page'
    case 'error':
      return null
  }
}
