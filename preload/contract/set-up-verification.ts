/** @file What the guide may show of the journey `set-up-verification`: the only narrowing of its state that leaves main. */
import type { ErrorCode } from './errors'
import type { Device, SetUpVerificationStep } from './names'

/** How the end of a step is known: the tenant saw it, the officer said so, or a sign-in proved it. */
export type Evidence = 'observed' | 'confirmed' | 'checked'

/** The view of the journey: where it is, what is looked at, and what the looked-at step shows. */
export interface SetUpVerificationView {
  readonly journey: 'set-up-verification'
  readonly device: Device | null
  /** The steps in order. */
  readonly steps: readonly SetUpVerificationStep[]
  /** The step under way. */
  readonly step: SetUpVerificationStep
  /** What the guide shows: the step under way, or an earlier one that the officer looks at again. */
  readonly shown: SetUpVerificationStepView
  /** Whether the step that is shown can be done again by `redo`; only when it is not the one under way. */
  readonly canRedo: boolean
  readonly evidence: Evidence
  readonly error: JourneyError | null
}

/** What went wrong at the step under way. */
export interface JourneyError {
  readonly code: ErrorCode
  /** Counts the errors of this journey, so that the same error twice is announced twice. */
  readonly occurrence: number
  /** Wall-clock time in ms until which the officer must wait (`account_locked`). */
  readonly until?: number
}

/** How the officer uses the mobile app: *Receive notifications for verification* or *Use verification code*. */
export type Use = 'push' | 'totp'

/** The officer of the practice tenant who can be used here. Made up; the password is not a secret. */
export interface PracticeAccount {
  readonly upn: string
  readonly displayName: string
  readonly password: string
}

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

/** A number to be typed into the phone, until the request ends. */
export interface Challenge {
  /** Two characters; a leading zero counts. */
  readonly matchNumber: string
  /** Wall-clock time in ms. */
  readonly expiresAt: number
}

/** The pages met while signing in. */
export type SignInScreen = 'sign-in' | 'password' | 'more-information' | 'number' | 'code' | 'methods' | 'refused'

/** What each step shows. */
export type SetUpVerificationStepView =
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
