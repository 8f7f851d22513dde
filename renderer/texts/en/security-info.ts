import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { StepWords } from '../words'

const firstChoice = {
  title: 'Choose the authenticator app',
  screen: ['“Microsoft Authenticator”', '“Start by getting the app”', '“Security info” or “Keep your account secure”'],
  seen: 'which app you chose',
}

/** The words of the steps that are other pages in *Security info*, the newer generation. */
export const securityInfo = {
  'choose-method': {
    ...firstChoice,
    action:
      'Choose “Next” on “Microsoft Authenticator”. If you see a list first, choose “+ Add sign-in method” and then “Authenticator app”.',
  },
  'choose-method/totp': {
    ...firstChoice,
    action:
      'Choose “I want to use a different authenticator app” (or “Set up a different authentication app”), then “Next”. If you see a list first, choose “+ Add sign-in method” and then “Authenticator app”.',
  },
  'choose-method/again': {
    title: 'Look at your sign-in methods',
    action:
      'With “Microsoft Authenticator” in the list, the account is set up already: choose below what you came for. Without it, choose “+ Add sign-in method”.',
    screen: ['“Security info”', '“+ Add sign-in method”'],
    seen: 'a new set-up begin',
  },
  'set-up': {
    title: 'Set up your account',
    action: 'Choose “Next” on the page.',
    screen: ['“Set up your account”', '“If prompted, allow notifications.”'],
    seen: 'the QR code',
  },
  scan: {
    title: 'Scan the QR code',
    action: 'On the practice phone, choose **Scan what is on the page**.',
    screen: ['“Scan the QR code”', 'A QR code', "“Can't scan image?” or “Can't scan the QR code?”"],
    seen: 'the phone activated',
  },
  activation: {
    title: 'Confirm the activation',
    action: 'Choose “Next” on the page. It then checks that the phone is activated.',
    screen: ['The phone lists “SG Govt M365”.'],
    seen: 'the activation',
  },
  reach: {
    title: 'Approve the request on the phone',
    action: 'Type the number below into the phone, then choose **Yes**.',
    screen: ["“Let's try it out”", 'A number of two digits'],
    seen: 'the request approved',
  },
  'reach/code': {
    title: 'Enter the code from the phone',
    action: 'Read the six digits of “SG Govt M365” on the phone, type them on the page and choose “Next”.',
    screen: ['“Enter code”', 'A box for six digits'],
    seen: 'a code that works',
  },
  done: {
    title: 'Finish on the page',
    action: 'Choose “Next”, and then “Done” if the page shows it.',
    screen: ['“Notification approved” or “Success”'],
    seen: 'the list of your sign-in methods, or your profile',
  },
  profile: {
    title: 'The set-up is complete',
    action: 'Check that the page lists “Microsoft Authenticator” or shows the profile, then choose **Finish**.',
    screen: ['“Security info”, with “Microsoft Authenticator” in the list'],
    seen: 'the list of your sign-in methods, or your profile',
  },
} satisfies Partial<
  Record<SetUpVerificationStep | 'choose-method/again' | 'choose-method/totp' | 'reach/code', StepWords>
>
