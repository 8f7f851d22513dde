/** Help that belongs to no single step. */
export const help = {
  title: 'Help',
  stuck: {
    title: 'Stuck in a journey?',
    text: 'Choose **I see something else** in the guide. It lists what can go wrong at that very step and the way out of each.',
  },
  glossary: {
    title: 'Words you will meet',
    entries: [
      {
        word: 'WOG account',
        meaning:
          'Your Whole-of-Government account: your organisation email address with your GSIB password. On the pages its organisation is called “SG Govt M365”.',
      },
      {
        word: 'TechPass',
        meaning:
          'One account for the Singapore Government Tech Stack and for Government on Commercial Cloud. For public officers it is the same email address.',
      },
      {
        word: 'Security verification',
        meaning:
          'A second proof that it is you, after the password: a request or a code on your phone. Also called multi-factor authentication (MFA).',
      },
      {
        word: 'Authenticator',
        meaning: 'The Microsoft Authenticator app on your phone. It lists one entry for each account.',
      },
      {
        word: 'GSIB',
        meaning:
          'Your government workstation. A non-SE GSIB asks for a BitLocker PIN when it starts and has internet. An SE GSIB asks for a PS-Card and has none.',
      },
      { word: 'GMD', meaning: 'Government Managed Device: an internet device that is enrolled in SEED.' },
      { word: 'SEED', meaning: 'Security Suite for Engineering Endpoint Devices: looks after GMDs.' },
      {
        word: 'Number matching',
        meaning:
          'The page shows two digits; you type them into the phone. So nobody can approve a request without seeing the page.',
      },
      {
        word: 'Verification code',
        meaning: 'Six digits that change every 30 seconds. They need no network on the phone.',
      },
      {
        word: 'Docs portal',
        meaning:
          'The Singapore Government Developer Portal at docs.developer.tech.gov.sg. The login in this app begins there.',
      },
    ],
  },
  logIn: {
    title: 'About logging in',
    entries: [
      {
        word: 'Two accounts in the app',
        meaning:
          "“SG Govt M365” is your WOG account; TECHPASS PROD belongs to TechPass itself. On a GMD the login page wants the code of “SG Govt M365”. With the other one it says only “You didn't enter the expected verification code for this username. Please try again.”",
      },
      {
        word: '“Unexpected SAS response status code”',
        meaning: 'A GMD before the set-up. Set up security verification on a GSIB device first.',
      },
      {
        word: 'The wrong account comes up',
        meaning:
          'The browser is still signed in with it. Log that account out, use a private window, or another browser or profile. The codes of this are AADSTS90072 and AADSTS50105.',
      },
      {
        word: 'The sign-in never ends',
        meaning: 'Clear the cache of the browser and begin at the Docs portal.',
      },
      {
        word: 'Not used for a long time',
        meaning:
          'After 60 days without a login TechPass sends mails, after 90 days the account is disabled, after 180 days it is ended. A disabled account comes back by a service request at go.gov.sg/seed-techpass-support, and has then to be used within 5 days.',
      },
      {
        word: 'Which device for which service',
        meaning:
          'The Docs portal opens on any device. The TechPass Portal, the consoles, GCC CMP and the SEED dashboard need a non-SE GSIB, Comet or a GMD.',
      },
      { word: 'GSIB password', meaning: 'Reset it at itsm.sgnet.gov.sg/sp3.' },
      {
        word: 'Account at risk',
        meaning: 'Only security can reset it. It happens when a request is reported as not yours.',
      },
      {
        word: 'Logging out',
        meaning: 'Choose “Log Out” on the portal, then which account. Only that one is signed out; the others stay.',
      },
    ],
  },
  keys: {
    title: 'Keys',
    entries: [
      { word: 'Tab, Shift+Tab', meaning: 'To the next or previous control.' },
      {
        word: 'F6, Shift+F6',
        meaning: 'To the next or previous part: guide, page, phone.',
        live: { meaning: 'To the next or previous part of the window.' },
      },
      { word: 'Esc', meaning: 'Closes a dialog.' },
      { word: 'Enter or Space', meaning: 'Presses the control that has the focus.' },
    ],
  },
  about: {
    title: 'About this app',
    version: 'Version',
    electron: 'Electron',
    electronSupport: 'Its security fixes',
    supported: (until: string) => `until ${until}`,
    ended: (until: string) =>
      `ended on ${until}. Use this app for trying and testing only, and ask IT for a newer one.`,
    notInTheList: 'newer than the list in this app',
    flavour: 'Made for',
    testable: 'testers: other programs can drive it. Do not sign in to real services with it.',
    logFile: 'Log file',
    logFileHint: 'Hand it to the helpdesk when something went wrong. It holds no passwords and no codes.',
  },
}
