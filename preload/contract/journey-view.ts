/** @file What the views of all journeys have in common. */
import type { ErrorCode } from './errors'
import type { Device, JourneyName } from './names'

/** How the end of a step is known: the tenant saw it, the officer said so, or a sign-in proved it. */
export type Evidence = 'observed' | 'confirmed' | 'checked'

/** The view of a journey: where it is, what is looked at, and what the looked-at step shows. */
export interface ViewOf<Name extends JourneyName, StepView extends { readonly step: string }> {
  readonly journey: Name
  readonly device: Device | null
  /** The steps in order. */
  readonly steps: readonly StepView['step'][]
  /** The step under way. */
  readonly step: StepView['step']
  /** What the guide shows: the step under way, or an earlier one that the officer looks at again. */
  readonly shown: StepView
  /** Whether the step that is shown can be done again by `redo`; only when it is not the one under way. */
  readonly canRedo: boolean
  readonly evidence: Evidence
  /**
   * The screens that can come next, most likely first, where only the officer can see them: `journey.seen` says which one
   * did. `null` where the app sees them itself.
   */
  readonly expected: readonly StepView[] | null
  /** The address of the journey's page, where it opens in the system browser: for when none opens. */
  readonly address?: string
  /** Whether the app can sign in by itself, to see that it works. */
  readonly canCheck: boolean
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

/** The officer of the practice tenant who can be used here. Made up; the password is not a secret. */
export interface PracticeAccount {
  readonly upn: string
  readonly displayName: string
  readonly password: string
}

/** A number to be typed into the phone, until the request ends. */
export interface Challenge {
  /** Two characters; a leading zero counts. */
  readonly matchNumber: string
  /** Wall-clock time in ms. */
  readonly expiresAt: number
}
