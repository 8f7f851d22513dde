import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** Setting up security verification, on both generations of pages. */
export const setUpExplanations: Record<ExplanationId<'set-up'>, ExplanationText> = {
  'more-information-required': {
    title: '“More information required”',
    meaning: 'The account has no security verification yet. The next pages set it up.',
    whatToDo: 'On a GSIB device choose “Next”. On a GMD stop: do the set-up on a GSIB device first.',
    whoCanHelp: helpers.nobody,
  },
  'contact-method-page': {
    title: '“Additional security verification”',
    meaning: 'The older page to set up verification. It is the one that the guide describes.',
    whatToDo:
      'Choose “Mobile app”, then “Receive notifications for verification”, or “Use verification code” if your agency says so. Then choose “Set up”.',
    whoCanHelp: helpers.nobody,
  },
  'next-greyed-out': {
    title: '“Next” is grey',
    meaning: 'It stays grey until the mobile app is configured.',
    whatToDo: 'Choose “Set up” and finish on the phone. “Mobile app has been configured.” must appear first.',
    whoCanHelp: helpers.nobody,
  },
  'mobile-app-greyed-out': {
    title: '“Mobile app” is greyed out or missing',
    meaning: 'Your organisation does not allow it for this account, or you are signed in with another account.',
    whatToDo: 'Check which account is signed in. If it is the right one, ask for the mobile app to be allowed.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'configure-mobile-app': {
    title: '“Configure mobile app”',
    meaning: 'The page shows the QR code for the authenticator.',
    whatToDo:
      'In the app add an account, choose “Work or school account” and scan it. If it cannot be scanned, allow the camera, or type Code and Url into the app. Each QR code works once: if it is refused, choose “cancel”, then “Set up” for a new one.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'mobile-app-configured': {
    title: '“Mobile app has been configured.”',
    meaning: 'Page and phone have found each other.',
    whatToDo: 'Choose “Next”.',
    whoCanHelp: helpers.nobody,
  },
  'reach-phone-page': {
    title: "“Step 2: Let's make sure that we can reach you on your Mobile App device”",
    meaning: 'The page has sent a first request to your phone, to try it out.',
    whatToDo: 'Open the authenticator and approve it; if the page shows a number, type it. Then choose “Done”.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'set-up-code-page': {
    title: '“Step 2: Enter the verification code from the mobile app”',
    meaning: 'The page tries out the codes of your phone.',
    whatToDo: 'Type the six digits of “SG Govt M365” and choose “Verify”. If refused, wait for the next code.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'set-up-successful': {
    title: '“Verification successful”',
    meaning: 'The phone works.',
    whatToDo: 'Wait for “Done”, then choose it.',
    whoCanHelp: helpers.nobody,
  },
  'further-steps': {
    title: '“Step 3” or “Step 4”',
    meaning: 'Some organisations ask for a phone number too, or offer an app password for old programs.',
    whatToDo: 'Give a phone number if it is asked for. You need no app password. Choose “Done”.',
    whoCanHelp: helpers.nobody,
  },
  'profile-page': {
    title: '“Profile”',
    meaning: 'The set-up is done; this is its last page.',
    whatToDo: 'Nothing more. Do not choose “Sign in to leave organization”.',
    whoCanHelp: helpers.nobody,
  },
  'already-registered': {
    title: "“what's your preferred option?” and no QR code",
    meaning: 'The account was set up before, so the page shows what is there instead of a QR code.',
    whatToDo:
      'If you still have that phone, you are done. For a new phone choose “Set up Authenticator app”, approve with the old one, then delete the old one. If the old phone is lost, ask for a reset.',
    whoCanHelp: helpers.facilityManagement,
  },
  'verify-preferred-option': {
    title: '“Verification required”',
    meaning: 'You changed how you want to verify. The page tries it out before it saves.',
    whatToDo: 'Choose “Verify preferred option” and answer on the phone.',
    whoCanHelp: helpers.nobody,
  },
  'preferences-saved': {
    title: '“Updates successful”',
    meaning: 'The change is saved.',
    whatToDo: 'Choose “Close”.',
    whoCanHelp: helpers.nobody,
  },
  'security-info-page': {
    title: '“Security info”',
    meaning: 'The newer page for the same job. It lists what is set up.',
    whatToDo:
      'If Microsoft Authenticator is in the list, you are set up. If not, choose “+ Add sign-in method”, then “Authenticator app”.',
    whoCanHelp: helpers.nobody,
  },
  'security-info-app': {
    title: '“Keep your account secure” or “Start by getting the app”',
    meaning: 'The newer pages, and they begin with the app on your phone.',
    whatToDo:
      'Install Microsoft Authenticator, then choose “Next”. If your agency prescribes codes only, choose “I want to use a different authenticator app”.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'security-info-scan': {
    title: '“Scan the QR code”',
    meaning: 'The newer pages, with the QR code for the authenticator.',
    whatToDo:
      "In the app add an account, choose “Work or school” and scan it. Then choose “Next”. If it cannot be scanned, choose “Can't scan image?” and type what is shown.",
    whoCanHelp: helpers.itHelpdesk,
  },
  'security-info-try-out': {
    title: "“Let's try it out”",
    meaning: 'The page shows a number and has sent a request to your phone, to try it out.',
    whatToDo: 'Type the number into the phone and approve. After “Notification approved” choose “Next”.',
    whoCanHelp: helpers.nobody,
  },
  'five-authenticators': {
    title: '“You already have five authenticator apps or hardware tokens”',
    meaning: 'An account can have five authenticators. Yours are all taken.',
    whatToDo: 'Delete one that you no longer use in the list of the same page, then set up again.',
    whoCanHelp: helpers.facilityManagement,
  },
  'must-register': {
    title: 'AADSTS50072 or AADSTS50079: set up verification first',
    meaning: 'The service wants a second proof, and the account has none yet.',
    whatToDo: 'Set up security verification on a GSIB device. Then log in again.',
    whoCanHelp: helpers.nobody,
  },
  'new-or-lost-phone': {
    title: 'A new, changed or lost phone',
    meaning: 'There are two verifications, WOG and TechPass, and each is reset by somebody else.',
    whatToDo:
      'WOG with the old phone at hand: change it yourself at mysignins.microsoft.com/security-info. WOG without it: ask your AFM. TechPass: raise “Request to reset Multi-Factor Authentication (MFA)”. If the phone is lost, do both.',
    whoCanHelp: `WOG: ${helpers.facilityManagement} TechPass: go.gov.sg/seed-techpass-support.`,
  },
}
