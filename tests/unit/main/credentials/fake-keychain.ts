/** @file A keychain of a test's own, which fails as it is told. */
import { checkSecret, type Keychain, type KeychainAccount } from '../../../../main/credentials/keychain'
import { CredentialFailure, type CredentialFailureCode } from '../../../../main/credentials/keychain-failure'
import type { CredentialList } from '../../../../main/credentials/credential-store'
import {
  noCredentials,
  storedCredentials,
  type StoredCredentials,
} from '../../../../main/credentials/stored-credentials'

/** Keeps secrets in a map, and everything that was asked. */
export class FakeKeychain implements Keychain {
  readonly secrets = new Map<string, string>()
  readonly asked: string[] = []
  /** Every call fails so until it is taken back. */
  failing: CredentialFailureCode | null = null
  /** It does what it is asked before it fails. */
  doesItAnyway = false
  /** As a locked Secret Service: reading answers that there is nothing. */
  blind = false
  /** Done before it answers. */
  before: () => unknown = () => undefined

  get(account: KeychainAccount): Promise<string | null> {
    return this.#answer(`get ${account}`, () => (this.blind ? null : (this.secrets.get(account) ?? null)))
  }

  set(account: KeychainAccount, secret: string): Promise<void> {
    return this.#answer(`set ${account}`, () => {
      checkSecret(secret)
      this.secrets.set(account, secret)
    })
  }

  delete(account: KeychainAccount): Promise<boolean> {
    return this.#answer(`delete ${account}`, () => this.secrets.delete(account))
  }

  async #answer<Value>(asked: string, act: () => Value): Promise<Value> {
    this.asked.push(asked)
    await this.before()
    const { failing } = this
    if (failing !== null) {
      if (this.doesItAnyway) act()
      throw new CredentialFailure(failing, 'As the test wants it')
    }
    return act()
  }
}

/** A list that is kept in the test, and checked as the settings check it. */
export class FakeList implements CredentialList {
  kept: StoredCredentials = noCredentials
  broken = false

  read(): StoredCredentials {
    return this.kept
  }

  async write(next: StoredCredentials): Promise<void> {
    await Promise.resolve()
    if (this.broken) throw new Error('The disk is full')
    this.kept = storedCredentials.parse(structuredClone(next))
  }
}
