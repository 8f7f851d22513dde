/** @file Help that several steps need, each told as a whole. “Curly quotes” mark words of the screen; **stars** our own controls. */
import { lostPhone } from './help-lost-phone'

/** A topic that is told in entries: what it is about, and what to know of it. */
export interface TopicText {
  readonly title: string
  readonly introduction: string
  readonly entries: readonly { readonly word: string; readonly meaning: string }[]
}

const getTheApp: TopicText = {
  title: 'Get the app',
  introduction: 'The app on the phone is Microsoft Authenticator. It is free.',
  entries: [
    {
      word: 'Search words',
      meaning: 'In the App Store of an iPhone, or in Google Play on Android, search for “Microsoft Authenticator”.',
    },
    {
      word: 'Publisher to check',
      meaning:
        '“Microsoft Corporation”. There are apps with a similar name and picture from other publishers: leave those alone, also when they stand above it.',
    },
    {
      word: 'Allow: notifications',
      meaning: 'Say yes when the app asks. Otherwise a sign-in request shows only while the app is open.',
    },
    {
      word: 'Allow: camera',
      meaning: 'Say yes, so that it can scan the QR code. Without it, type “Code” and “Url” by hand.',
    },
    {
      word: 'Date and time',
      meaning: 'Set to automatic on the phone: verification codes are made from its clock.',
    },
    {
      word: 'The app is there already',
      meaning: 'Update it in the store: an old version may not ask for the number, and then the sign-in fails.',
    },
    {
      word: 'The store is blocked',
      meaning: 'On a phone that your agency manages, ask its IT helpdesk for the app.',
    },
  ],
}

const numberHelp: TopicText = {
  title: 'Number help',
  introduction:
    'Two digits connect the page with the phone, so that nobody can approve a request without seeing the page.',
  entries: [
    {
      word: 'Where the number is',
      meaning:
        'On the page in the browser, large, below “Approve sign in request”. A zero in front belongs to it: type both digits.',
    },
    {
      word: 'What the phone asks',
      meaning:
        '“Are you trying to sign in?”, with the account, the app and the place, and “Enter the number shown to sign in.” “YES” can be chosen once a number is typed.',
    },
    {
      word: 'The phone shows no field',
      meaning:
        "Open the app itself instead of the notification, and update it. A watch cannot answer. If the request hides the number, choose “I CAN'T SEE THE NUMBER”.",
    },
    {
      word: 'You are signing in and the number has gone',
      meaning:
        "The page says “We didn't hear from you”. Send another request: it has a new number, and the old one approves nothing any more.",
    },
    {
      word: 'You are not signing in',
      meaning:
        "Choose “NO, IT'S NOT ME”. Nobody gets in: the page of whoever asked says “Request denied”. Somebody may know your password, so change it.",
    },
    {
      word: 'Report',
      meaning:
        "After “NO, IT'S NOT ME” the phone offers “Report”. Report what was not yours. The account is then at risk: the next sign-in says “Your account is at risk”, each verification ends in “Request denied”, and you get a mail. Only security can lift it.",
    },
    {
      word: 'Denied or reported by mistake',
      meaning:
        'Denied: send another request from the page. Reported: trying again does not help; call your agency’s IT security team and say that it was you.',
    },
  ],
}

const signedInElsewhere: TopicText = {
  title: 'Signed in elsewhere',
  introduction:
    'The browser stays signed in with the account that it used last. AADSTS90072 and AADSTS50105 say most often: this is the wrong one.',
  entries: [
    {
      word: 'Another account, in the same window',
      meaning: 'Where the page says “Pick an account”, choose “Use another account” and type your organisation email.',
    },
    {
      word: 'Private window',
      meaning:
        'It is signed in nowhere and forgets everything when it is closed. In Edge and Chrome: Ctrl, Shift and N together. Then open the page there again.',
    },
    {
      word: 'Other profile',
      meaning:
        'Each profile of the browser has its own sign-ins. Choose the picture beside the address bar and then another profile, or add one for this account.',
    },
    {
      word: 'Log out of one account',
      meaning:
        'Choose “Log Out” on the portal. “Which account do you want to sign out of?” lets you choose; only that one is signed out, and the others stay.',
    },
    {
      word: 'A private window is refused',
      meaning:
        'Some sign-ins look at the device as well, and a private window may not tell it. Use another profile then, or log the account out.',
    },
    {
      word: 'The sign-in goes round in circles',
      meaning: 'Close all windows of the browser, clear its cache, and begin at the first page again.',
    },
  ],
}

/** Where the app is in the stores, as Microsoft's own documentation links to it. For the phone: nothing here opens them. */
const stores = {
  scan: 'Scan with the camera of the phone. The store opens there.',
  picture: (store: string): string => `QR code that opens Microsoft Authenticator in the ${store}`,
  entries: [
    { store: 'App Store (iPhone)', address: 'https://apps.apple.com/app/microsoft-authenticator/id983156458' },
    {
      store: 'Google Play (Android)',
      address: 'https://play.google.com/store/apps/details?id=com.azure.authenticator',
    },
  ],
}

/** Topics of Help, also behind buttons in the live guide. */
export const helpTopics = {
  more: 'More on this step',
  close: 'Back to the step',
  lostPhone,
  stores,
  told: {
    'get-the-app': getTheApp,
    'number-help': numberHelp,
    'signed-in-elsewhere': signedInElsewhere,
  },
}
