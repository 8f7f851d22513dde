/** @file What can happen in the journey: facts in the past tense, by the officer or by what is seen. */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { CommonEvent } from '../journey-events'
import type { SignInEvent } from '../sign-in-evidence'
import type { Screen } from './screens'

/** One fact that was seen. */
export type SeenEvent =
  | SignInEvent
  /** `code`: why the page refuses, where it says so itself. */
  | {
      readonly type: 'screen_seen'
      readonly screen: Screen
      readonly upn: string | null
      readonly code: ErrorCode | null
    }
  /** TechPass or the portal knows who it is. */
  | { readonly type: 'recognised'; readonly upn: string }

/** One fact. */
export type LogInEvent = CommonEvent | SeenEvent
