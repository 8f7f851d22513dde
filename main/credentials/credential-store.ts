import { randomUUID } from 'node:crypto'
import type { Environment } from '../../preload/contract/app'
import type { Log } from '../support/log'
import { accountOf, labelOf, upnFor, type CredentialName } from './credential-names'
import { checkSecret, longestSecret, MemoryKeychain, type Keychain } from './keychain'
import { CredentialFailure, type CredentialFailureCode } from './keychain-failure'
import type { StoredAccount, StoredCredential, StoredCredentials } from './stored-credentials'

/** Where it is listed what exists; in the app a part of the settings. */
export interface CredentialList {
  read(): StoredCredentials
  /** Resolves when it stays, whatever ends the app; fails when it cannot be kept, and then no keychain is asked. */
  write(next: StoredCredentials): Promise<void>
}

/** What may be known of a credential outside this room. */
export interface CredentialSummary extends StoredCredential {
  /** `memory`: this machine has no keychain, so it is gone when the app ends. */
  readonly keptIn: 'keychain' | 'memory'
}

/** What became of one that was to be forgotten. */
export interface Forgotten {
  readonly credential: CredentialSummary
  /** False when the keychain had it no longer; then only the list had to be told. */
  readonly wasKept: boolean
}

/** What became of all that were to be forgotten. */
export interface ForgottenEverything {
  readonly forgotten: readonly Forgotten[]
  /** Those that are still there. */
  readonly left: readonly CredentialSummary[]
  /** Why not all are gone. */
  readonly stoppedBy: CredentialFailureCode | null
}

/** What a store is made of. */
export interface CredentialStoreOptions {
  readonly list: CredentialList
  readonly keychain: Keychain
  readonly log: Log
  /** The environment that the app is in now: what belongs to the other does not exist. */
  readonly environment: () => Environment
  readonly now?: () => number
}

/** After these the keychain may have done what it was asked all the same. */
const leavesOpen = new Set<unknown>(['keychain_slow', 'keychain_failed'] satisfies CredentialFailureCode[])

const codeOf = (thrown: unknown): CredentialFailureCode | null =>
  thrown instanceof CredentialFailure ? thrown.code : null

/**
 * Knows which credentials the officer has; secrets leave it only by {@link CredentialStore.use}, and never leave main.
 *
 * The list is written before the keychain is asked to keep something, and after it has removed it: a secret is never in the
 * keychain unlisted, whatever ends the app between.
 */
export class CredentialStore {
  readonly #list: CredentialList
  readonly #keychain: Keychain
  readonly #log: Log
  readonly #environment: () => Environment
  readonly #now: () => number
  readonly #memory = new MemoryKeychain()
  #inMemory: readonly StoredCredential[] = []
  #last: Promise<unknown> = Promise.resolve()

  constructor({ list, keychain, log, environment, now = Date.now }: CredentialStoreOptions) {
    this.#list = list
    this.#keychain = keychain
    this.#log = log
    this.#environment = environment
    this.#now = now
  }

  /** What exists in this environment, in the order of adding. Never asks the keychain. */
  list(): readonly CredentialSummary[] {
    const here = this.#environment()
    return this.#all().filter(({ environment }) => environment === here)
  }

  /** The emails that are remembered in this environment. */
  accounts(): readonly StoredAccount[] {
    const here = this.#environment()
    return this.#list.read().accounts.filter(({ environment }) => environment === here)
  }

  /** Whether the keychain answers, seen by looking for what is not there: `ready`, or why it does not. Never fails. */
  async keychainStatus(): Promise<'ready' | CredentialFailureCode> {
    try {
      await this.#keychain.get(`${this.#environment()}/password/none`)
      return 'ready'
    } catch (thrown) {
      return codeOf(thrown) ?? 'keychain_failed'
    }
  }

  /** Remembers an email, once. Fails with `not_practice_address` or `not_live_address`. */
  rememberAccount(typed: string): Promise<void> {
    const environment = this.#environment()
    return this.#inTurn(() => this.#remember(environment, upnFor(environment, typed)))
  }

