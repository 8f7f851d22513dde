/** @file Takes credentials out of the keychain without the app around it. */
import { accountOf } from './credential-names'
import type { Keychain } from './keychain'
import { CredentialFailure, type CredentialFailureCode } from './keychain-failure'
import type { StoredCredential } from './stored-credentials'

/** What became of those that were to go. */
export interface RemovedKept {
  /** How many the keychain had. */
  readonly removed: number
  /** How many it may still have. */
  readonly left: number
  readonly stoppedBy: CredentialFailureCode | null
}

/**
 * Removes these from the keychain, and nothing else. What it does not have counts as gone, not as removed.
 *
 * The keychain's first failure ends it and is answered, as the next would fail alike, each after its time limit.
 */
export async function removeKept(credentials: readonly StoredCredential[], keychain: Keychain): Promise<RemovedKept> {
  let removed = 0
  for (const [at, credential] of credentials.entries()) {
    try {
      if (await keychain.delete(accountOf(credential))) removed += 1
    } catch (thrown) {
      if (!(thrown instanceof CredentialFailure)) throw thrown
      return { removed, left: credentials.length - at, stoppedBy: thrown.code }
    }
  }
  return { removed, left: 0, stoppedBy: null }
}
