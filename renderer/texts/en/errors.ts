import type { ErrorCode } from '../../../preload/contract/errors'
import type { ErrorText } from '../words'
import { check } from './check'
import { credentialErrors } from './errors-credentials'
import { journeyLogErrors } from './errors-journey-log'
import { screenQrErrors } from './errors-screen-qr'

/** Every failure by its code: what it is called, and what to do now. */
export const errors: Record<ErrorCode, ErrorText> = {
  bad_request: {
    title: 'The app did not understand itself',
    whatToDo: 'Load the window again. If it happens again, tell the helpdesk.',
  },
  not_allowed: { title: 'This is not allowed here', whatToDo: 'Go back to Home and start again from there.' },
  unexpected: { title: 'Something went wrong in the app', whatToDo: 'Try again. Your place is kept.' },

  no_journey: { title: 'No journey is under way', whatToDo: 'Go to Home and start one.' },
  journey_not_available: {
    title: 'This journey is not available',
    whatToDo: 'Go to Home: it shows what this version can do.',
  },
  device_set: {
    title: 'The kind of device is set by your organisation',
    whatToDo: 'It cannot be changed here. If this is another kind of device, tell the IT helpdesk.',
  },
  not_seen_yet: {
    title: 'Not seen yet',
    whatToDo: 'The practice tenant has not seen this step. Do it on the page, and wait until the next screen is there.',
    live: {
      title: 'Not told yet',
      whatToDo: 'The app cannot see the pages. Tell the guide which screen you see.',
    },
  },
  signed_out: {
    title: 'You were signed out',
    whatToDo: 'Open the page again and sign in. What was registered stays registered.',
  },

  practice_unavailable: {
    title: 'The practice services do not answer',
    whatToDo: 'Open the page again. If it does not help, close the app and open it again; your place is kept.',
  },
  practice_restarted: {
    title: 'The practice services were started anew',
    whatToDo: 'They had stopped. Open the page again and carry on; you may have to sign in once more.',
  },
  page_failed: {
    title: 'The page could not be loaded',
    whatToDo: 'Open the page again: it comes back where you were. What was done is kept.',
  },

  not_practice_address: {
    title: 'That is not a practice address',
    whatToDo:
      'Use the address of a practice account. It ends in practice.example. Never type your real address or password here.',
  },
  unknown_account: {
    title: 'The page does not know that address',
    whatToDo: 'Check it letter by letter, or copy it from this guide.',
  },
  wrong_password: {
    title: 'The password was not right',
    whatToDo: 'Copy it from this guide and paste it. On the real page it is your GSIB password, not an email PIN.',
  },
  account_locked: {
    title: 'The account is locked for a while',
    whatToDo:
      'There were too many wrong passwords or codes. Wait, then try again with the right one. Trying earlier makes the wait longer.',
  },
  account_disabled: {
    title: 'The account is disabled',
    whatToDo:
      'A real account is disabled after 90 days without use; a service request brings it back. Here, use the account in this guide.',
  },
  password_expired: {
    title: 'The password has expired',
    whatToDo:
      'A real one is changed on the GSIB device, not on this page; then sign in with the new one. Here, go on with the account in this guide.',
  },
  mfa_not_set_up: {
    title: 'This account has no security verification yet',
    whatToDo:
      'That is what “Unexpected SAS response status code” means. Set it up on a GSIB device first, then log in on this GMD.',
  },
  set_up_first: {
    title: 'This account has no security verification yet',
    whatToDo: 'Set it up first; it can be done on this device. Then log in again.',
  },
  wrong_tenant: {
    title: 'TechPass does not know this account',
    whatToDo:
      'The browser is signed in with another account than the one for TechPass (AADSTS90072). Choose “Sign in with a different account” on the page and use the right one.',
  },
  not_assigned: {
    title: 'This account may not use TechPass',
    whatToDo:
      'It is known, but was not given TechPass (AADSTS50105). Choose “Sign in with a different account” on the page if you have another one. If not, raise a service request at go.gov.sg/seed-techpass-support.',
  },
  conditional_access: {
    title: 'This device or browser is not allowed',
    whatToDo:
      'The rules of TechPass blocked it (AADSTS53003), whichever account is used. In practice, ask whoever set up these services.',
  },
  strong_authentication_failed: {
    title: 'The verification did not go through',
    whatToDo:
      'The second proof was not accepted (AADSTS500121). Choose “Sign in with a different account” on the page and sign in again, with the phone in your hand.',
  },
  sign_in_failed: {
    title: 'The sign-in failed',
    whatToDo:
      'The page shows a code and an id: note them for the helpdesk. Choose “Sign in with a different account” on the page and sign in again.',
  },
  techpass_refused: {
    title: 'TechPass did not accept the request',
    whatToDo:
      'It may have been open for too long. Begin again at the Docs portal: go back to the first step and do it again.',
  },
  account_at_risk: {
    title: 'The account is at risk',
    whatToDo:
      'A request was reported as not yours, so every sign-in fails until security has reset the account. In practice, leave the journey and start again.',
  },

  qr_not_found: {
    title: 'No QR code on the page',
    whatToDo: 'Bring the page to the point where it shows the QR code, scroll until you see all of it, and scan again.',
  },
  qr_empty: { title: 'The QR code is empty', whatToDo: 'Reload the page and scan again.' },
  qr_too_short: {
    title: 'The QR code holds too little',
    whatToDo: 'It is not one that adds an account. Scan the one under “Configure mobile app”.',
  },
  qr_web_link: {
    title: 'That QR code is a web link',
    whatToDo: 'It opens a website and adds no account. Scan the one under “Configure mobile app”.',
  },
  qr_otpauth_migration: {
    title: 'That QR code moves accounts between phones',
    whatToDo: 'It comes from the export of another authenticator app. Scan the one under “Configure mobile app”.',
  },
  qr_fido: {
    title: 'That QR code is for a passkey',
    whatToDo: 'It signs in with a passkey and adds no account. Scan the one under “Configure mobile app”.',
  },
  qr_serial: {
    title: 'That QR code is a number only',
    whatToDo: 'It is probably the serial number of a device. Scan the one under “Configure mobile app”.',
  },
  qr_foreign: {
    title: 'That QR code is not from the practice pages',
    whatToDo: 'The practice phone adds practice accounts only. Scan the one on the page beside this guide.',
  },
  qr_not_recognised: {
    title: 'The phone does not know that kind of QR code',
    whatToDo: 'Scan the one under “Configure mobile app”, or add the account by hand.',
    live: { title: 'That kind of QR code is not known here' },
  },
  key_malformed: {
    title: 'That is not a whole key',
    whatToDo: 'A key has only letters and the digits 2 to 7. Copy the whole of it again.',
  },
  code_malformed: {
    title: 'That is not a whole code',
    whatToDo: 'The Code has digits only, nine as a rule. Copy the whole of it again.',
  },
  url_malformed: {
    title: 'That is not the Url',
    whatToDo: 'It begins with http. Copy the whole of it again.',
  },

  activation_used: {
    title: 'This code was used already',
    whatToDo: 'Each one works once. Choose “cancel” on the page, then “Set up”, for a new one.',
  },
  activation_expired: {
    title: 'This code has expired',
    whatToDo:
      'The QR code no longer works, and nothing was registered. Choose “Generate a new code” on the page, then scan the new one.',
  },
  activation_unknown: {
    title: 'The page does not know this code',
    whatToDo: 'Check the Code and the Url, or scan the QR code that is on the page now.',
  },
  activation_failed: {
    title: 'The activation failed',
    whatToDo: 'Nothing was registered. Choose “cancel” on the page, then “Set up”, and scan the new QR code.',
  },
  activation_not_finished: {
    title: 'The phone has not finished yet',
    whatToDo: 'Scan the QR code with the phone first, then choose “Next” again. The QR code is still the same.',
  },
  phone_offline: {
    title: 'The phone has no connection',
    whatToDo: 'Requests and new accounts need one; codes do not. Wait a moment and try again.',
  },
  profile_exists: {
    title: 'The phone has this account already',
    whatToDo: 'It was added before and still works. Go on with the page.',
  },

  request_gone: {
    title: 'The request is no longer open',
    whatToDo: 'It was answered, replaced or ran out. Ask the page to send another one.',
  },
  request_denied: {
    title: 'The request was denied',
    whatToDo:
      'Nothing is sent again by itself. If it was you, choose “Send another request to my Microsoft Authenticator app”.',
  },
  request_timed_out: {
    title: 'Nobody answered in time',
    whatToDo: 'Ask the page to send another request. It has a new number; the old one is dead.',
  },
  wrong_number: {
    title: 'That was not the number',
    whatToDo: 'The request was not approved. Ask the page to send another one and type its new number.',
  },
  code_wrong: {
    title: 'The code was not right',
    whatToDo:
      'Wait for the next code of “SG Govt M365” and type that one. On a real phone, also set the clock to automatic.',
  },
  code_already_used: {
    title: 'That code was used already',
    whatToDo: 'Each code works once. Wait for the next one; it takes 30 seconds at most.',
  },
  code_other_profile: {
    title: 'That code belongs to another account',
    whatToDo: 'Use the code of “SG Govt M365”, not the one of TECHPASS PROD.',
  },

  place_not_allowed: {
    title: 'That page may not be opened',
    whatToDo: 'It is not on the list of this app. Tell the helpdesk what you wanted to open.',
  },
  place_not_opened: {
    title: 'The browser did not open',
    whatToDo: 'Open your browser yourself and type the address that is shown here.',
  },

  copy_dropped: {
    title: 'Nothing was copied',
    whatToDo: 'The workstation was locked or left while the keychain was being asked. Copy it again.',
  },
  nothing_to_copy: {
    title: 'There is nothing to copy',
    whatToDo: 'It is no longer there. Look at what is shown now.',
  },

  report_not_saved: {
    title: 'The report was not saved',
    whatToDo: 'It could not be written there. Save it in another folder.',
  },

  ...check.failures.techpass,
  ...credentialErrors,
  ...journeyLogErrors,
  ...screenQrErrors,
}
