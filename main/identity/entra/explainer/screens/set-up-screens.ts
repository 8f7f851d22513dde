import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** Setting up security verification, on the older and the newer pages (field notes A1, A2, A4, A7, B4, B5). */
export const setUpScreens: Record<ExplanationId<'set-up'>, ScreenWords> = {
  'more-information-required': {
    words: [
      'More information required',
      'Your organization needs more information to keep your account secure',
      'Use a different account',
      'ConvergedProofUpRedirect',
    ],
  },
  'contact-method-page': {
    words: [
      'Additional security verification',
      'Secure your account by adding phone verification to your password. View video to know how to secure your account',
      'Step 1: How should we contact you?',
      'How do you want to use the mobile app?',
      'Receive notifications for verification',
      'Use verification code',
      'To use these verification methods, you must set up the Microsoft Authenticator app.',
      'account.activedirectory.windowsazure.com/proofup.aspx',
    ],
    said: ['notifications or verification code', 'authentication phone office phone'],
  },
  'next-greyed-out': {
    words: ['Please configure the mobile app.'],
    said: [
      'next grey/greyed/disabled/dimmed',
      'not click/press/choose next',
      'not click/press/choose next',
      'next button not/nothing',
    ],
  },
  'mobile-app-greyed-out': {
    words: ['Mobile app is greyed out'],
    said: [
      'mobile app grey/greyed/disabled/dimmed/missing/unavailable',
      'not choose/select/click mobile app',
      'no mobile app option/choice',
    ],
  },
  'configure-mobile-app': {
    words: [
      'Configure mobile app',
      'Complete the following steps to configure your mobile app.',
      'Install the Microsoft authenticator app for Windows Phone, Android or iOS.',
      'In the app, add an account and choose "Work or school account".',
      'Scan the image below.',
      'Configure app without notifications',
      'If you are unable to scan the image, enter the following information in your app.',
      'If the app displays a six-digit code, choose "Next".',
    ],
    said: [
      'not scan qr/image/code',
      'not scan qr/image',
      'camera qr',
      'qr code expired/used/invalid',
      'scan own screen',
      'qr read/recognise/recognised not',
    ],
  },
  'mobile-app-configured': {
    words: [
      'Mobile app has been configured.',
      'Mobile app has been configured for notifications and verification codes.',
      'Checking activation status',
    ],
  },
  'reach-phone-page': {
    words: ["Step 2: Let's make sure that we can reach you on your Mobile App device"],
  },
  'set-up-code-page': { words: ['Step 2: Enter the verification code from the mobile app'] },
  'set-up-successful': {
    words: ['Verification successful. Taking you to the next step...', 'Verification successful'],
  },
  'further-steps': {
    words: [
      'Step 3: In case you lose access to the mobile app',
      'Step 4: Keep using your existing applications',
      'app password',
    ],
  },
  'profile-page': {
    words: [
      'Profile',
      'SG Govt M365 – Managed by SG Govt M365',
      'Set up self service password reset',
      'Review terms of use. Sign out everywhere',
      'Devices & activity',
      'TECHPASS – Sign in to leave organization',
      'account.activedirectory.windowsazure.com/r/#/profile',
    ],
    said: ['profile page'],
  },
  'already-registered': {
    words: [
      "what's your preferred option?",
      "We'll use this verification option by default.",
      'Notify me through app',
      'how would you like to respond?',
      'Authenticator app or Token',
      'Set up Authenticator app',
      'Your phone numbers will only be used for account security. Standard telephone and SMS charges will apply.',
      'If you do not see any QR code in this page, it means you may have already set up Microsoft Authenticator in the past',
      'preferred option',
    ],
    said: [
      'no/not/missing/without/where qr',
      'already registered/configured',
      'already set up',
      'not see/find qr',
      'not see/find qr',
    ],
  },
  'verify-preferred-option': {
    words: [
      'Verification required. We detected that you made a change to your preferred option. We need to verify it before saving your settings.',
      'Verify preferred option',
    ],
  },
  'preferences-saved': {
    words: ['Updates successful', 'Updates successful. Your settings were configured successfully.'],
  },
  'security-info-page': {
    words: [
      'Security info',
      'These are the methods you use to sign into your account or reset your password.',
      'Add sign-in method',
      'Add a method. Which method would you like to add?',
      'mysignins.microsoft.com/security-info',
      'My Sign-Ins',
      'Default sign-in method',
      'Lost device? Sign out everywhere',
    ],
  },
  'security-info-app': {
    words: [
      'Keep your account secure',
      'Your organization requires you to set up the following methods of proving who you are.',
      "Let's keep your account secure",
      'Microsoft Authenticator. Start by getting the app.',
      'On your phone, install the Microsoft Authenticator app. Download now.',
      'Install Microsoft Authenticator',
      'I want to use a different authenticator app',
      'I want to set up a different method',
      'Set up a different authentication app',
    ],
  },
  'security-info-scan': {
    words: [
      'Set up your account. If prompted, allow notifications. Then add an account, and select Work or school.',
      'Scan the QR code. Use the Microsoft Authenticator app to scan the QR code. This will connect the Microsoft Authenticator app with your account.',
      'After you scan the QR code, choose Next.',
      "Can't scan image?",
      "Can't scan the QR code?",
      'Secret key',
    ],
  },
  'security-info-try-out': {
    words: [
      "Let's try it out",
      "Approve the notification we're sending to your app by entering the number shown below.",
      'Notification approved',
    ],
  },
  'five-authenticators': {
    words: [
      "You can't setup Microsoft Authenticator because you already have five authenticator apps or hardware tokens.",
      'You must contact your administrator to delete one of your authenticator apps or hardware tokens.',
    ],
    said: [
      'five authenticators/authenticator',
      'too many authenticators/authenticator',
      '5 authenticators/authenticator',
      'already five/5',
    ],
  },
  'must-register': {
    codes: ['50072', '50079'],
    words: [
      'you must enroll in multi-factor authentication to access',
      'User needs to enroll for second factor authentication',
      'UserStrongAuthEnrollmentRequired',
    ],
  },
  'new-or-lost-phone': {
    words: ['Request to reset Multi-Factor Authentication (MFA)'],
    said: [
      'new/lost/changed/broken/stolen/another phone/handphone',
      'lost/changed/deleted authenticator',
      'reset mfa',
      'reset security verification',
    ],
  },
}
