/** @file What can happen in the journey: facts in the past tense, by the officer or by what is seen. */
import type { CommonEvent } from '../journey-events'
import type { Screen } from './screens'

/** One fact that was seen. */
export type SeenEvent =
  | {
      readonly type: 'screen_seen'
      readonly screen: Screen
      readonly upn: string | null
      /** Whom TechPass has signed in, where the page tells. */
      readonly signedIn: readonly string[] | null
    }
  | { readonly type: 'portal_logged_in'; readonly upn: string }
  | { readonly type: 'portal_logged_out' }
  | { readonly type: 'techpass_signed_in'; readonly upn: string }
  | { readonly type: 'techpass_signed_out'; readonly upn: string; readonly remaining: readonly string[] }

/** One fact. */
export type LogOutEvent = CommonEvent | SeenEvent
