import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { SignInScreen, Use } from '../../../preload/contract/set-up-verification'
import type { StepWords } from '../words'
import { registeredBefore } from './registered-before'

const signIn: Record<SignInScreen, StepWords> = {
  'sign-in': {
    title: 'Sign in with the organisation email',
    action: 'Type the practice email address on the page, then choose “Next”.',
    screen: ['“Sign in”', '“Email, phone, or Skype”'],
    seen: 'that you have signed in',
  },
  'pick-account': {
    title: 'Pick your account',
    action: 'Choose your organisation email on the page. If it is not there, choose “Use another account”.',
    screen: ['“Pick an account”', '“Use another account”'],
    seen: 'who signs in',
  },
  password: {
    title: 'Enter the password',
    action: 'Type the practice password on the page, then choose “Sign in”.',
    screen: ['“Enter password”'],
    seen: 'that you have signed in',
  },
  'more-information': {
    title: 'More information is asked for',
    action: 'This is right: it leads to the set-up. Choose “Next”.',
    screen: ['“More information required”', '“Your organization needs more information to keep your account secure”'],
    seen: 'the set-up page open',
  },
  number: {
    title: 'Approve the sign-in request',
    action: 'This account asks for verification first. Type the number below into the phone, then choose **Yes**.',
    screen: ['“Approve sign in request”', '“Open your Authenticator app, and enter the number shown to sign in.”'],
    seen: 'the request approved',
  },
  code: {
    title: 'Enter a verification code',
    action: 'Read the code of “SG Govt M365” on the phone, type it on the page and choose “Verify”.',
    screen: ['“Enter code”', 'a box for the code'],
    seen: 'a code that works',
  },
  methods: {
    title: 'Choose how to verify',
    action: 'Choose “Approve a request on my Microsoft Authenticator app” or “Use a verification code”.',
    screen: ['“Verify your identity”'],
    seen: 'what you chose',
  },
  'stay-signed-in': {
    title: 'Say whether to stay signed in',
    action: 'On a device that others use too, choose “No”. On your own device, either answer is fine.',
    screen: ['“Stay signed in?”', '“Do this to reduce the number of times you are asked to sign in.”'],
    seen: 'the set-up page open',
  },
  locked: {
    title: 'The account is locked for a while',
    action: 'Wait a minute, then sign in again with the right password. Each further failure makes the wait longer.',
    screen: ['“Your account is temporarily locked to prevent unauthorized use.”'],
    seen: 'that you have signed in',
  },
  refused: {
    title: 'The sign-in was not accepted',
    action: 'Read what happened, then choose what the page offers.',
    screen: ["“Request denied”, “We didn't hear from you” or “Your account is at risk”"],
    seen: 'that you have signed in',
  },
}

const reach: Record<'number' | 'code' | 'refused', StepWords> = {
  number: {
    title: 'Approve the request on the phone',
    action: 'Type the number below into the phone, then choose **Yes**.',
    screen: [
      "“Step 2: Let's make sure that we can reach you on your Mobile App device”",
      '“Please respond to the notification on your device.”',
    ],
    seen: 'the request approved',
  },
  code: {
    title: 'Enter the code from the phone',
    action: 'Read the six digits of “SG Govt M365” on the phone, type them on the page and choose “Verify”.',
    screen: ['“Step 2: Enter the verification code from the mobile app”'],
    seen: 'a code that works',
  },
  refused: {
    title: 'Verify once more',
    action: 'Read what happened, then choose what the page offers.',
    screen: ["“Request denied”, “We didn't hear from you” or “Your account is at risk”"],
    seen: 'the phone reached',
  },
}

const activation: Record<'dialog' | 'configured', StepWords> = {
  dialog: {
    title: 'Confirm the activation',
    action: 'Choose “Next” in “Configure mobile app”. The page then checks that the phone is activated.',
    screen: ['“Configure mobile app”', 'The phone lists “SG Govt M365”.'],
    seen: 'the activation',
  },
  configured: {
    title: 'Go on to the test',
    action: 'Choose “Next” on the page.',
    screen: ['“Mobile app has been configured”', '“Next” is no longer grey.'],
    seen: 'the next page',
  },
}

const scanWords = {
  title: 'Scan the QR code',
  action: 'On the practice phone, choose **Scan what is on the page**.',
  seen: 'the phone activated',
}

const scan: Record<'waiting' | Use, StepWords> = {
  waiting: { ...scanWords, screen: ['“Configure mobile app”', '“Scan the image below.”', 'A QR code'] },
  push: {
    ...scanWords,
    screen: ['“Configure mobile app”', '“Scan the image below.”', 'A QR code, “Code:” and “Url:”'],
  },
  totp: { ...scanWords, screen: ['“Configure mobile app”', '“Scan the image below.”', 'A QR code and a secret key'] },
}

