/** @file Where secrets are kept: one small interface. The operating system's keychain is `system-keychain.ts`. */
import type { Environment } from '../../preload/contract/app'
import { CredentialFailure } from './keychain-failure'

/** What kinds of secrets there are. */
export const credentialKinds = ['password', 'totp'] as const
/** One of {@link credentialKinds}. */
export type CredentialKind = (typeof credentialKinds)[number]

/**
 * The name of one entry.
 *
 * SECURITY: the environment is part of it, so a secret of practice is never found where one of live is looked for, nor the
 * other way round. No address is: other programs of the same session can read the names of all entries.
 */
export type KeychainAccount = `${Environment}/${CredentialKind}/${string}`

/** Keeps secrets by name. Each call fails with a `CredentialFailure`. */
export interface Keychain {
  /** The secret, or `null` when there is none of that name; a locked keychain may answer `null` as well. */
  get(account: KeychainAccount): Promise<string | null>

  /** Keeps a secret, instead of the one of that name if there is one. Fails also as {@link checkSecret}. */
  set(account: KeychainAccount, secret: string): Promise<void>

  /** Removes the secret for good: `true` when it was there, `false` when there was none for certain. */
  delete(account: KeychainAccount): Promise<boolean>
}

/** The longest secret in bytes: Windows' limit is 2,560. */
export const longestSecret = 2500

/** Refuses what no keychain keeps as it is, with `credential_empty`, `credential_too_large` or `credential_malformed`. */
export function checkSecret(secret: string): void {
  if (secret === '') throw new CredentialFailure('credential_empty', 'An empty secret')
  const bytes = Buffer.from(secret, 'utf8')
  if (bytes.length > longestSecret) throw new CredentialFailure('credential_too_large', `${bytes.length} bytes`)
  // SECURITY: keychains end a text at NUL; half a surrogate pair would come back as another character.
  if (secret.includes('\0') || bytes.toString('utf8') !== secret) {
    throw new CredentialFailure('credential_malformed', 'A NUL or half a character')
  }
}

/** Keeps secrets until the app ends, for machines that have no keychain. Never touches the disk. */
export class MemoryKeychain implements Keychain {
  readonly #secrets = new Map<KeychainAccount, string>()

  get(account: KeychainAccount): Promise<string | null> {
    return Promise.resolve(this.#secrets.get(account) ?? null)
  }

  // Async, so that what is refused is a rejection as with the other one.
  async set(account: KeychainAccount, secret: string): Promise<void> {
    checkSecret(secret)
    await Promise.resolve(this.#secrets.set(account, secret))
  }

  delete(account: KeychainAccount): Promise<boolean> {
    return Promise.resolve(this.#secrets.delete(account))
  }
}
