import type { LogInStep } from '../../../preload/contract/names'
import type { Trouble } from '../words'

const disabled: Trouble = {
  problem: 'The account is disabled',
  wayOut: 'That happens after 90 days without use. Raise a service request at go.gov.sg/seed-techpass-support.',
}

const locked: Trouble = {
  problem: '“Your account is temporarily locked to prevent unauthorized use. Try again later…”',
  wayOut: 'Wait a minute, then try again with the right password or code. Each further failure makes the wait longer.',
}

const loop: Trouble = {
  problem: 'The page asks me to sign in again and again',
  wayOut: 'Clear the cache of the browser, or use a private window. Then begin at the Docs portal.',
}

/** What can go wrong at each step and the way out of it: field notes A4, A5, A7, B2, B4, B5. */
export const logInTroubles: Record<LogInStep, readonly Trouble[]> = {
  'choose-device': [
    {
      problem: 'I do not know which device this is',
      wayOut:
        'Think of how it starts. A BitLocker PIN: non-SE GSIB. A PS-Card: SE GSIB. If your agency enrolled it in SEED, it is a GMD. Your IT helpdesk knows too.',
    },
    {
      problem: 'It is a Comet device',
      wayOut: 'It stands beside non-SE GSIB devices. Choose **I type a BitLocker PIN when it starts**.',
    },
    {
      problem: 'I have not set up security verification yet',
      wayOut: 'Do that first, on a GSIB device. A GMD would only answer “Unexpected SAS response status code”.',
    },
  ],
  'open-portal': [
    {
      problem: 'The page stays empty',
      wayOut: 'Choose **Reload page** above it. On the real service, use the managed browser.',
      live: 'Load the page again in the managed browser.',
    },
    {
      problem: 'My name is there already',
      wayOut: 'You are logged in. The guide moves on by itself.',
      live: 'You are logged in. Tell the guide so: choose the screen that you see under **Or you may see**.',
    },
    {
      problem: 'Another name is there',
      wayOut: 'Another account is logged in. Choose “Log Out” on the page, then “Log in”.',
    },
  ],
  'log-in-with-techpass': [
    {
      problem: '“OTP login”',
      wayOut: 'That box is for officers without TechPass. Choose “Log in with TechPass” above it.',
    },
    {
      problem: 'I am logged in at once',
      wayOut: 'TechPass still knew you. The guide moves on by itself.',
      live: 'TechPass still knew you. Choose the screen that you see under **Or you may see**.',
    },
    loop,
  ],
  'sign-in': [
    {
      problem: '“Pick an account”',
      wayOut: 'Choose the address from the guide, or “Use another account”.',
      live: 'Choose your organisation email. If it is not there, choose “Use another account”.',
    },
    {
      problem: 'The page does not know the address',
      wayOut: 'Check it letter by letter. Use the organisation email: a LiteMail or personal address does not work.',
    },
    {
      problem: 'The page says that the password is wrong',
      wayOut:
        'Copy it from the guide. On the real page it is the GSIB password, not an email PIN. Forgotten: itsm.sgnet.gov.sg/sp3.',
      live: 'It is the GSIB password, not an email PIN. Type it slowly, and look at Caps Lock. Forgotten: itsm.sgnet.gov.sg/sp3.',
    },
    locked,
    { problem: 'The password has expired', wayOut: 'Change it on the GSIB device first, then come back.' },
    disabled,
    {
      problem: '“AADSTS90072” or “AADSTS50105”',
      wayOut:
        'Another account is signed in to the browser. Choose “Sign in with a different account”, or log the other account out. On the real service, a private window helps.',
      live: 'Another account is signed in to the browser. Choose “Sign in with a different account”, or log the other account out. A private window helps, too.',
    },
    {
      problem: '“AADSTS53003”',
      wayOut: 'This device or browser is not allowed. Use a GSIB device or a GMD with the managed browser.',
    },
    loop,
  ],
  'verification-code': [
    {
      problem: "“You didn't enter the expected verification code for this username. Please try again.”",
      wayOut:
        'The page does not say why. Use the code of “SG Govt M365”, not of TECHPASS PROD, and the newest one. On a real phone, set the clock to automatic.',
      live: 'The page does not say why. Use the code of “SG Govt M365”, not of TECHPASS PROD, and the newest one. Set the clock of the phone to automatic.',
    },
    {
      problem: '“An error occurred” with “Unexpected SAS response status code”',
      wayOut: 'The account has no security verification yet. Do the set-up on a GSIB device, then log in here again.',
    },
    {
      problem: 'There are two accounts in the app',
      wayOut: 'SG Govt M365 is the WOG account; this page wants its code. TECHPASS PROD belongs to TechPass itself.',
    },
    {
      problem: 'The page is skipped',
      wayOut: 'Normal when you sign in to WOG without a password. The guide goes on with the number.',
      live: 'Normal when you sign in to WOG without a password. Tell the guide what you see instead: **I see this**, or one of the screens under **Or you may see**.',
    },
    {
      problem: 'I have a new or lost phone',
      wayOut:
        'WOG: your Agency Facility Management (AFM) removes the old one. TechPass has a verification of its own: raise a service request at go.gov.sg/seed-techpass-support as well.',
    },
    locked,
  ],
  number: [
    {
      problem: 'No notification arrives',
      wayOut:
        'On a real phone: mobile data on, notifications on, do not disturb off, battery saving off for the app; then restart the phone. Ask the page to send another request.',
      live: 'On the phone: mobile data on, notifications on, do not disturb off, battery saving off for the app; then restart the phone. Ask the page to send another request.',
    },
    {
      problem: 'I cannot see a number',
      wayOut:
        'It is on the page, and large in the guide. An old version of the app does not ask for one: update it. A watch cannot answer.',
      live: 'It is on the page, large. If the app on the phone asks for none, it is an old one: update it. A watch cannot answer.',
    },
    {
      problem: 'I cannot use the app right now',
      wayOut: "Choose “I can't use my Microsoft Authenticator app right now”, then “Use a verification code”.",
    },
    {
      problem: 'I typed the wrong number',
      wayOut: 'The request is over. Ask the page to send another one; it has a new number.',
    },
    {
      problem: '“Request denied”',
      wayOut: 'Choose “Send another request to my Microsoft Authenticator app”. It is never sent by itself.',
    },
    {
      problem: "“We didn't hear from you”",
      wayOut: 'The request ran out. Send another one and answer within the time shown.',
      live: 'The request ran out. Take the phone, then send another one from the page: it has a new number.',
    },
    { problem: '“Stay signed in?”', wayOut: 'Normal. On a shared device choose “No”; on your own, either is fine.' },
    {
      problem: '“Your account is at risk”',
      wayOut: 'A request was reported as not yours. Only security can reset the account.',
    },
    {
      problem: 'A request that I did not start',
      wayOut:
        "Choose **No, it's not me**, then **Report**. The account is then at risk until security resets it: report only what is not yours.",
      live: "Choose “NO, IT'S NOT ME” on the phone, then “Report”. The account is then at risk until security resets it: report only what is not yours.",
    },
  ],
  'logged-in': [
    {
      problem: 'Another name is there',
      wayOut: 'Another account is logged in. Log it out, then log in with yours.',
    },
    {
      problem: 'There is still “Log in” on the page',
      wayOut: 'Choose **Reload page** above the page. If it stays, do the steps again from the portal.',
      live: 'Load the page again in the browser. If it stays, do the steps again from the portal.',
    },
    {
      problem: 'A service does not let me in',
      wayOut:
        'Not each one may be used from each device. The TechPass Portal and the SEED dashboard, for example, need a GSIB device, Comet or a GMD.',
    },
  ],
}
