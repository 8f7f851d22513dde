/** @file What the guide may show of the journey `log-in`: the only narrowing of its state that leaves main. */
import type { Challenge, PracticeAccount, ViewOf } from './journey-view'

/** The view of this journey. */
export type LogInView = ViewOf<'log-in', LogInStepView>

/**
 * The pages met while signing in: TechPass's own, then WOG's password. `set-up-first`: the account has no security
 * verification yet. `failed`: refused after the sign-in itself, e.g. the wrong account; the error says why.
 */
export type LogInScreen = 'user-name' | 'pick-account' | 'password' | 'set-up-first' | 'refused' | 'failed'

/** The pages of the second factor. `refused`: denied, timed out, at risk. */
export type NumberScreen = 'number' | 'code' | 'methods' | 'stay-signed-in' | 'refused'

/** What each step shows. */
export type LogInStepView =
  /** `stop`: SE GSIB cannot reach the pages at all. */
  | { readonly step: 'choose-device'; readonly stop: 'se-gsib' | null }
  | { readonly step: 'open-portal' }
  | { readonly step: 'log-in-with-techpass' }
  | { readonly step: 'sign-in'; readonly screen: LogInScreen; readonly account: PracticeAccount | null }
  /** GMD only. `not-set-up`: AD FS refused an account without security verification. */
  | {
      readonly step: 'verification-code'
      readonly screen: 'code' | 'not-set-up'
      /** Whose code, and which of the authenticator's profiles it is read from. */
      readonly upn: string | null
      readonly profile: 'SG Govt M365'
    }
  | {
      readonly step: 'number'
      readonly screen: NumberScreen
      readonly upn: string | null
      readonly challenge: Challenge | null
    }
  | { readonly step: 'logged-in'; readonly upn: string | null }
