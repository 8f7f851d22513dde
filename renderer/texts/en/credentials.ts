import type { CredentialKind, HiddenBecause } from '../../../preload/contract/credentials'

/** How a number of credentials is said. */
const countOf = (count: number): string => (count === 1 ? '1 entry' : `${String(count)} entries`)

/** The Credentials screen. */
export const credentials = {
  title: 'Credentials',
  introduction: 'Your GSIB password and verification codes, if you want this workstation to keep them.',
  /** Where they lie. */
  where: {
    keychain: 'They lie in the keychain of your operating system, never in a file of this app.',
    memory: 'This computer has no keychain, so they lie in memory until the app closes, never in a file of this app.',
  },
  whose: {
    text: 'This is practice: only made-up accounts that end in practice.example can be kept here.',
    live: { text: 'This is live: keep only your own accounts here. Practice accounts are kept apart.' },
  },
  none: {
    title: 'Nothing is kept',
    text: 'You can use this app without it. Add a password to have it copied for you, or verification codes if your phone is not at hand.',
  },
  add: 'Add',
  list: 'What is kept',
  kinds: { password: 'GSIB password', totp: 'Verification codes' } satisfies Record<CredentialKind, string>,
  /** A credential by its kind, name and account, for names of buttons and for sentences. */
  named: (kind: CredentialKind, label: string, upn: string): string =>
    kind === 'password' ? `password of ${upn}` : `codes of “${label}” for ${upn}`,
  notConfirmed: 'Not confirmed yet',
  memoryOnly: 'Until the app closes',
  unsure: 'The keychain did not say whether it kept this. Use it once to find out, or add it again.',
  copy: { password: 'Copy password', totp: 'Copy code' } satisfies Record<CredentialKind, string>,
  copied: 'Copied',
  copiedAnnouncement: (what: string): string => `Copied: ${what}`,
  clipboard: (seconds: number): string =>
    `On the clipboard for ${String(seconds)} more ${seconds === 1 ? 'second' : 'seconds'}.`,
  clipboardCleared: 'It has been taken off the clipboard.',
  showCode: 'Show code',
  hideCode: 'Hide code',
  code: 'Code',
  seconds: (seconds: number): string =>
    `${String(seconds)} ${seconds === 1 ? 'second' : 'seconds'} left, then there is a new one.`,
  hidden: {
    locked: 'What was secret was taken off the screen because the workstation was locked.',
    suspended: 'What was secret was taken off the screen because the workstation went to sleep.',
    idle: 'What was secret was taken off the screen because nobody used the workstation for a while.',
  } satisfies Record<HiddenBecause, string>,

  keychain: {
    label: 'Keychain',
    unknown: 'Being asked…',
    ready: 'It answers. If it is locked when you use it, the system asks for its password, or the app tells you.',
    unavailable: 'None on this computer. What you add is kept in memory and gone when the app closes.',
    ask: 'Ask again',
  },
  clipboardNote: (seconds: number): string =>
    `What you copy is taken off the clipboard after ${String(seconds)} seconds and when the app closes. A clipboard history, where it is switched on, may keep it longer.`,

  adding: {
    title: 'Add to this workstation',
    what: 'What do you want to add?',
    details: {
      password: 'It is never shown again; you can have it copied to the clipboard.',
      totp: 'The six digits that your authenticator app shows.',
    } satisfies Record<CredentialKind, string>,
    /** Where the organisation does not let them be kept. */
    off: {
      password: 'Your organisation has switched this off: passwords are not kept on this workstation.',
      totp: 'Your organisation has switched this off: codes are not kept on this workstation.',
    } satisfies Record<CredentialKind, string>,
    next: 'Next',
    back: 'Back',
    cancel: 'Cancel',
    account: 'Organisation email',
    accountHint: 'In practice it ends in practice.example.',
    live: { accountHint: 'The one that you sign in with.' },
    accountMissing: 'Type the email of the account.',
    password: 'GSIB password',
    passwordHint: 'It goes straight into the keychain and comes out only onto the clipboard.',
    passwordMissing: 'Type the password.',
    save: 'Keep the password',
    saving: 'Keeping…',
    exists: 'Something is kept there already. Replace it?',
    existsText: (what: string): string =>
      `It is the ${what}. Replace it if the new one is right: the old one cannot be brought back. Otherwise nothing is changed.`,
    replace: 'Replace it',
    saved: (what: string): string => `Kept: ${what}`,
  },

  codesOff: {
    title: 'Codes on this workstation are off',
    text: 'The password proves that you know something, the code that you have your phone. With both on one device, whoever gets into it has both proofs. Keep codes here only if your organisation allows it.',
    turnOn: 'Turn on anyway',
    set: 'Your organisation has switched them off, so they cannot be turned on here.',
    kept: 'They stay in the keychain, and cannot be shown or copied while this is off.',
  },

  profile: {
    how: 'How do you want to add it?',
    fromPage: 'Read the QR code on the page',
    fromPageHint: 'It must be the QR code after “Configure app without notifications”. Open a journey first.',
    fromScreenHint:
      'Show the QR code after “Configure app without notifications” in your browser, beside this window. Once it is found, choose **Keep these codes on this workstation**.',
    text: 'Or paste a link or a key',
    textHint: 'An otpauth:// link, or the letters and digits of the key. Spaces do not matter.',
    textMissing: 'Paste the link or type the key.',
    read: 'Read it',
    reading: 'Reading…',
    found: 'Found verification codes',
    facts: (digits: number, period: number): string =>
      `${String(digits)} digits, a new code every ${String(period)} seconds.`,
    issuer: (issuer: string): string => `Issued by ${issuer}.`,
    label: 'Name of the profile',
    labelHint: 'As your authenticator app lists it, such as SG Govt M365.',
    labelMissing: 'Give it a name.',
    keep: 'Keep these codes',
  },

  confirm: {
    title: 'Are these the right codes?',
    text: 'They count as added once they are seen to be right.',
    phone: 'Type the code that your phone shows for this profile now',
    phoneMissing: 'Type the digits that the phone shows.',
    submit: 'Compare',
    accepted: 'A page has accepted a code of it',
    later: 'Later',
    done: (what: string): string => `Confirmed: ${what}`,
    open: 'Confirm',
  },

  exporting: {
    open: 'To a new phone',
    title: 'Bring these codes to a new phone?',
    warning:
      'Whoever sees or photographs the QR code can make your codes from then on. Show it only to your own new phone, and remove the profile from the old one afterwards.',
    alone: 'Nobody else can see this screen, and it is not being shared or recorded.',
    aloneMissing: 'Tick the box first.',
    show: 'Show the QR code',
    shown: 'Scan this with the new phone',
    shownText: 'In the authenticator app, add an account and scan. Close this as soon as it is there.',
    cancel: 'Keep it hidden',
    close: 'Done',
    picture: (what: string): string => `QR code with the ${what}`,
  },

  forgetting: {
    open: 'Forget',
    title: (what: string): string => `Forget the ${what}?`,
    text: 'It is removed from the keychain and from this list. It cannot be brought back.',
    codesText: 'Make sure that your phone still shows these codes, or that you no longer need them.',
    confirm: 'Forget it',
    cancel: 'Keep it',
    done: {
      keychain: (what: string): string => `Forgotten: the ${what}. It was removed from the keychain.`,
      memory: (what: string): string => `Forgotten: the ${what}. It was kept in memory only.`,
    },
    wasGone: (what: string): string =>
      `Forgotten: the ${what}. The keychain did not have it any more, so only the list had to be told.`,
    everything: 'Forget everything',
    everythingTitle: 'Forget everything?',
    everythingText: (count: number): string =>
      `${countOf(count)} and the remembered emails are removed, from the keychain and from this list. It cannot be brought back.`,
    everythingDone: (count: number): string => `Forgotten: ${countOf(count)} and the remembered emails.`,
    stopped: (gone: number, left: number): string =>
      `${countOf(gone)} forgotten, ${countOf(left)} still there: the keychain did not remove more.`,
  },

  inGuide: {
    password: 'The password of this account is kept on this workstation.',
    copyPassword: 'Copy the kept password',
    codes: (label: string): string => `Codes of “${label}” are kept on this workstation.`,
    showCode: 'Show the kept code',
    hideCode: 'Hide the kept code',
    copyCode: 'Copy the kept code',
  },
}
