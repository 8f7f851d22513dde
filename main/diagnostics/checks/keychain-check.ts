/** @file Whether the keychain answers: asked for what is never there, so that it has nothing to unlock and opens no prompt. */
import { CredentialFailure } from '../../credentials/keychain-failure'
import type { Keychain, KeychainAccount } from '../../credentials/keychain'
import { check, failure, ok, warning, type Check } from '../check'

/** What the check asks. */
export interface KeychainCheckOptions {
  readonly keychain: Pick<Keychain, 'get'>
  /** Whether it is locked, where the system can be asked without a prompt; `null` where that is not known. */
  readonly isLocked: () => Promise<boolean | null>
}

/** No credential has such a name; theirs are random. */
const never: KeychainAccount = 'practice/password/diagnostics'

/** The check of the keychain. Nothing is written, and no entry of the officer's is read. */
export function keychainCheck({ keychain, isLocked }: KeychainCheckOptions): Check {
  return check('keychain', async () => {
    // Side by side: each starts a process.
    const [code, locked] = await Promise.all([failureOf(keychain), isLocked()])
    const details = { outcomeCode: code, locked }
    if (code === null) return locked === true ? warning('locked', details) : ok('answers', details)
    if (code === 'keychain_unavailable') return warning('none', details)
    if (code === 'keychain_locked') return warning('locked', details)
    return code === 'keychain_slow' ? warning('slow', details) : failure('failed', details)
  })
}

async function failureOf(keychain: Pick<Keychain, 'get'>): Promise<string | null> {
  try {
    await keychain.get(never)
    return null
  } catch (thrown) {
    return thrown instanceof CredentialFailure ? thrown.code : 'unexpected'
  }
}
