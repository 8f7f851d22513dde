import type { HiddenBecause } from '../../../preload/contract/credentials'
import type { ScreenQrKind, ScreenQrPart } from '../../../preload/contract/screen-qr'

/** What a kind is called, and what to do with it. */
interface KindText {
  readonly name: string
  readonly advice: string
}

/** "QR on the screen, enlarged". */
export const screenQr = {
  open: 'Enlarge the QR code on the screen',
  help: 'Is the QR code on a page too small for your phone? This looks at your screens once, finds it and shows it large. No picture is kept.',
  title: 'QR code on the screen',
  close: 'Close',
  looking: 'Looking at the screen…',
  again: 'Look again',
  picture: (kind: string): string => `QR code, enlarged: ${kind}`,
  none: {
    title: 'No QR code was found',
    screens: (count: number): string =>
      count === 1 ? 'The whole screen was looked at.' : `All ${String(count)} screens were looked at.`,
    advice: [
      'Bring the page with the QR code to the front, and scroll until you see all of it.',
      'Zoom in on the page until the QR code is at least as large as a matchbox.',
      'Move this window aside: what is behind it is not seen.',
    ],
  },
  found: (count: number): string => `${String(count)} QR codes were found. Which one do you need?`,
  choice: (number: number, kind: string): string => `${String(number)}. ${kind}`,
  kinds: {
    'push-activation': {
      name: 'Set-up for notifications',
      advice:
        'On your phone, open Microsoft Authenticator, add a “Work or school account” and scan it. Or type the Code and the Url into the app.',
    },
    totp: {
      name: 'Set-up for verification codes',
      advice: 'On your phone, open the authenticator app, add an account and scan it. Or type the key into the app.',
    },
    hotp: {
      name: 'Set-up for codes that go by a counter',
      advice: 'Scan it with the authenticator app that the page names.',
    },
    'foreign-activation': {
      name: 'Set-up for notifications of another service',
      advice:
        'It does not belong to the organisation accounts of Microsoft. Check the address of the page, and scan it only if you know why it is there.',
    },
    broken: {
      name: 'A damaged set-up code',
      advice: 'A part of it is missing or wrong. Reload the page, and look again.',
    },
    'otpauth-migration': {
      name: 'Accounts on their way to another phone',
      advice:
        'It comes from the export of an authenticator app. Whoever scans it has those accounts: scan it with your own new phone only.',
    },
    fido: {
      name: 'Sign-in with a passkey',
      advice:
        'It adds no account. Scan it with the camera of the phone that has the passkey, if you began that sign-in yourself.',
    },
    'web-link': {
      name: 'Web link',
      advice: 'It opens a website and adds no account. Check the address before you scan it.',
    },
    serial: { name: 'Number', advice: 'Probably the serial number of a device. It adds no account.' },
    other: { name: 'Something else', advice: 'It adds no account that this app knows.' },
  } satisfies Record<ScreenQrKind, KindText>,
  parts: {
    code: 'Code',
    url: 'Url',
    key: 'Key',
    account: 'Account',
    profile: 'Name of the profile',
    text: 'It says',
  } satisfies Record<ScreenQrPart, string>,
  copy: 'Copy',
  copied: 'Copied',
  copiedAnnouncement: (what: string): string => `Copied: ${what}`,
  shown: (kind: string): string => `Found: ${kind}`,
  add: 'Keep these codes on this workstation',
  kept: (what: string): string => `Kept: ${what}`,
  confirmLater: 'Confirm them under Credentials: they count as added once they are seen to be right.',
  hidden: {
    locked: 'The QR code was taken off the screen because the workstation was locked.',
    suspended: 'The QR code was taken off the screen because the workstation went to sleep.',
    idle: 'The QR code was taken off the screen because nobody used the workstation for a while.',
  } satisfies Record<HiddenBecause, string>,
}
