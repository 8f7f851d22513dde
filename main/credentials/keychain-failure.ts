/** @file How keeping a credential can fail, by code; and which of the texts of keychains means which. */
import type { ErrorCode } from '../../preload/contract/errors'
import { AppError } from '../support/app-error'

/** The codes of this room, each with a sentence and a way on in every language. */
export type CredentialFailureCode = Extract<
  ErrorCode,
  `keychain_${string}` | `credential_${string}` | 'not_practice_address' | 'not_live_address'
>

/** A failure of this room. Its sentence is for the log and never carries a secret. */
export class CredentialFailure extends AppError {
  override readonly name = 'CredentialFailure'

  constructor(
    override readonly code: CredentialFailureCode,
    sentence: string,
    options?: ErrorOptions,
  ) {
    super(code, sentence, options)
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
