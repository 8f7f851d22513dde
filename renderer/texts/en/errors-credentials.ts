import type { ErrorCode } from '../../../preload/contract/errors'
import type { ErrorText } from '../words'

/** Failures of keeping, showing and forgetting credentials. */
export const credentialErrors = {
  keychain_unavailable: {
    title: 'This computer has no keychain that answers',
    whatToDo:
      'What is kept cannot be reached, and nothing was changed. Log in to the desktop again, or ask the helpdesk. What you add now is kept until the app closes.',
  },
  keychain_locked: {
    title: 'The keychain is locked',
    whatToDo: 'Unlock it with your login password when the system asks, then try again. Nothing was changed.',
  },
  keychain_refused: {
    title: 'The keychain said no',
    whatToDo: 'Allow the access when the system asks, then try again. Nothing was changed.',
  },
  keychain_slow: {
    title: 'The keychain has not answered',
    whatToDo: 'Its question may still be open, perhaps behind this window: answer it, then try again.',
  },
  keychain_full: {
    title: 'The keychain is full',
    whatToDo: 'Remove entries that you no longer need, or free some room on the disk, then try again.',
  },
  keychain_failed: {
    title: 'The keychain stopped in the middle',
    whatToDo: 'Try again. If it was keeping something, look whether it is in the list and works.',
  },

  credential_empty: { title: 'There is nothing to keep', whatToDo: 'Type it, then try again.' },
  credential_too_large: {
    title: 'That is too long for the keychain',
    whatToDo: 'It takes 2,500 bytes at most. Check that you pasted only the password, the link or the key.',
  },
  credential_malformed: {
    title: 'That has a character that no keychain keeps',
    whatToDo: 'Type it by hand instead of pasting it.',
  },
  credential_exists: {
    title: 'One is kept already',
    whatToDo: 'Replace it if the new one is right. Otherwise nothing was changed.',
  },
  credential_not_found: {
    title: 'It is no longer kept',
    whatToDo: 'It was forgotten meanwhile. Look at the list for what is there now.',
  },
  credential_locked_or_removed: {
    title: 'The keychain does not hand it out',
    whatToDo:
      'Either the keychain is locked: unlock it and try again. Or it was removed there: then forget it here and add it anew.',
  },
  credential_corrupt: {
    title: 'What the keychain has is not what was kept',
    whatToDo: 'Something has changed it. Forget it here and add it anew.',
  },
  credential_list_not_saved: {
    title: 'It could not be noted, so it was not kept',
    whatToDo: 'The settings cannot be written. Check that the disk is not full, then try again.',
  },
  not_live_address: {
    title: 'That is not an organisation email',
    whatToDo: 'Use your own organisation email. Practice accounts cannot be kept here.',
  },
  passwords_off: {
    title: 'Passwords are not kept on this workstation',
    whatToDo: 'Your organisation has switched it off. Type the password each time.',
  },
  codes_off: {
    title: 'Codes on this workstation are off',
    whatToDo: 'Use the code that your phone shows, or turn them on under Settings.',
  },
  export_off: {
    title: 'Codes cannot be taken to another phone from here',
    whatToDo: 'Your organisation has switched it off. Set up security verification on the new phone instead.',
  },

  not_agreed: {
    title: 'Nothing was changed or shown',
    whatToDo: 'The question of the app was answered with Cancel. Press the button again if you want it after all.',
  },

  qr_push_activation: {
    title: 'That QR code is for notifications',
    whatToDo:
      'It makes no codes, and only a phone can use it. On the page choose “Configure app without notifications” for the other one.',
  },
  qr_counter_based: {
    title: 'Those codes go by a counter, not by the clock',
    whatToDo: 'They would differ from those of your phone after the first use, so they are not kept here.',
  },
  typed_push_activation: {
    title: 'That link is for notifications',
    whatToDo:
      'It makes no codes, and only a phone can use it. On the page choose “Configure app without notifications” and copy the secret key there.',
  },
  typed_migration: {
    title: 'That link moves accounts between phones',
    whatToDo:
      'It comes from the export of another authenticator app. Copy the secret key from the set-up page instead.',
  },
  typed_passkey: {
    title: 'That is for a passkey',
    whatToDo: 'It signs in with a passkey and makes no codes. Copy the secret key from the set-up page instead.',
  },
  typed_web_link: {
    title: 'That is a web address',
    whatToDo: 'It opens a website and makes no codes. Paste a link that begins with otpauth://, or the secret key.',
  },
  typed_number: {
    title: 'That is a number only',
    whatToDo:
      'It is probably a code or a serial number. A key has letters as well: copy the secret key from the set-up page.',
  },
  typed_too_short: {
    title: 'That is too short for a key',
    whatToDo: 'A key has 16 characters or more. Copy the whole of it from the set-up page.',
  },
  typed_not_recognised: {
    title: 'That is neither a link for codes nor a key',
    whatToDo: 'Paste a link that begins with otpauth://, or type the secret key of the set-up page.',
  },
  candidate_gone: {
    title: 'It has to be read once more',
    whatToDo: 'What was read is kept for a moment only. Read the QR code or the key again.',
  },
  code_differs: {
    title: 'The phone shows another code',
    whatToDo:
      'Wait for the next code and compare again. If it still differs, the phone’s clock is wrong or this is another profile: then forget it.',
  },
} satisfies Partial<Record<ErrorCode, ErrorText>>
