import type { JourneyName } from '../../../preload/contract/names'

/** What Home says of a journey that has ended. */
export interface FinishedText {
  readonly title: string
  readonly text: string
}

/** What the practice tenant has seen. */
const observed: Record<JourneyName, FinishedText> = {
  'set-up-verification': {
    title: 'Well done: your security verification is set up',
    text: 'From now on, the authenticator app on the phone answers when your account asks for verification. You can practise again whenever you like.',
  },
  'log-in': {
    title: 'Well done: you have logged in with TechPass',
    text: 'On a device that others use too, log out when you are done. You can practise again whenever you like.',
  },
  'log-out': {
    title: 'Well done: you have logged out',
    text: 'Only the account that you chose was logged out. You can practise again whenever you like.',
  },
}

/** What nobody but the officer has seen. */
const told: Record<JourneyName, FinishedText> = {
  'set-up-verification': {
    title: 'You told us that your security verification is set up',
    text: 'The app cannot see the pages, and no check by signing in has shown it. You will know at the next sign-in that asks for verification: your phone answers it.',
  },
  'log-in': {
    title: 'You told us that you are logged in with TechPass',
    text: 'The app cannot see the pages, and no check by signing in has shown it. On a device that others use too, log out when you are done.',
  },
  'log-out': {
    title: 'You told us that you are logged out of the portal',
    text: 'The app cannot see who is still signed in, to TechPass or with the WOG account. On a device that others use too, close all windows of the browser.',
  },
}

type CheckedJourney = Exclude<JourneyName, 'log-out'>

/** When and how a check by signing in has shown that it works. */
const checked: Record<CheckedJourney, (time: string, methods: string) => FinishedText> = {
  'set-up-verification': (time, methods) => ({
    title: `Checked at ${time}: your security verification works`,
    text: `The app signed in with the WOG account, with ${methods}. From now on, your phone answers when the account asks for verification.`,
  }),
  'log-in': (time, methods) => ({
    title: `Checked at ${time}: TechPass lets you in`,
    text: `The app signed in to TechPass, with ${methods}. On a device that others use too, log out when you are done.`,
  }),
}

/** What was told, where a check by signing in has not shown it. */
const notShown: Record<CheckedJourney, string> = {
  'set-up-verification':
    'You told us that your security verification is set up; the check did not show it. Log in with TechPass next: your phone is asked there, too.',
  'log-in':
    'You told us that you are logged in with TechPass; the check did not show it. To check again, log in once more. On a device that others use too, log out when you are done.',
}

/** What Home says of a journey that has ended, by how that is known. */
export const finished = {
  observed,
  /** Logged out in practice, without an account being chosen. */
  portalOnly: {
    title: 'You are logged out of the portal',
    text: 'No account was chosen, so TechPass still knows who was signed in. You can practise again whenever you like.',
  },
  told,
  checked,
  /** What went wrong, as the check has said it. */
  failed: (problem: string) => `The check did not work – ${problem}`,
  notShown,
}
