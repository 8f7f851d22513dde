import type { Evidence } from '../../../preload/contract/journey-view'

/** The guide beside the page, the same in every journey. */
export const guide = {
  region: 'Guide',
  progress: (step: number, of: number) => `Step ${String(step)} of ${String(of)}`,
  announceStep: (step: number, of: number, title: string) => `Step ${String(step)} of ${String(of)}: ${title}`,
  youShouldSee: 'You should see',
  howToTell: 'How to tell',
  chooseDeviceEnds: 'The guide moves on when you choose.',
  finishEnds: 'The journey ends when you choose **Finish**.',
  howWeKnow: 'How this step ends',
  evidence: {
    observed: (seen: string) => `The guide moves on by itself when the practice tenant has seen ${seen}.`,
    confirmed: (seen: string) => `Tell the guide when you can see ${seen}.`,
    checked: (seen: string) => `The guide checks by signing in that the service has seen ${seen}.`,
  } satisfies Record<Evidence, (seen: string) => string>,
  ended: 'It has ended already.',
  live: { ended: 'You told us that it has ended.' },
  lookingBack: (title: string) => `You are looking at an earlier step. Nothing is undone. Under way: ${title}.`,
  next: {
    openPage: 'Open the page',
    done: 'I have done this',
    finish: 'Finish',
    forward: 'Return to the step under way',
  },
  redo: 'Do this step again',
  back: 'Back',
  seeSomethingElse: 'I see something else',
  leave: 'Leave this journey',
  wayOut: {
    reload: 'Reload the page',
    open: 'Open the page again',
    redo: 'Do the step again',
  },
  waitUntil: (seconds: number) =>
    seconds === 0 ? 'You can try again now.' : `You can try again in ${String(seconds)} s.`,
  account: {
    title: 'Practice account',
    note: 'Made up, for practice only. Never type your real address or password here.',
    name: (displayName: string) => `You are ${displayName}.`,
    upn: 'Email',
    password: 'Password',
    gsib: 'On the real page: your organisation email and your GSIB password.',
    gmd: 'On the real page: your organisation email. A GMD asks for a code instead of the password.',
  },
  challenge: {
    label: 'Number for the phone',
    countdown: (seconds: number) => `${String(seconds)} s left`,
    announce: (number: string) => `The number for the phone is ${number}: ${Array.from(number).join(', ')}.`,
    waiting: 'The number appears here, large, when the page asks the phone.',
  },
  goToSetUp: {
    here: 'Do the set-up on this device',
    gsib: 'Do the set-up on a GSIB device',
  },
  copy: 'Copy',
  copiedShort: 'Copied',
  copied: (what: string) => `Copied: ${what}`,
  troubles: {
    title: 'What else you may see at this step',
    introduction: 'Find what you see. Below it is the way out.',
    close: 'Back to the step',
  },
  leaving: {
    title: 'Leave this journey?',
    kept: 'Kept: whatever is registered already, on the account and on the phone.',
    lost: 'Lost: your place in this guide. The page beside it closes.',
    live: { lost: 'Lost: your place in this guide. The pages in your browser stay as they are.' },
    confirm: 'Leave',
    stay: 'Stay here',
  },
}
