/** @file What can happen in the journey: facts in the past tense, by the officer or by what is seen. */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { Device } from '../../../preload/contract/names'
import type { Challenge, Enrolment, Use } from '../../../preload/contract/set-up-verification'
import type { Screen } from './screens'

/** One fact. */
export type SetUpEvent =
  // By the officer
  | { readonly type: 'device_chosen'; readonly device: Device }
  | { readonly type: 'looked_back' }
  | { readonly type: 'looked_forward' }
  | { readonly type: 'declared_done' }
  | { readonly type: 'started_over' }
  // Seen on the page or by the service
  | { readonly type: 'screen_seen'; readonly screen: Screen; readonly upn: string | null }
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly until?: number }
  | { readonly type: 'method_chosen'; readonly use: Use | null }
  | { readonly type: 'enrolment_offered'; readonly enrolment: Enrolment }
  | { readonly type: 'enrolment_withdrawn'; readonly reason: 'cancelled' | 'expired' | 'replaced' | 'completed' }
  | { readonly type: 'phone_activated' }
  | { readonly type: 'activation_confirmed' }
  | { readonly type: 'request_sent'; readonly challenge: Challenge }
  | { readonly type: 'request_ended'; readonly code: ErrorCode | null }
  | { readonly type: 'registered' }
  | { readonly type: 'clock_moved'; readonly byMs: number }
  | { readonly type: 'services_returned' }
  | { readonly type: 'services_failed' }

/** Pages that are themselves a refusal, and its code when nothing more exact was said before. */
export const refusalCodes: Readonly<Partial<Record<Screen, ErrorCode>>> = {
  'request-denied': 'request_denied',
  'timed-out': 'request_timed_out',
  'at-risk': 'account_at_risk',
  locked: 'account_locked',
  error: 'page_failed',
}
