import type { LogOutStep } from '../../../preload/contract/names'
import type { StepWords } from '../words'

const logOutPage: Record<'closed' | 'open', StepWords> = {
  closed: {
    title: 'Open the Docs portal',
    action: 'Choose **Open the page**. It opens beside this guide.',
    screen: ['A person icon at the top of the page'],
    seen: 'that you chose “Log Out”',
  },
  open: {
    title: 'Choose Log Out',
    action: 'Choose the person icon at the top of the page, then “Log Out” in its menu.',
    screen: ['Your name, agency and email address in the menu', '“Log Out”'],
    seen: 'that you chose “Log Out”',
  },
}

/** The portal has ended its own session, and at TechPass no account was chosen: the two end each by themselves. */
const portalOnly: StepWords = {
  title: 'You are logged out of the portal only',
  action:
    'No account was chosen, so TechPass still knows everybody below. To choose one, go **Back**, then choose **Do this step again**.',
  screen: ['“Log in”, at the top of the page'],
  seen: 'that you are logged out',
}

/** The journey `log-out`. */
export const logOut = {
  title: 'Log out of TechPass',
  steps: {
    'log-out': logOutPage,
    'choose-account': {
      title: 'Choose which account to log out',
      action: 'Choose the account that is to be logged out. The others stay signed in.',
      screen: ['“Pick an account”', '“Which account do you want to sign out of?”'],
      seen: 'which account is logged out',
    },
    'logged-out': {
      title: 'You are logged out',
      action: 'Check below who is still signed in, then choose **Finish**.',
      screen: ['“Log in”, at the top of the page'],
      seen: 'that you are logged out',
    },
  } satisfies Record<LogOutStep, StepWords | Record<string, StepWords>>,

  portalOnly,
  /** Practice: where several are signed in. */
  lent: 'Practice lends you this browser, with several made-up accounts signed in, so that there is one to choose. Whoever logged in in another browser is not touched.',
  portal: 'Logged in to the portal',
  signedIn: 'Signed in to TechPass in this browser',
  nobody: 'Nobody is signed in, so there is nobody to log out.',
  loggedOut: 'Logged out',
  stillSignedIn: 'Still signed in to TechPass in this browser',
  none: 'Nobody else is signed in. It is still a good habit to close all windows of the browser.',
  shared: 'On a device that others use too, log these out as well.',
}
