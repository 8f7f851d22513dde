/** @file What can happen in the journey: facts in the past tense, by the officer or by what is seen. */
import type { Enrolment, Generation, Use } from '../../../preload/contract/set-up-verification'
import type { CommonEvent } from '../journey-events'
import type { SignInEvent } from '../sign-in-evidence'
import type { Screen } from './screens'

/** One fact that was seen. */
export type SeenEvent =
  | SignInEvent
  /** `generation`: of the pages that register; `null` where a page is the same in both. */
  | {
      readonly type: 'screen_seen'
      readonly screen: Screen
      readonly upn: string | null
      readonly generation: Generation | null
    }
  | { readonly type: 'method_chosen'; readonly use: Use | null }
  | { readonly type: 'enrolment_offered'; readonly enrolment: Enrolment }
  | { readonly type: 'enrolment_withdrawn'; readonly reason: 'cancelled' | 'expired' | 'replaced' | 'completed' }
  | { readonly type: 'phone_activated' }
  | { readonly type: 'activation_confirmed' }
  | { readonly type: 'registered' }

/** One fact. */
export type SetUpEvent = CommonEvent | SeenEvent
