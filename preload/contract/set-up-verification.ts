/** @file What the guide may show of the journey `set-up-verification`: the only narrowing of its state that leaves main. */
import type { Challenge, PracticeAccount, ViewOf } from './journey-view'

/** The view of this journey. */
export type SetUpVerificationView = ViewOf<'set-up-verification', SetUpVerificationStepView>

/** How the officer uses the mobile app: *Receive notifications for verification* or *Use verification code*. */
export type Use = 'push' | 'totp'

/** What enrols the phone. Shown only while the page shows it. */
export type Enrolment =
  | {
      readonly use: 'push'
      readonly qr: string
      readonly code: string
      readonly url: string
      readonly expiresAt: number
    }
  | { readonly use: 'totp'; readonly qr: string; readonly key: string; readonly account: string }

/** The pages met while signing in. */
export type SignInScreen =
  | 'sign-in'
  | 'pick-account'
  | 'password'
  | 'more-information'
  | 'number'
  | 'code'
  | 'methods'
  | 'stay-signed-in'
  | 'locked'
  | 'refused'

/** Which registration pages the officer meets: *Additional security verification*, or the newer *Security info*. */
export type Generation = 'legacy' | 'security-info'

/** What each step shows, and on which generation of pages. */
export type SetUpVerificationStepView = { readonly generation: Generation } & SetUpStepView

/** What each step shows, whichever pages there are. */
export type SetUpStepView =
  /** `stop` says why this device cannot go on: SE GSIB not at all, a GMD only after set-up on a GSIB device. */
  | { readonly step: 'choose-device'; readonly stop: 'se-gsib' | 'gmd' | null }
  | { readonly step: 'open-page'; readonly account: PracticeAccount | null }
  | {
      readonly step: 'sign-in'
      readonly screen: SignInScreen
      readonly account: PracticeAccount | null
      readonly challenge: Challenge | null
    }
  /** `alreadyRegistered`: the page is the one of an officer who has set up before, so no QR code is to be expected. */
  | { readonly step: 'choose-method'; readonly use: Use | null; readonly alreadyRegistered: boolean }
  | { readonly step: 'set-up'; readonly use: Use }
  | { readonly step: 'scan'; readonly enrolment: Enrolment | null }
  /** `dialog`: Next is still to be chosen in *Configure mobile app*; `configured`: the page says so and Next is enabled. */
  | { readonly step: 'activation'; readonly use: Use; readonly screen: 'dialog' | 'configured' }
  /** `refused`: the request or code was not accepted; the error says why. */
  | { readonly step: 'reach'; readonly screen: 'number' | 'code' | 'refused'; readonly challenge: Challenge | null }
  | { readonly step: 'done' }
  | { readonly step: 'profile'; readonly upn: string | null }
