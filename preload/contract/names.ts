/** @file Names that testers rely on (the automation contract): change only by adding. */

/** The kinds of device, as the device question tells them apart. */
export const deviceNames = ['non-se-gsib', 'gmd', 'se-gsib'] as const
export type Device = (typeof deviceNames)[number]

/** The journeys. */
export const journeyNames = ['set-up-verification', 'log-in', 'log-out'] as const
export type JourneyName = (typeof journeyNames)[number]

/** The steps of `set-up-verification`, in order. */
export const setUpVerificationSteps = [
  'choose-device',
  'open-page',
  'sign-in',
  'choose-method',
  'set-up',
  'scan',
  'activation',
  'reach',
  'done',
  'profile',
] as const
export type SetUpVerificationStep = (typeof setUpVerificationSteps)[number]

/** The steps of `log-in`, in order. */
export const logInSteps = [
  'choose-device',
  'open-portal',
  'log-in-with-techpass',
  'sign-in',
  'verification-code',
  'number',
  'logged-in',
] as const
export type LogInStep = (typeof logInSteps)[number]

/** Only a GMD is asked for a verification code. */
export const gmdOnlySteps: readonly LogInStep[] = ['verification-code']

/** The steps of `log-out`, in order. */
export const logOutSteps = ['log-out', 'choose-account', 'logged-out'] as const
export type LogOutStep = (typeof logOutSteps)[number]