  /** Forgets an email and all credentials of it, as {@link forgetEverything}; the email stays while one of them is left. */
  forgetAccount(typed: string): Promise<ForgottenEverything> {
    const here = this.#environment()
    const upn = typed.trim().toLowerCase()
    return this.#inTurn(() => this.#forgetAll((each) => each.environment === here && each.upn === upn))
  }

  /**
   * Keeps a secret in the keychain; in memory, where there is none: `keptIn` says so.
   *
   * Fails with `credential_exists` unless the officer has agreed to `replace`, with `credential_empty`, `…_too_large`,
   * `…_malformed`, `not_practice_address`, `not_live_address`, and as the keychain does. After `keychain_slow` and
   * `keychain_failed` it stays listed as `unsure`, because the keychain may have kept it: what may be there is replaced
   * with the officer's consent only, as what is there for certain.
   */
  add(
    name: CredentialName,
    secret: string,
    { replace = false, confirmed = false }: { readonly replace?: boolean; readonly confirmed?: boolean } = {},
  ): Promise<CredentialSummary> {
    // Now, not in turn: the officer agreed to what they saw.
    const environment = this.#environment()
    return this.#inTurn(async () => {
      checkSecret(secret)
      const upn = upnFor(environment, name.upn)
      const label = labelOf(name)
      const { kind } = name
      const before = this.#all().find(
        (each) => each.environment === environment && each.kind === kind && each.upn === upn && each.label === label,
      )
      if (before !== undefined && !replace) throw new CredentialFailure('credential_exists', `A ${kind} is kept`)
      await this.#remember(environment, upn)
      const addedAt = this.#now()
      const confirmedAt = confirmed ? addedAt : null
      const entry = { id: before?.id ?? randomUUID(), environment, kind, upn, label, addedAt, confirmedAt }
      return before?.keptIn === 'memory'
        ? this.#keepInMemory({ ...entry, kept: 'certain' }, secret)
        : this.#keep({ ...entry, kept: 'unsure' }, secret)
    })
  }

  /**
   * The secret itself, for main alone.
   *
   * Fails with `credential_not_found`; with `credential_locked_or_removed` when the keychain says that it has none: nothing
   * is ever put in its place; with `credential_corrupt` when what it has cannot be ours; and as the keychain does.
   */
  async use(id: string): Promise<string> {
    const found = this.#find(id)
    const secret = await this.#where(found).get(accountOf(found))
    if (secret === null) throw new CredentialFailure('credential_locked_or_removed', 'Listed, and not in the keychain')
    if (secret === '' || Buffer.byteLength(secret) > longestSecret) {
      throw new CredentialFailure('credential_corrupt', 'Nothing that was kept here')
    }
    if (found.kept === 'unsure') await this.#inTurn(() => this.#note(id, { kept: 'certain' }))
    return secret
  }

  /** Notes that a credential worked, or that the officer said so. Fails with `credential_not_found`. */
  confirm(id: string): Promise<CredentialSummary> {
    return this.#inTurn(() => this.#note(id, { confirmedAt: this.#now() }))
  }

  /** Removes one from the keychain and from the list. Fails with `credential_not_found`, or as the keychain does: then it stays listed. */
  forget(id: string): Promise<Forgotten> {
    return this.#inTurn(() => this.#forget(this.#find(id)))
  }

  /**
   * Removes all of both environments, and the emails.
   *
   * A failure is not thrown: it is said what went, what is left and why. The first failure of the keychain ends it, as the
   * next would fail alike, each after its time limit.
   */
  forgetEverything(): Promise<ForgottenEverything> {
    return this.#inTurn(() => this.#forgetAll(() => true))
  }

  #all(): readonly CredentialSummary[] {
    return [
      ...this.#list.read().credentials.map((each) => ({ ...each, keptIn: 'keychain' as const })),
      ...this.#inMemory.map((each) => ({ ...each, keptIn: 'memory' as const })),
    ]
  }

  /** SECURITY: an id of the other environment is as unknown as one that never was. */
  #find(id: string): CredentialSummary {
    const found = this.list().find((each) => each.id === id)
    if (found === undefined) throw new CredentialFailure('credential_not_found', 'Not in the list')
    return found
  }

  #where({ keptIn }: CredentialSummary): Keychain {
    return keptIn === 'memory' ? this.#memory : this.#keychain
  }

  /** Changes of the list come one after the other, each knowing what those before it did. */
  #inTurn<Value>(change: () => Promise<Value>): Promise<Value> {
    const done = this.#last.then(change)
    this.#last = done.catch(() => undefined)
    return done
  }

  async #keep(entry: StoredCredential, secret: string): Promise<CredentialSummary> {
    const listed = this.#list.read().credentials.find(({ id }) => id === entry.id) ?? null
    await this.#write(entry.id, entry)
    try {
      await this.#keychain.set(accountOf(entry), secret)
    } catch (thrown) {
      if (leavesOpen.has(codeOf(thrown))) throw thrown
      await this.#write(entry.id, listed)
      // One that the keychain keeps is not hidden by another: it will be there again.
      if (codeOf(thrown) !== 'keychain_unavailable' || listed !== null) throw thrown
      this.#log.warn('credentials', 'no keychain; kept in memory', { cause: thrown })
      return this.#keepInMemory({ ...entry, kept: 'certain' }, secret)
    }
    const kept: StoredCredential = { ...entry, kept: 'certain' }
    await this.#write(entry.id, kept)
    return { ...kept, keptIn: 'keychain' }
  }

  async #keepInMemory(entry: StoredCredential, secret: string): Promise<CredentialSummary> {
    await this.#memory.set(accountOf(entry), secret)
    this.#inMemory = [...this.#inMemory.filter(({ id }) => id !== entry.id), entry]
    return { ...entry, keptIn: 'memory' }
  }

  async #forget(credential: CredentialSummary): Promise<Forgotten> {
    const wasKept = await this.#where(credential).delete(accountOf(credential))
    if (credential.keptIn === 'memory') this.#inMemory = this.#inMemory.filter(({ id }) => id !== credential.id)
    else await this.#write(credential.id, null)
    this.#log.info('credentials', 'forgotten', { kind: credential.kind, wasKept })
    return { credential, wasKept }
  }

  async #forgetAll(fits: (account: StoredAccount) => boolean): Promise<ForgottenEverything> {
    const forgotten: Forgotten[] = []
    let stoppedBy: CredentialFailureCode | null = null
    // Those in memory first: nothing can stop them.
    const all = this.#all().filter(fits)
    for (const credential of [...all].sort((one, other) => other.keptIn.localeCompare(one.keptIn))) {
      try {
        forgotten.push(await this.#forget(credential))
      } catch (thrown) {
        stoppedBy = codeOf(thrown)
        if (stoppedBy === null) throw thrown
        break
      }
    }
    const left = this.#all().filter(fits)
    const { accounts, credentials } = this.#list.read()
    const stays = (account: StoredAccount): boolean =>
      !fits(account) || left.some(({ environment, upn }) => environment === account.environment && upn === account.upn)
    await this.#list.write({ accounts: accounts.filter(stays), credentials })
    return { forgotten, left, stoppedBy }
  }

  async #remember(environment: Environment, upn: string): Promise<void> {
    const { accounts, credentials } = this.#list.read()
    if (accounts.some((each) => each.environment === environment && each.upn === upn)) return
    await this.#list.write({ accounts: [...accounts, { environment, upn }], credentials })
  }

  /** Notes something of one that is still there, and answers it as it is then. Fails with `credential_not_found`. */
  async #note(id: string, changes: Partial<StoredCredential>): Promise<CredentialSummary> {
    const { keptIn, ...entry } = this.#find(id)
    const changed = { ...entry, ...changes }
    if (keptIn === 'keychain') await this.#write(id, changed)
    else this.#inMemory = this.#inMemory.map((each) => (each.id === id ? changed : each))
    return { ...changed, keptIn }
  }

  /** Puts one into the list in its place, or takes it out. */
  async #write(id: string, entry: StoredCredential | null): Promise<void> {
    const { accounts, credentials } = this.#list.read()
    const isNew = !credentials.some((each) => each.id === id)
    const others = credentials.flatMap((each) => (each.id === id ? (entry === null ? [] : [entry]) : [each]))
    await this.#list.write({ accounts, credentials: isNew && entry !== null ? [...others, entry] : others })
  }
}
