/** The credentials screen of a version that keeps none. */
export const credentials = {
  title: 'Credentials',
  none: 'This version keeps no password and no verification code.',
  keychainLabel: 'Keychain of this computer',
  keychain: 'Not used by this version. Nothing has been written to it.',
  practice:
    'The practice phone and its accounts are made up. They exist only while the practice services run and are forgotten when the app closes.',
}
