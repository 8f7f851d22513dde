import type { Environment } from '../../../preload/contract/app'
import type { JourneyName } from '../../../preload/contract/names'
import type { InBoth } from '../words'
import { finished } from './finished'

/** The first screen. */
export const home = {
  title: 'TechPass, step by step',
  purpose: {
    practice:
      'This app stays beside the sign-in pages and tells you the one thing to do next. You are in practice: every page, account and phone here is made up, and nothing leaves this computer.',
    live: 'This app stays beside the sign-in pages and tells you the one thing to do next. You are live: the pages are the real ones, in your own browser. The app cannot see them; you tell it what you see.',
  } satisfies Record<Environment, string>,
  environment: {
    legend: 'Where do you want to do it?',
    change: 'Leave it and change',
  },
  journeys: {
    'set-up-verification': {
      title: 'Set up security verification',
      about: 'Link an authenticator app on your phone to your Whole-of-Government (WOG) account. Do this first.',
      need: 'It takes about 10 minutes. On the real pages you need a GSIB device and your phone; here, any computer will do, and a phone in this window stands in for yours.',
      live: { need: 'You need about 10 minutes, a GSIB device and your phone.' },
      start: 'Set up security verification',
    },
    'log-in': {
      title: 'Log in with TechPass',
      about: 'Log in to the Docs portal with your WOG account, and check that it works.',
      need: 'On the real pages you need a GSIB device or a GMD, and the phone with the authenticator app; here, any computer will do.',
      live: {
        about: 'Log in to the Docs portal with your WOG account.',
        need: 'You need a GSIB device or a GMD, and the phone with the authenticator app.',
      },
      start: 'Log in with TechPass',
    },
    'log-out': {
      title: 'Log out of TechPass',
      about: 'Choose whose session ends, and see who is still signed in.',
      need: 'On the real pages, do this on the device where you logged in.',
      live: {
        about: 'Log out on the Docs portal. Where the page asks which account, you choose.',
        need: 'Do this on the device where you logged in.',
      },
      start: 'Log out of TechPass',
    },
  } satisfies Record<JourneyName, InBoth<Record<'title' | 'about' | 'need' | 'start', string>>>,
  underWay: {
    title: 'You are in the middle of this',
    where: (step: number, of: number, title: string) => `Step ${String(step)} of ${String(of)}: ${title}`,
    continue: 'Continue',
    startOver: 'Start from the beginning',
  },
  startingOver: {
    title: 'Start from the beginning?',
    otherTitle: 'Leave the journey under way?',
    text: 'Your place in the guide is lost and the page closes. Whatever is registered already stays registered.',
    live: {
      text: 'Your place in the guide is lost. The pages in your browser stay as they are, and so does whatever is registered already.',
    },
    confirm: 'Start again',
    otherConfirm: 'Leave it and start',
    stay: 'Keep my place',
  },
  finished,
}
