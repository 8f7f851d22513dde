import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** The phone, the number and the codes (field notes A4 to A8, B2, B5). */
export const verifyScreens: Record<ExplanationId<'verify'>, ScreenWords> = {
  'number-page': {
    words: [
      'Approve sign in request',
      'Open your Authenticator app, and enter the number shown to sign in.',
      'Open your Authenticator app and approve the request. Enter the number if prompted.',
      'No numbers in your app? Make sure to upgrade to the latest version.',
      "I can't use my Microsoft Authenticator app right now",
      "Don't ask again for 14 days",
      'ConvergedTFA',
    ],
    said: [
      'where number',
      'no/not number phone/app',
      'no/not number shown/show/shows/showing/see/appears/appear/displayed/visible',
      'number missing/hidden/gone',
      'no number',
      'which number enter/type',
      'two digits',
      'number matching',
    ],
  },
  'phone-prompt': {
    words: [
      'Are you trying to sign in?',
      'Enter the number shown to sign in.',
      "NO, IT'S NOT ME",
      "I CAN'T SEE THE NUMBER",
      'Show me the number again',
      'Report suspicious activity',
    ],
  },
  'passwordless-page': {
    words: ['Send notification', 'Use app instead', 'Use your password instead'],
    said: ['passwordless'],
  },
  'method-list': {
    words: [
      'Verify your identity',
      'Choose a way to sign in',
      'Approve a request on my Microsoft Authenticator app',
      'Use a verification code',
      'Use verification code from app or token',
      'Use my password',
      'Face, fingerprint, PIN or security key',
      'Are your verification methods current? Check at https://aka.ms/mfasetup',
      'Sign in another way',
    ],
    said: ['other/another/different way verify'],
  },
  'code-page': {
    words: [
      'Enter code',
      'Enter the code displayed in the authenticator app on your mobile device',
      'Enter the code to help us verify your identity.',
      'Please type in the code displayed on your authenticator app from your device',
    ],
    said: ['asks code authenticator/app', 'which code', 'asks verification code'],
  },
  'adfs-code-page': {
    words: [
      'Please enter your username and the verification code from your mobile app or hardware token.',
      'Enter your verification code',
    ],
    said: ['hardware token', 'username verification code'],
  },
  'no-notification': {
    words: ['Please respond to the notification on your device.'],
    said: [
      'no/not/never notification/notifications/push',
      'nothing phone arrives/happens/comes',
      'notification not come/arrive/arrived/received',
    ],
  },
  'request-denied': {
    words: [
      'Request denied',
      'We sent an identity verification request to your mobile device, but you denied it.',
      'Send another request to my Microsoft Authenticator app',
      'Enter a security code',
      'get a code a different way',
      'PhoneAppDenied',
      'PhoneAppFraud',
    ],
    said: ['you denied it'],
  },
  'no-response': {
    words: [
      "We didn't hear from you",
      "We sent an identity verification request to your mobile device, but we didn't hear from you",
      'PhoneAppNoResponse',
    ],
  },
  'wrong-code': {
    words: [
      "You didn't enter the expected verification code. Please try again.",
      'OathCodeIncorrect',
      'PhoneAppOtpAuthFailedDuplicateCodeEntered',
    ],
    said: ['wrong/incorrect/invalid/refused/rejected code verification', 'code not/never work/works/accepted/working'],
  },
  'wrong-profile-code': {
    words: [
      "You didn't enter the expected verification code for this username. Please try again.",
      'the expected verification code for this username',
    ],
    said: ['wrong profile', 'wrong code username', 'two profiles/accounts authenticator/app', 'which profile'],
  },
  'verification-required': {
    codes: ['50074', '50076'],
    words: [
      'Strong Authentication is required',
      'Due to a configuration change made by your administrator, or because you moved to a new location, you must use multi-factor authentication to access',
      'the user did not pass the MFA challenge',
    ],
  },
  'verification-failed': {
    codes: ['500121'],
    words: ['Authentication failed during strong authentication request.'],
  },
  'verification-expired': {
    codes: ['50078'],
    words: [
      'Presented multi-factor authentication has expired due to policies configured by your administrator, you must refresh your multi-factor authentication to access',
    ],
  },
  'verification-service-error': {
    codes: ['50086', '50087'],
    words: [
      'A transient error has occurred during strong authentication.',
      'SasNonRetryableError',
      'SasRetryableError',
      'SASValidationFailed',
    ],
  },
  'verification-limit': {
    codes: ['50088'],
    words: [
      'Limit on telecom MFA calls reached.',
      'SMSAuthFailedMaxAllowedCodeRetryReached',
      'AuthenticationMethodLocked',
      "You've hit our limit on the number of calls",
    ],
    said: ['sends no more requests', 'too many requests/attempts/verification'],
  },
}
