import type { StepWords, Trouble } from '../words'

/** What is done at a step where the pages are the real ones, in the officer's own browser. All else is as in practice. */
type Real = Readonly<Record<string, Partial<Pick<StepWords, 'title' | 'action' | 'screen'>>>>

const onPhone = 'Open Microsoft Authenticator on your phone, type the number that the page shows, then choose “Yes”.'
const email = 'Type your organisation email on the page, then choose “Next”.'
const password = {
  title: 'Enter the GSIB password',
  action: 'Type your GSIB password on the page, then choose “Sign in”.',
}
const code = 'Read the code of “SG Govt M365” on your phone, type it on the page and choose “Verify”.'

/** By journey, step and page. */
const steps: Readonly<Record<'log-in' | 'log-out' | 'set-up-verification', Real>> = {
  'set-up-verification': {
    'open-page': { action: 'Choose **Open the page**. It opens in your browser.', screen: ['“Sign in”'] },
    'open-page/open': { action: 'Look at your browser, and come back here.', screen: ['“Sign in”'] },
    'sign-in/sign-in': { action: email },
    'sign-in/password': password,
    'sign-in/locked': { title: 'The page says that the account is locked' },
    'sign-in/number': { action: `This account asks for verification first. ${onPhone}` },
    'sign-in/code': { action: code },
    scan: {
      action: 'On your phone, open Microsoft Authenticator, add a “Work or school account” and scan the QR code.',
    },
    'reach/number': { action: onPhone },
    'reach/code': { action: code },
    'newer/reach/code': {
      action: 'Read the code of “SG Govt M365” on your phone, type it on the page and choose “Next”.',
    },
    profile: {
      title: 'See that the set-up is complete',
      action: 'Check that the page shows what is below, then choose **Finish**.',
    },
  },
  'log-in': {
    'open-portal': { action: 'Choose **Open the page**. It opens in your browser.' },
    'open-portal/open': { title: 'Go to the login page', action: 'Choose “Log in” at the top of the page.' },
    'sign-in/user-name': { action: email },
    'sign-in/password': password,
    'verification-code/code': {
      action:
        'Read the code of “SG Govt M365” on your phone, not the one of TECHPASS PROD. Type it on the page, then choose “Sign in”.',
    },
    'number/number': { action: onPhone },
    'number/code': { action: code },
    'logged-in': {
      title: 'See that you are logged in',
      action: 'Check that the page shows your own address, then choose **Finish**.',
    },
  },
  'log-out': {
    'log-out': { title: 'Open the Docs portal', action: 'Choose **Open the page**. It opens in your browser.' },
    'log-out/open': {
      title: 'Choose Log Out',
      action: 'Choose the person icon at the top of the page, then “Log Out” in its menu.',
    },
    'logged-out': {
      title: 'See that you are logged out',
      action: 'Check that the page offers “Log in” again, then choose **Finish**.',
    },
  },
}

/** Live: the guide beside the real pages. */
export const live = {
  steps,
  thenYouShouldSee: 'Then you should see',
  youShouldSeeNow: 'You should see',
  drawing: 'A drawing, not the page itself',
  iSeeThis: 'I see this',
  iSeeInstead: (what: string): string => `I see ${what} instead`,
  instead: 'Or you may see',
  orYouChose: 'Or you chose',
  howWeKnow: 'The app cannot see the real pages. You tell it what you see.',
  youToldUs:
    'You told us that it worked; the app cannot see it. Your organisation has not set up a check by signing in.',
  openAgain: 'Open the page again',
  address: {
    title: 'If no browser opens',
    text: 'Open the browser yourself and paste or type this address, to the letter.',
    label: 'Address',
    openedMyself: 'I have opened it myself',
  },
  /** What a request may have ended with, as its page says it; the page is not seen, so all are told. */
  refusals: [
    {
      problem: '“Request denied”',
      wayOut:
        'It was denied on the phone, or the number was wrong. If it was you, choose “Send another request to my Microsoft Authenticator app”: it has a new number.',
    },
    {
      problem: "“We didn't hear from you”",
      wayOut: 'Nobody answered in time. Take the phone, then send another request from the page: it has a new number.',
    },
    {
      problem: '“Your account is at risk”',
      wayOut:
        'A request was reported as not yours. Nothing works until security has reset the account: tell your IT helpdesk.',
    },
  ] satisfies readonly Trouble[],
  methods: {
    push: 'I chose notifications',
    totp: 'I chose codes',
    newerPush: 'I chose “Next”',
    newerTotp: 'I chose another app',
  },
  stayInFront: 'Keep this window in front of the others',
}
