/** @file How keeping a credential can fail, by code; and which of the texts of keychains means which. */

/** The codes. Each is to be told to the officer in one plain sentence with a way on. */
export const credentialFailureCodes = [
  // The keychain
  /** There is none: no service, no session bus, no library. */
  'keychain_unavailable',
  /** It is there and locked, and nobody unlocked it. */
  'keychain_locked',
  /** The officer or the system said no. */
  'keychain_refused',
  /** It has not answered in time; its own prompt may still be open, and may be answered before trying again. */
  'keychain_slow',
  'keychain_full',
  /** It ended in the middle, or answered what cannot be understood. */
  'keychain_failed',
  // The credential
  'credential_empty',
  'credential_too_large',
  /** It has a NUL or half a character in it, which a keychain cuts off or changes. */
  'credential_malformed',
  // What exists
  'credential_exists',
  'credential_not_found',
  /** The list has it, the keychain answers that it has not: it is locked, or somebody removed it there. */
  'credential_locked_or_removed',
  /** The keychain has something of that name that is not what was put there. */
  'credential_corrupt',
  // Practice and live never mix
  'not_practice_address',
  'not_live_address',
] as const

/** One of {@link credentialFailureCodes}. */
export type CredentialFailureCode = (typeof credentialFailureCodes)[number]

/** A failure of this room that the officer can be told about. Its sentence is for the log and never carries a secret. */
export class CredentialFailure extends Error {
  override readonly name = 'CredentialFailure'

  constructor(
    readonly code: CredentialFailureCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(sentence, options)
  }
}

/**
 * What keytar, libsecret, GLib, gnome-keyring (in English: the process runs with `LC_ALL=C.UTF-8`), the Security framework
 * and the Windows Credential Manager say. The first that fits decides. Windows says it in its own language; what is not
 * English becomes `keychain_refused`, which is true as well.
 */
const texts: readonly (readonly [CredentialFailureCode, RegExp])[] = [
  // Linux: SECRET_ERROR_IS_LOCKED. macOS: errSecInteractionNotAllowed, errSecInteractionRequired, errSecInDarkWake.
  ['keychain_locked', /locked (collection|object|item)|is locked|collection is locked/i],
  ['keychain_locked', /user interaction is (not allowed|required)|dark wake/i],
  // Gone in the middle, when it may have done what it was asked. Before the next ones: these say nothing about what it did.
  ['keychain_failed', /connection is closed|disconnected|broken pipe|connection reset/i],
  // No address; nobody there; nobody who provides it; another protocol.
  ['keychain_unavailable', /autolaunch|could not connect|not provided by any|spawn|child process|\baddress\b/i],
  ['keychain_unavailable', /unsupported transport|ServiceUnknown|NameHasNoOwner|exited with status/i],
  // A service without a keyring, and nobody to ask for a password for a new one.
  ['keychain_unavailable', /does not exist at path \S*\/collection\/\w+\W*$|no such (secret )?(collection|interface)/i],
  // errSecNoDefaultKeychain, errSecNoSuchKeychain, errSecNotAvailable; ERROR_NO_SUCH_LOGON_SESSION.
  ['keychain_unavailable', /keychain (could not be found|is available)|logon session does not exist/i],
  // Our own process: the addon or a library that it links to is missing.
  ['keychain_unavailable', /native addon|cannot open shared object|cannot find (module|package)/i],
  ['keychain_slow', /timeout|timed out/i],
  // errSecDskFull; ERROR_DISK_FULL.
  ['keychain_full', /no space|disk (is )?full|not enough (space|storage|memory)|quota/i],
  // RPC_X_BAD_STUB_DATA is what Windows says of a value above its limit.
  ['credential_too_large', /stub received bad data|too (long|large)/i],
  ['credential_empty', /password is required/i],
]

/** Translates what a keychain said; `keychain_refused` when it is none of the texts that are known. */
export function failureFrom(said: string): CredentialFailure {
  const code = texts.find(([, shape]) => shape.test(said))?.[0] ?? 'keychain_refused'
  return new CredentialFailure(code, `The keychain said: ${said}`)
}
