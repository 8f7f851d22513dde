import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { Trouble } from '../words'

/** What can go wrong at each step and the way out of it: field notes A1, A5 to A8, B4, B5. */
export const setUpVerificationTroubles: Record<SetUpVerificationStep, readonly Trouble[]> = {
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
      problem: 'It is my own computer',
      wayOut: 'The set-up needs a GSIB device on the agency network. Here, in practice, any computer will do.',
      live: 'The set-up needs a GSIB device on the agency network.',
    },
    {
      problem: '“An error occurred” with “Unexpected SAS response status code”',
      wayOut: 'That is a GMD before the set-up. Do this journey on a GSIB device first, then log in on the GMD.',
    },
  ],
  'open-page': [
    {
      problem: 'The page stays empty',
      wayOut: 'Choose **Reload page** above it. On the real service, use the managed browser on the agency network.',
      live: 'Load the page again in the managed browser, on the agency network.',
    },
    {
      problem: 'Another account is signed in',
      wayOut: 'Choose “Use another account” on the page. On the real service, a private window helps.',
      live: 'Choose “Use another account” on the page, or open it in a private window of the browser.',
    },
    {
      problem: '“Additional security verification” is there at once',
      wayOut: 'You are signed in already. The guide moves on by itself.',
      live: 'You are signed in already. Choose the screen that you see under **Or you may see**.',
    },
  ],
  'sign-in': [
    {
      problem: 'The page says that the password is wrong',
      wayOut:
        'Copy it from the guide. On the real page it is the GSIB password, not an email PIN. Forgotten: itsm.sgnet.gov.sg/sp3.',
      live: 'It is the GSIB password, not an email PIN. Type it slowly, and look at Caps Lock. Forgotten: itsm.sgnet.gov.sg/sp3.',
    },
    {
      problem: '“Your account is temporarily locked to prevent unauthorized use. Try again later…”',
      wayOut: 'Wait a minute, then use the right password. Each further failure makes the wait longer.',
    },
    {
      problem: 'The page does not know the address',
      wayOut: 'Check it letter by letter. Use the organisation email: a LiteMail or personal address does not work.',
    },
    {
      problem: '“Pick an account”',
      wayOut: 'Choose the address from the guide, or “Use another account”.',
      live: 'Choose your organisation email. If it is not there, choose “Use another account”.',
    },
    { problem: '“Stay signed in?”', wayOut: 'Normal. Choose either; on a shared device choose “No”.' },
    { problem: 'The password has expired', wayOut: 'Change it on the GSIB device first, then come back.' },
    {
      problem: 'The account is disabled',
      wayOut: 'That happens after 90 days without use. Raise a service request at go.gov.sg/seed-techpass-support.',
    },
    {
      problem: '“Approve sign in request”',
      wayOut: 'The account is set up already and asks for the phone. Type the number into it.',
    },
  ],
  'choose-method': [
    { problem: '“Mobile app” is greyed out', wayOut: 'Your organisation does not allow it. Ask your IT helpdesk.' },
    {
      problem: "“what's your preferred option?” and no QR code",
      wayOut: 'The account is set up already. The guide shows what you can do.',
      live: 'The account is set up already, and with the same phone you are done. For a new phone, choose “Set up Authenticator app” on the page.',
    },
    {
      problem: '“Security info” with “+ Add sign-in method”',
      wayOut: 'The newer page. Choose “+ Add sign-in method”, then “Authenticator app”. The rest is alike.',
    },
    { problem: '“Next” is grey', wayOut: 'It stays grey until the mobile app is configured. Choose “Set up”.' },
    { problem: 'My agency says “Use verification code”', wayOut: 'Choose that one. Both ways lead to the end.' },
  ],
  'set-up': [
    { problem: '“Next” is grey', wayOut: 'It stays grey until the mobile app is configured. Choose “Set up” first.' },
    {
      problem: '“Set up” does nothing',
      wayOut: 'Choose **Reload page** above the page and choose “Mobile app” again.',
      live: 'Load the page again in the browser and choose “Mobile app” again.',
    },
    { problem: 'I want the other way after all', wayOut: 'Choose it on the page before you choose “Set up”.' },
    {
      problem:
        "“You can't setup Microsoft Authenticator because you already have five authenticator apps or hardware tokens.”",
      wayOut: 'Delete one that you no longer use, then choose “Set up” again.',
    },
  ],
  scan: [
    {
      problem: 'The camera cannot read it',
      wayOut:
        'Choose the QR code in the guide to enlarge it. On a real phone, allow the camera. Or add Code and Url, or the key, by hand.',
      live: 'Allow the camera on the phone. If the QR code is too small, choose **Enlarge the QR code on the screen**, or zoom in on the page. Or type Code and Url, or the key, into the app.',
    },
    {
      problem: 'The code was used or has expired',
      wayOut:
        'Each one works once and for a short time. Choose “Generate a new code” on the page, or “cancel” and then “Set up”.',
    },
    {
      problem: 'The app does not know this kind of QR code',
      wayOut:
        'In the app, add an account and choose “Work or school account”. Scan the QR code under “Configure mobile app”, no other.',
    },
    {
      problem: 'I opened the page on the phone itself',
      wayOut: 'A phone cannot scan its own screen. Copy the Code and the Url into the app.',
    },
    { problem: 'The app shows the account already', wayOut: 'An old entry. Delete it in the app, then scan again.' },
    {
      problem: 'The phone has no connection',
      wayOut: 'Choose “Configure app without notifications” on the page: that way needs none.',
    },
  ],
  activation: [
    {
      problem: 'The page says that the phone is not activated',
      wayOut: 'Finish on the phone first, then choose “Next” again. The QR code is still the same.',
    },
    {
      problem: 'I chose “cancel”',
      wayOut: 'You are back at the same choice and nothing is configured. Choose “Set up”; you get a new QR code.',
    },
    { problem: '“Next” stays grey', wayOut: 'The app is not configured yet. Choose “Set up” and scan again.' },
    {
      problem: 'There is no six-digit code in the app',
      wayOut: 'Close the app and open it again. If the account is still missing, scan again.',
    },
  ],
  reach: [
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
    {
      problem: 'The page sends no more requests',
      wayOut:
        'There are only a few for each sign-in. Sign out on the page and sign in again, with the phone in your hand.',
    },
    {
      problem: 'The code is refused',
      wayOut:
        'Use the code of “SG Govt M365”, not of TECHPASS, and the newest one. On a real phone, set the clock to automatic.',
      live: 'Use the code of “SG Govt M365”, not of TECHPASS, and the newest one. Set the clock of the phone to automatic.',
    },
    {
      problem: 'A request that I did not start',
      wayOut:
        "Choose **No, it's not me**, then **Report**. The account is then at risk until security resets it: report only what is not yours.",
      live: "Choose “NO, IT'S NOT ME” on the phone, then “Report”. The account is then at risk until security resets it: report only what is not yours.",
    },
  ],
  done: [
    {
      problem: '“Step 3: In case you lose access to the mobile app”',
      wayOut: 'Some organisations ask for a phone number too. Give one and choose “Next”.',
    },
    {
      problem: '“Step 4: Keep using your existing applications”',
      wayOut: 'An app password for old programs. You need none. Choose “Done”.',
    },
    {
      problem: 'There is no “Done” yet',
      wayOut: 'Wait for “Verification successful. Taking you to the next step...”.',
    },
  ],
  profile: [
    {
      problem: 'The page is not the profile',
      wayOut: 'Choose **Reload page** above the page, and sign in once more if it asks.',
      live: 'Load the page again in the browser, and sign in once more if it asks.',
    },
    {
      problem: '“TECHPASS – Sign in to leave organization”',
      wayOut: 'Normal for officers who are onboarded to TechPass. Do not choose it.',
    },
    {
      problem: 'I want another phone or way later',
      wayOut: 'Choose “Additional security verification” under “Manage account”.',
    },
  ],
}
