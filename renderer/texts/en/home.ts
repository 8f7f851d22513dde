/** The first screen. */
export const home = {
  title: 'Security verification, step by step',
  purpose:
    'This app stays beside the sign-in pages and tells you the one thing to do next. You are in practice: every page, account and phone here is made up, and nothing leaves this computer.',
  setUp: {
    title: 'Set up security verification',
    about:
      'Link an authenticator app on your phone to your Whole-of-Government (WOG) account, so that you can log in with TechPass afterwards.',
    needLabel: 'What you need',
    need: [
      'About 10 minutes',
      'A GSIB device that asks for a BitLocker PIN',
      'A phone with Microsoft Authenticator. In practice, a phone in this window stands in for it.',
    ],
    start: 'Set up security verification',
  },
  underWay: {
    title: 'You are in the middle of this',
    where: (step: number, of: number, title: string) => `Step ${String(step)} of ${String(of)}: ${title}`,
    continue: 'Continue',
    startOver: 'Start from the beginning',
  },
  startingOver: {
    title: 'Start from the beginning?',
    text: 'Your place in the guide is lost and the page closes. Whatever is registered already stays registered.',
    confirm: 'Start again',
    stay: 'Keep my place',
  },
  finished: {
    title: 'Well done: your security verification is set up',
    text: 'From now on, the authenticator app on the phone answers when your account asks for verification. You can practise again whenever you like.',
  },
}
