import { explanationIds, type ExplanationId } from '../../../../../preload/contract/explainer'
import { accountScreens } from './account-screens'
import { deviceScreens } from './device-screens'
import { refusedScreens } from './refused-screens'
import type { ScreenWords } from './screen-words'
import { setUpScreens } from './set-up-screens'
import { signInScreens } from './sign-in-screens'
import { verifyScreens } from './verify-screens'

/** The whole table: every explanation and by what it is recognised. One that is missing does not compile. */
export const screens: Record<ExplanationId, ScreenWords> = {
  ...signInScreens,
  ...verifyScreens,
  ...setUpScreens,
  ...refusedScreens,
  ...accountScreens,
  ...deviceScreens,
}

/** What each AADSTS number of the table means. */
export const meaningOfCode: ReadonlyMap<string, ExplanationId> = new Map(
  explanationIds.flatMap((id) => (screens[id].codes ?? []).map((code) => [code, id] as const)),
)

/** Screens that go with another so often that the officer is offered both. */
export const oftenWith: Partial<Record<ExplanationId, readonly ExplanationId[]>> = {
  'request-denied': ['account-at-risk'],
  'wrong-code': ['wrong-profile-code'],
  'not-assigned': ['other-account'],
  'other-account': ['not-assigned'],
  'set-up-first': ['must-register'],
  'already-registered': ['new-or-lost-phone'],
  'sign-in-loop': ['other-account'],
  'account-disabled': ['account-locked'],
  'conditional-access': ['device-not-managed'],
}

/** Words around the message on Microsoft's pages, which tell nothing of it. */
export const pageFurniture: readonly string[] = [
  'Terms of use',
  'Privacy & cookies',
  'Privacy statement',
  'Terms of use Privacy & cookies',
  'Having trouble?',
  'More details',
  'More information',
  'Learn more',
  'Troubleshooting details',
  'If you contact your administrator, send this info to them.',
  'Copy info to clipboard',
  'Flag sign-in errors for review: Enable flagging',
  'If you plan on getting help for this problem, enable flagging and try to reproduce the error within 20 minutes. Flagged events make diagnostics available and are raised to admin attention.',
  'Request Id:',
  'Correlation Id:',
  'Trace Id:',
  'Activity Id:',
  'Timestamp:',
  'Error Code:',
  'App name:',
  'App id:',
  'IP address:',
  'Device identifier:',
  'Device platform: Windows 10',
  'Device state: Unregistered',
  'Signed in as',
  'Microsoft',
  'Cancel',
  'Next',
  'Back',
  'Done',
  'Save',
  'Delete',
  'Close',
  'Yes',
  'No',
  '© 2026 Microsoft',
  'Message: ',
  'Sign in to your account',
]
