/** @file *I see something else*: what the pages can show instead, by id. Each has a text in renderer/texts/<language>/explainer.ts. */
import * as z from 'zod/mini'
import { call } from './define'

/** Every explanation, by the group in which an officer who cannot or will not type finds it. Change only by adding. */
export const explanationsByGroup = {
  /** Pages of signing in and out, as they should be. */
  'sign-in': [
    'sign-in-page',
    'password-page',
    'account-picker',
    'work-or-personal',
    'stay-signed-in',
    'portal-login-page',
    'sign-out-picker',
    'signed-out',
    'reset-password-page',
    'not-signed-in',
  ],
  /** The phone, the number and the codes. */
  verify: [
    'number-page',
    'phone-prompt',
    'passwordless-page',
    'method-list',
    'code-page',
    'adfs-code-page',
    'no-notification',
    'request-denied',
    'no-response',
    'wrong-code',
    'wrong-profile-code',
    'verification-required',
    'verification-failed',
    'verification-expired',
    'verification-service-error',
    'verification-limit',
  ],
  /** Setting up security verification, on both generations of pages. */
  'set-up': [
    'more-information-required',
    'contact-method-page',
    'next-greyed-out',
    'mobile-app-greyed-out',
    'configure-mobile-app',
    'mobile-app-configured',
    'reach-phone-page',
    'set-up-code-page',
    'set-up-successful',
    'further-steps',
    'profile-page',
    'already-registered',
    'verify-preferred-option',
    'preferences-saved',
    'security-info-page',
    'security-info-app',
    'security-info-scan',
    'security-info-try-out',
    'five-authenticators',
    'must-register',
    'new-or-lost-phone',
  ],
  /** The sign-in is not accepted. */
  refused: [
    'sign-in-trouble',
    'set-up-first',
    'unknown-account',
    'wrong-password',
    'other-account',
    'not-assigned',
    'sign-in-expired',
    'sign-in-loop',
    'admin-approval',
    'service-incident',
  ],
  /** Something about the account itself. */
  account: [
    'account-locked',
    'account-disabled',
    'account-at-risk',
    'password-expired',
    'invitation-expired',
    'address-not-accepted',
  ],
  /** Something about the device or the browser. */
  device: [
    'conditional-access',
    'device-not-managed',
    'device-not-recognised',
    'set-up-blocked-risk',
    'set-up-blocked-here',
    'se-gsib',
    'autofill-skipped',
  ],
} as const

/** One of the groups of {@link explanationsByGroup}. */
export type ExplanationGroup = keyof typeof explanationsByGroup

/** The explanations of one group, or of all. */
export type ExplanationId<Group extends ExplanationGroup = ExplanationGroup> =
  (typeof explanationsByGroup)[Group][number]

/** Every explanation, in the order in which they are browsed. */
export const explanationIds: readonly ExplanationId[] = Object.values(explanationsByGroup).flat()

/** More than this of a screen tells no more; a longer text is refused as `bad_request`. */
export const longestScreenText = 2000

/**
 * What a text from the screen means.
 *
 * `certain`: an error code, or words that stand nowhere else. `likely`: a part of them, or a description. The guide
 * then asks whether it is that. `alternatives` are further candidates, best first, three at most.
 */
export type Explanation =
  | {
      readonly kind: 'known'
      readonly id: ExplanationId
      readonly certainty: 'certain' | 'likely'
      readonly alternatives: readonly ExplanationId[]
    }
  | { readonly kind: 'unknown' }

/** A group and what it holds, to choose from. */
export interface ExplanationChoices {
  readonly group: ExplanationGroup
  readonly ids: readonly ExplanationId[]
}

/** What an officer may hand to the helpdesk. */
export interface HelpdeskDetails {
  /** What was typed, with accounts, numbers, codes, addresses and secrets masked; times and trace ids stay. */
  readonly text: string
}

const screen = z.strictObject({ text: z.string().check(z.maxLength(longestScreenText)) })

export const explainer = {
  /** Recognises what an officer typed or pasted from a screen. Answers at once and keeps nothing of it. */
  explain: call(screen).returns<Explanation>(),

  /** Answers all that can be explained, in groups. */
  list: call(z.void()).returns<readonly ExplanationChoices[]>(),

  /**
   * Answers the same text fit for the helpdesk: personal data and secrets masked as far as their shape or label tells them.
   *
   * A name in the middle of a sentence has neither, so the officer is to see the text before it is copied.
   */
  details: call(screen).returns<HelpdeskDetails>(),
}
