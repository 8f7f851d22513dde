/** @file How an entry is removed for certain, and what is left behind when that ends in the middle. */

/** The name, and the value, of an entry that is only ever there for a moment; see {@link reallyDelete}. */
const probe = 'probe'

/** Of keytar what may be called. Its `findCredentials` is not: on a locked keyring it ends the process (segmentation fault). */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, secret: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

/**
 * Removes an entry, and answers `false` only when there is none for certain.
 *
 * A locked Secret Service tells that it removed nothing in the same words as one that has nothing: so it is asked for the
 * entry, which lets it ask for its password, and if it still has none, for a new entry, which only a locked one refuses.
 */
export async function reallyDelete(chain: Keytar, service: string, account: string): Promise<boolean> {
  if (await chain.deletePassword(service, account)) return true
  if (process.platform !== 'linux') return false
  if ((await chain.getPassword(service, account)) !== null) {
    if (await chain.deletePassword(service, account)) return true
    throw new Error('The entry is locked')
  }
  // SECURITY: else "forgotten" would be said of a secret that is there again as soon as the keychain is unlocked.
  await chain.setPassword(service, probe, probe)
  await chain.deletePassword(service, probe)
  return false
}

/**
 * Removes the entry that {@link reallyDelete} makes for a moment, when a process was ended in that moment; what somebody else
 * has put under its name is left. To be called while the keychain is unlocked. Never fails: it is tried again the next time.
 */
export async function removeLeftProbe(chain: Keytar, service: string): Promise<void> {
  if (process.platform !== 'linux') return
  try {
    if ((await chain.getPassword(service, probe)) === probe) await chain.deletePassword(service, probe)
  } catch {
    // It does no harm there: nothing is in it.
  }
}
