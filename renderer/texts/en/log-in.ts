import type { LogInScreen, LogInStepView, NumberScreen } from '../../../preload/contract/log-in'
import type { LogInStep } from '../../../preload/contract/names'
import type { ErrorText, StepWords, Trouble } from '../words'

type CodeScreen = Extract<LogInStepView, { step: 'verification-code' }>['screen']

const openPortal: Record<'closed' | 'open', StepWords> = {
  closed: {
    title: 'Open the Docs portal',
    action: 'Choose **Open the page**. It opens beside this guide.',
    screen: ['“A Singapore Government Agency Website”', '“Log in”, at the top of the page'],
    seen: 'that you chose “Log in”',
  },
  open: {
    title: 'Go to the login page',
    action: 'Choose “Log in” at the top of the page.',
    screen: ['“A Singapore Government Agency Website”', '“Log in”'],
    seen: 'the login page open',
  },
}

const signIn: Record<LogInScreen, StepWords> = {
  'user-name': {
    title: 'Enter your TechPass email',
    action: 'Type the practice email address on the page, then choose “Next”.',
    screen: ['“Sign in”', '“Email, phone, or Skype”'],
    seen: 'who signs in',
  },
  'pick-account': {
    title: 'Pick your account',
    action: 'Choose your account on the page. If it is not there, choose “Use another account”.',
    screen: ['“Pick an account”', '“Use another account”'],
    seen: 'who signs in',
  },
  password: {
    title: 'Enter the password',
    action: 'Type the practice password on the page, then choose “Sign in”.',
    screen: ['“Enter password”'],
    seen: 'that the password is right',
  },
  'set-up-first': {
    title: 'Security verification comes first',
    action: 'Choose **Do the set-up on this device**.',
    screen: ['“More information required”', '“Your organization needs more information to keep your account secure”'],
    seen: 'the set-up done',
  },
  refused: {
    title: 'The sign-in was not accepted',
    action: 'Read what happened, then choose what the page offers.',
    screen: ['“Your account is temporarily locked to prevent unauthorized use.”'],
    seen: 'that you have signed in',
  },
  failed: {
    title: 'Signed in, but not let in',
    action: 'Read what happened, then choose “Sign in with a different account” on the page.',
    screen: ["“Sorry, but we're having trouble signing you in.”", 'A code that begins with “AADSTS”'],
    seen: 'an account that TechPass lets in',
  },
}

const verificationCode: Record<CodeScreen, StepWords> = {
  code: {
    title: 'Enter the code of SG Govt M365',
    action: 'Type the code below on the page, then choose “Sign in”.',
    screen: [
      '“Please enter your username and the verification code from your mobile app or hardware token.”',
      '“Verification code”',
    ],
    seen: 'a code that works',
  },
  'not-set-up': {
    title: 'Security verification comes first',
    action: 'Choose **Do the set-up on a GSIB device**.',
    screen: ['“An error occurred”', '“Unexpected SAS response status code”'],
    seen: 'the set-up done',
  },
}

const number: Record<NumberScreen, StepWords> = {
  number: {
    title: 'Approve the sign-in request',
    action: 'Type the number below into the phone, then choose **Yes**.',
    screen: ['“Approve sign in request”', '“Open your Authenticator app, and enter the number shown to sign in.”'],
    seen: 'the request approved',
  },
  code: {
    title: 'Enter a verification code',
    action: 'Type the code below on the page, then choose “Verify”.',
    screen: ['“Enter code”', 'A box for the code'],
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
    seen: 'that you are logged in',
  },
  refused: {
    title: 'Verify once more',
    action: 'Read what happened, then choose what the page offers.',
    screen: ["“Request denied”, “We didn't hear from you” or “Your account is at risk”"],
    seen: 'the request approved',
  },
}

/** TechPass itself could not go on; its page has other ways on than WOG's. */
const techpassRefused: StepWords = {
  title: 'TechPass did not accept the request',
  action: 'Choose “Log in to the Docs portal” on the page, and begin again from there.',
  screen: ["“Sorry, but we're having trouble signing you in”"],
  seen: 'the login page open',
}

/** Another account would be shut out as well: the rules are about the device. */
const deviceNotAllowed: StepWords = {
  title: 'Signed in, but not let in',
  action: 'Use a device that is allowed: a GSIB device or a GMD, with the managed browser.',
  screen: ["“Sorry, but we're having trouble signing you in.”", 'A code that begins with “AADSTS”'],
  seen: 'that TechPass lets you in',
}

/** The ways out when TechPass does not know the account that is signed in (field notes B5, 4). */
const otherAccount: readonly Trouble[] = [
  {
    problem: 'I have an account that TechPass knows',
    wayOut: 'Choose “Sign in with a different account” on the page, then type that address.',
  },
  {
    problem: 'The wrong account comes back by itself',
    wayOut:
      'It is still signed in to the browser. Log that account out first. On the real service a private window also helps, as it begins with nobody signed in.',
  },
  {
    problem: 'This is the right account',
    wayOut: 'Then TechPass has to let it in: raise a service request at go.gov.sg/seed-techpass-support.',
  },
]

/** The AD FS page does not say whose code it was (field notes B2, 3); the guide does. */
const otherProfile: ErrorText = {
  title: 'That was the code of TECHPASS PROD',
  whatToDo:
    "The page says only “You didn't enter the expected verification code for this username. Please try again.” It wants the code of “SG Govt M365”: type the one below.",
}

/** The journey `log-in`. */
export const logIn = {
  title: 'Log in with TechPass',
  steps: {
    'choose-device': {
      title: 'Which device are you on?',
      action: 'Choose the device in front of you. A GMD asks for one thing more.',
      screen: [
        'What unlocks the device when it starts: a BitLocker PIN or a PS-Card. A device enrolled in SEED is a GMD.',
      ],
      seen: 'which device it is',
    },
    'open-portal': openPortal,
    'log-in-with-techpass': {
      title: 'Choose TechPass',
      action: 'Choose “Log in with TechPass” on the page.',
      screen: ['“TechPass login”', '“Log in with TechPass”'],
      seen: 'TechPass ask who you are',
    },
    'sign-in': signIn,
    'verification-code': verificationCode,
    number,
    'logged-in': {
      title: 'You are now logged in with TechPass',
      action: 'Look for your address below, then choose **Finish**.',
      screen: ['“You are now logged in with TechPass.”', 'A person icon at the top of the page'],
      seen: 'that you are logged in',
    },
  } satisfies Record<LogInStep, StepWords | Record<string, StepWords>>,

  realPage: 'On the real service, this page is docs.developer.tech.gov.sg.',
  techpassRefused,
  deviceNotAllowed,
  otherAccount,
  otherProfile,
  notSetUpEnds: 'Come back to this GMD after the set-up, and log in again.',
  setUpFirstEnds: 'Log in again after the set-up.',
  code: {
    title: (profile: string) => `Code of ${profile}`,
    notTheOther: 'The phone lists TECHPASS PROD too. Its code does not work here.',
    seconds: (seconds: number) => `${String(seconds)} s left`,
    late: 'Next code…',
    copied: 'Verification code',
    none: 'The practice phone does not have this account, so there is no code to show.',
  },
  loggedIn: {
    account: 'Logged in as',
    logOut: 'Log out now',
  },
}
