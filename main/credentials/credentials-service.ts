import { randomUUID } from 'node:crypto'
import type {
  CredentialsState,
  CredentialSummary,
  ForgottenCredentials,
  HiddenBecause,
  KeychainStatus,
  ProfileCandidate,
} from '../../preload/contract/credentials'
import type { TotpUri } from '../identity/otpauth-uri'
import { totpCode, verifyTotp } from '../identity/totp'
import { AppError } from '../support/app-error'
import type { Clipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import type { Consent } from './consent'
import type { CredentialStore, Forgotten } from './credential-store'
import { profileFromQr, profileFromText, profileOf, secretOf } from './profile-text'
import { SecretClipboard } from './secret-clipboard'
import { CredentialFailure } from './keychain-failure'
import { VisibleSecretKeeper, type Shown } from './visible-secret'

/** What the organisation and the officer allow. Each is asked when it is needed. */
export interface CredentialRules {
  readonly passwords: () => boolean
  readonly codes: () => boolean
  readonly exports: () => boolean
  /** How long a copied secret stays on the clipboard. */
  readonly clipboardSeconds: () => number
}

/** What the service works with. */
export interface CredentialsServiceOptions {
  readonly store: CredentialStore
  readonly rules: CredentialRules
  readonly clipboard: Clipboard
  readonly log: Log
  /** Reads the QR code that the page beside the guide shows. Fails with `qr_not_found`. */
  readonly scan: () => Promise<string>
  /** Makes sure that it is the officer who asks. Fails with `not_agreed`. */
  readonly consent: Consent
  readonly publish: (state: CredentialsState) => void
  /** A secret came onto the screen, or has left it. */
  readonly onVisible: (visible: boolean) => void
}

/** Adds, shows, copies and forgets credentials, one question of the officer after the other. */
export class CredentialsService {
  readonly #options: CredentialsServiceOptions
  readonly #visible: VisibleSecretKeeper
  readonly #clipboard: SecretClipboard
  #keychain: KeychainStatus = 'unknown'
  #candidate: { readonly id: string; readonly profile: TotpUri } | null = null
  /** Whether a link or key stands in a field of the window. */
  #isTyped = false
  /** Counts what was read or dropped: a page that was still being read then leaves no candidate. */
  #read = 0
  /** Counts how often everything secret was taken away. */
  #locks = 0
  /** Counts what was asked to be shown: an answer of the keychain that comes late shows nothing. */
  #asked = 0

  constructor(options: CredentialsServiceOptions) {
    this.#options = options
    const publish = (): void => {
      this.#publish()
    }
    this.#visible = new VisibleSecretKeeper(publish)
    this.#clipboard = new SecretClipboard({
      clipboard: options.clipboard,
      log: options.log,
      seconds: options.rules.clipboardSeconds,
      onChange: publish,
    })
  }

  /** As `credentials.state` answers it. Never asks the keychain. */
  state(): CredentialsState {
    const { store, rules } = this.#options
    return {
      credentials: store.list(),
      accounts: store.accounts().map(({ upn }) => upn),
      keychain: this.#keychain,
      visible: this.#visible.view,
      hiddenBecause: this.#visible.hiddenBecause,
      clipboardClearsAt: this.#clipboard.clearsAt,
      allowed: { passwords: rules.passwords(), exports: rules.exports() },
    }
  }

  async checkKeychain(): Promise<void> {
    this.#keychain = await this.#options.store.keychainStatus()
    this.#publish()
  }

  /** Fails with `passwords_off`, and as `CredentialStore.add`. */
  async savePassword(upn: string, password: string, replace: boolean): Promise<CredentialSummary> {
    if (!this.#options.rules.passwords()) throw new AppError('passwords_off', 'The organisation keeps none')
    return this.#add(() => this.#options.store.add({ kind: 'password', upn }, password, { replace }))
  }

  async readPage(): Promise<ProfileCandidate> {
    this.#needCodes()
    const read = (this.#read += 1)
    const text = await this.#options.scan()
    // SECURITY: what was being read when the workstation was locked is not kept in hand behind the lock.
    if (this.#read !== read) throw new AppError('candidate_gone', 'Another one was read, or it was dropped')
    return this.#consider(profileFromQr(text))
  }

  readText(text: string): ProfileCandidate {
    this.#needCodes()
    this.#read += 1
    return this.#consider(profileFromText(text))
  }

  /** Reads the text of a QR code that main already holds: it does not cross the door again. Fails as `readPage`. */
  readHeld(text: string): ProfileCandidate {
    this.#needCodes()
    this.#read += 1
    return this.#consider(profileFromQr(text))
  }

  dropCandidate(): void {
    this.#read += 1
    this.#hold(null)
  }

  /**
   * The window has, or no longer has, a link or key in a field that main does not know yet: it counts as a visible secret.
   * A lock does not change that: the window says so itself once the field has gone.
   */
  noteTyped(isTyped: boolean): void {
    if (this.#isTyped === isTyped) return
    this.#isTyped = isTyped
    this.#publish()
  }

  /** Fails with `candidate_gone`, `codes_off`, and as `CredentialStore.add`; after a failure it can be asked again. */
  async addProfile(candidate: string, upn: string, label: string, replace: boolean): Promise<CredentialSummary> {
    this.#needCodes()
    const held = this.#candidate
    if (held?.id !== candidate) throw new AppError('candidate_gone', 'Another one was read, or it was dropped')
    const added = await this.#add(() =>
      this.#options.store.add({ kind: 'totp', upn, label }, secretOf(held.profile), { replace }),
    )
    if (this.#candidate === held) this.#hold(null)
    return added
  }

  /** Fails with `code_differs`, and as `CredentialStore.use`. */
  async confirmProfile(id: string, typed: string | null): Promise<CredentialSummary> {
    this.#needCodes()
    if (typed !== null) {
      const profile = await this.#profile(id)
      const { outcome } = verifyTotp(profile, typed, Date.now(), null)
      if (outcome !== 'accepted') throw new AppError('code_differs', `The typed code is ${outcome}`)
    }
    const confirmed = await this.#options.store.confirm(id)
    this.#publish()
    return confirmed
  }

  async showCode(id: string): Promise<void> {
    this.#needCodes()
    await this.#show(async () => ({ kind: 'code', id, profile: await this.#profile(id) }))
  }

  async showExport(id: string): Promise<void> {
    this.#needCodes()
    this.#needExports()
    await this.#show(async () => {
      await this.#options.consent('export')
      // What was allowed may not be any more once the officer has answered.
      this.#needExports()
      return { kind: 'export', id, qr: secretOf(await this.#profile(id)) }
    })
  }

  hide(): void {
    this.#asked += 1
    this.#visible.hide()
  }

  /** Takes away whatever is secret in the window: the workstation was left, or what was allowed is not any more. */
  lock(because: HiddenBecause | null): void {
    this.#asked += 1
    this.#locks += 1
    this.dropCandidate()
    this.#visible.hide(because)
  }

  /** The machine woke up: codes, and the clipboard's time, are those of now. */
  wake(): void {
    this.#visible.refresh()
    void this.#clipboard.clearIfDue()
  }

  /** The rules have changed: what is no longer allowed goes from the screen, and what is allowed is told. */
  followRules(): void {
    const { codes, exports } = this.#options.rules
    if (!codes()) this.lock(null)
    else if (!exports() && this.#visible.view?.kind === 'export') this.hide()
    this.#publish()
  }

  async copy(id: string): Promise<void> {
    const isCode = this.#options.store.list().find((each) => each.id === id)?.kind === 'totp'
    if (isCode) this.#needCodes()
    const locks = this.#locks
    const text = isCode ? totpCode(await this.#profile(id), Date.now()) : await this.#use(id)
    // SECURITY: a keychain may ask for long. What was asked for before the workstation was left is not on the clipboard after it.
    if (this.#locks !== locks) throw new AppError('copy_dropped', 'Locked, left or forgotten meanwhile')
    await this.#clipboard.put(text)
  }

  async forget(id: string): Promise<ForgottenCredentials> {
    const forgotten = await this.#told(() => this.#options.store.forget(id))
    if (forgotten.credential.keptIn === 'keychain') this.#keychain = 'ready'
    if (this.#visible.id === id) this.hide()
    this.#publish()
    return { forgotten: [summaryOf(forgotten)], left: 0, stoppedBy: null }
  }

  async forgetEverything(): Promise<ForgottenCredentials> {
    this.lock(null)
    await this.#clipboard.clear()
    const { forgotten, left, stoppedBy } = await this.#options.store.forgetEverything()
    if (stoppedBy !== null) this.#keychain = stoppedBy
    this.#publish()
    return { forgotten: forgotten.map(summaryOf), left: left.length, stoppedBy }
  }

  /** The app is closing: nothing of ours stays on the screen or the clipboard. Never fails. */
  async end(): Promise<void> {
    this.lock(null)
    await this.#clipboard.clear()
  }

  #publish(): void {
    const state = this.state()
    // What was typed, or read and not yet kept, is as secret, and is taken away as well when nobody is there.
    this.#options.onVisible(state.visible !== null || this.#candidate !== null || this.#isTyped)
    this.#options.publish(state)
  }

  /** SECURITY: codes are off unless the officer or the organisation has turned them on; asked for each call, not once. */
  #needCodes(): void {
    if (!this.#options.rules.codes()) throw new AppError('codes_off', 'Codes are not kept on this workstation')
  }

  #needExports(): void {
    if (!this.#options.rules.exports()) throw new AppError('export_off', 'The organisation does not allow it')
  }

  /** Whoever guards the screen is told of each change: what is gone needs no protection any longer. */
  #hold(candidate: { readonly id: string; readonly profile: TotpUri } | null): void {
    if (this.#candidate === candidate) return
    this.#candidate = candidate
    this.#publish()
  }

  #consider(profile: TotpUri): ProfileCandidate {
    const id = randomUUID()
    this.#hold({ id, profile })
    const { account, labelIssuer, issuer, digits, period } = profile
    return { candidate: id, upn: account, label: labelIssuer === '' ? issuer : labelIssuer, issuer, digits, period }
  }

  async #use(id: string): Promise<string> {
    const secret = await this.#told(() => this.#options.store.use(id))
    // What is in memory says nothing of a keychain that may have come back since.
    if (this.#options.store.list().find((each) => each.id === id)?.keptIn === 'keychain') this.#keychain = 'ready'
    return secret
  }

  async #profile(id: string): Promise<TotpUri> {
    return profileOf(await this.#use(id))
  }

  async #show(read: () => Promise<Shown>): Promise<void> {
    const asked = (this.#asked += 1)
    const shown = await read()
    // SECURITY: what was asked for before the workstation was locked does not appear on it afterwards.
    if (this.#asked === asked) this.#visible.show(shown)
  }

  async #add(add: () => Promise<CredentialSummary>): Promise<CredentialSummary> {
    const added = await this.#told(add)
    // What is kept in memory is kept there because there was no keychain.
    this.#keychain = added.keptIn === 'memory' ? 'keychain_unavailable' : 'ready'
    this.#publish()
    return added
  }

  /** Does what may ask the keychain, and notes when that did not do it. */
  async #told<Value>(ask: () => Promise<Value>): Promise<Value> {
    try {
      return await ask()
    } catch (thrown) {
      // That it answers is no longer the whole truth where it does not hand out what it was given.
      const saysHowItStands = thrown instanceof CredentialFailure && /^keychain_|_locked_or_removed$/.test(thrown.code)
      if (saysHowItStands) this.#keychain = thrown.code
      // A credential that may have been kept is in the list now.
      this.#publish()
      throw thrown
    }
  }
}

function summaryOf({ credential, wasKept }: Forgotten): ForgottenCredentials['forgotten'][number] {
  const { kind, upn, label, keptIn } = credential
  return { kind, upn, label, keptIn, wasKept }
}