const firstChoice = {
  title: 'Choose the mobile app',
  screen: [
    '“Additional security verification”',
    '“Step 1: How should we contact you?”',
    '“How do you want to use the mobile app?”',
  ],
  seen: 'which way you chose',
}

/** By the way that the organisation recommends; for whoever is registered already, `again`. */
const chooseMethod: Record<Use | 'again', StepWords> = {
  push: {
    ...firstChoice,
    action: 'Choose “Mobile app” from the list, then “Receive notifications for verification”.',
  },
  totp: { ...firstChoice, action: 'Choose “Mobile app” from the list, then “Use verification code”.' },
  again: {
    title: 'This account is set up already',
    action: 'There is no QR code to scan. Choose below what you came for.',
    screen: ["“what's your preferred option?”", '“how would you like to respond?”', '“Set up Authenticator app”'],
    seen: 'a new set-up begin',
  },
}

/** The journey `set-up-verification`. */
export const setUpVerification = {
  title: 'Set up security verification',
  steps: {
    'choose-device': {
      title: 'Which device are you on?',
      action: 'Choose the device in front of you. What follows depends on it.',
      screen: [
        'What unlocks the device when it starts: a BitLocker PIN or a PS-Card. A device enrolled in SEED is a GMD.',
      ],
      seen: 'which device it is',
    },
    'open-page': {
      title: 'Open the security verification page',
      action: 'Choose **Open the page**. It opens beside this guide.',
      screen: ['“Sign in”', 'Practice, above the page and on it'],
      seen: 'the page open',
    },
    'sign-in': signIn,
    'choose-method': chooseMethod,
    'set-up': {
      title: 'Start the set-up',
      action: 'Choose the “Set up” button on the page.',
      screen: ['“Please configure the mobile app.”', '“Next” is grey. That is right for now.'],
      seen: '“Configure mobile app” open',
    },
    scan,
    activation,
    reach,
    done: {
      title: 'Finish on the page',
      action: 'Choose “Done” on the page.',
      screen: ['“Verification successful. Taking you to the next step...”', '“Done”'],
      seen: 'your profile open',
    },
    profile: {
      title: 'The set-up is complete',
      action: 'Check that the page shows the profile, then choose **Finish**.',
      screen: ['“Profile”', '“Manage account”', '“SG Govt M365 – Managed by SG Govt M365” under “Organizations”'],
      seen: 'the profile open',
    },
  } satisfies Record<SetUpVerificationStep, StepWords | Record<string, StepWords>>,

  realPage: 'On the real service, this page is account.activedirectory.windowsazure.com/proofup.aspx.',
  uses: {
    title: 'Two ways to use the app',
    chosen: 'Chosen',
    recommended: 'Recommended',
    push: {
      name: '“Receive notifications for verification”',
      why: 'The phone asks and you answer. The easiest way, as many government services ask for this account. Codes work as well.',
    },
    totp: {
      name: '“Use verification code”',
      why: 'You type six digits from the app. Works without network on the phone. Choose it if your agency says so.',
    },
  } satisfies Record<Use, { name: string; why: string }> & Record<'title' | 'chosen' | 'recommended', string>,
  willUse: {
    push: 'You chose “Receive notifications for verification”.',
    totp: 'You chose “Use verification code”.',
  } satisfies Record<Use, string>,
  again: registeredBefore,
  enrolment: {
    enlarge: 'Enlarge the QR code that adds this account to an authenticator app',
    enlargeHint: 'Enlarge',
    enlarged: 'QR code that adds this account to an authenticator app',
    alternative: {
      push: 'The QR code holds this Code and Url, nothing else.',
      totp: 'The QR code holds this key and account, nothing else.',
    } satisfies Record<Use, string>,
    contents: 'Contents of the QR code',
    code: 'Code',
    url: 'Url',
    key: 'Key',
    account: 'Account',
    validFor: (minutes: number) =>
      minutes <= 1
        ? 'Works for less than a minute more, and once only.'
        : `Works for ${String(minutes)} more minutes, and once only.`,
    expired: 'This one has expired. Choose “Generate a new code” on the page.',
    waiting: 'The QR code appears here, large, when the page shows it.',
    ways: {
      title: 'Other ways',
      byHand: 'Cannot scan? Choose **Add by hand** on the phone and type or paste what is shown here.',
      realPhone:
        'With a real phone: add a “Work or school account” in Microsoft Authenticator, or any account in another authenticator app, and scan this QR code.',
      onlyPractice:
        'This QR code works with the practice phone only. A real phone can scan the one of “Use verification code”.',
    },
  },
  profile: {
    account: 'Account',
    nowTitle: 'What you can do now',
    now: [
      'Log in with TechPass on this device or on your GMD.',
      'Keep the app on the phone. Deleting it does not unregister it.',
      'Changing phones one day? Help says who resets what.',
    ],
  },
}
