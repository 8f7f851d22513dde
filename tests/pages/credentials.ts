import { expect, type Locator, type Page } from '@playwright/test'
import type { KeychainStatus } from '../../preload/contract/credentials'
import type { SettingName } from '../../preload/contract/settings'

/** What a credential is: a password by its account, verification codes by their profile's name. */
export type Named = { readonly passwordOf: string } | { readonly codesOf: string }

/** One entry of the list, and what can be done with it. */
export class Entry {
  constructor(readonly root: Locator) {}

  #at(id: string): Locator {
    return this.root.getByTestId(id)
  }

  get copy(): Locator {
    return this.#at('credential-copy')
  }

  /** *Show code*, *Hide code*. */
  get show(): Locator {
    return this.#at('credential-show')
  }

  get confirm(): Locator {
    return this.#at('credential-confirm')
  }

  /** *To a new phone*. */
  get export(): Locator {
    return this.#at('credential-export')
  }

  get forget(): Locator {
    return this.#at('credential-forget')
  }

  /** The code that is shown, in groups. */
  get code(): Locator {
    return this.root.locator('> .credential-code').getByTestId('credential-code')
  }

  get secondsLeft(): Locator {
    return this.root.locator('> .credential-code').getByTestId('credential-seconds')
  }

  /** Why the last thing that was asked of it was not done. */
  get error(): Locator {
    return this.#at('credential-error')
  }

  /** By which name the keychain and the list know it. */
  async id(): Promise<string> {
    return (await this.root.getAttribute('data-id')) ?? ''
  }
}

/** The Credentials screen. */
export class Credentials {
  constructor(readonly page: Page) {}

  #at(id: string): Locator {
    return this.page.getByTestId(id)
  }

  /** Goes to the screen. */
  async open(): Promise<void> {
    await this.#at('nav-credentials').click()
    await expect(this.page.getByRole('heading', { level: 1, name: 'Credentials' })).toBeVisible()
  }

  /** What is said of the keychain. */
  get keychain(): Locator {
    return this.#at('keychain-status')
  }

  /** Waits until the keychain is said to stand so. */
  async keychainIs(status: KeychainStatus): Promise<void> {
    await expect(this.keychain).toHaveAttribute('data-status', status)
  }

  async askKeychainAgain(): Promise<void> {
    await this.#at('keychain-ask').click()
  }

  /** That nothing is kept. */
  get none(): Locator {
    return this.#at('credentials-none')
  }

  /** What was done last. */
  get told(): Locator {
    return this.#at('credential-told')
  }

  /** Why the app took something off the screen. */
  get hidden(): Locator {
    return this.#at('credential-hidden')
  }

  /** How long what was copied stays on the clipboard. */
  get clipboardNote(): Locator {
    return this.#at('clipboard-note')
  }

  get entries(): Locator {
    return this.#at('credential')
  }

  /** An entry of the list. */
  entry(named: Named): Entry {
    const heading = 'passwordOf' in named ? 'GSIB password' : named.codesOf
    const byName = this.entries.filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) })
    return new Entry('passwordOf' in named ? byName.filter({ hasText: named.passwordOf }) : byName)
  }

  /** The form in which something is added. */
  get adding(): {
    readonly dialog: Locator
    readonly account: Locator
    readonly password: Locator
    readonly text: Locator
    readonly name: Locator
    readonly fromPage: Locator
    readonly turnOn: Locator
    readonly save: Locator
    readonly error: Locator
    readonly exists: Locator
    readonly replace: Locator
    readonly close: Locator
  } {
    const at = (id: string): Locator => this.#at(id)
    return {
      ...{ dialog: at('add-credential'), account: at('add-account'), password: at('add-password') },
      ...{ text: at('add-text'), name: at('add-label'), fromPage: at('add-from-page'), turnOn: at('codes-turn-on') },
      ...{ save: at('add-save'), error: at('add-error'), exists: at('add-exists'), replace: at('add-replace') },
      close: at('add-credential-close'),
    }
  }

  /** *Add*, and what. */
  async beginToAdd(kind: 'password' | 'totp'): Promise<void> {
    await this.#at('credential-add').click()
    await this.#at(`add-kind-${kind}`).check()
    await this.#at('add-next').click()
  }

  /** Fills the form for a password and sends it. */
  async typePassword(upn: string, password: string): Promise<void> {
    await this.adding.account.fill(upn)
    await this.adding.password.fill(password)
    await this.adding.save.click()
  }

  /** Adds a password, and waits until it is kept. */
  async savePassword(upn: string, password: string): Promise<Entry> {
    await this.beginToAdd('password')
    await this.typePassword(upn, password)
    await expect(this.told).toHaveText(`Kept: password of ${upn}`)
    return this.entry({ passwordOf: upn })
  }

  /** Pastes a link or types a key, and has it read. */
  async read(text: string): Promise<void> {
    await this.adding.text.fill(text)
    await this.#at('add-read').click()
  }

  /** Names what was read, where it has no name or account of its own, and keeps it. */
  async keepCodes({ name, upn }: { readonly name?: string; readonly upn?: string } = {}): Promise<void> {
    await expect(this.adding.name).toBeVisible()
    if (name !== undefined) await this.adding.name.fill(name)
    if (upn !== undefined) await this.adding.account.fill(upn)
    await this.adding.save.click()
  }

  /** Adds codes from a link, and leaves comparing them for later. */
  async saveCodes(link: string, codesOf: string): Promise<Entry> {
    await this.beginToAdd('totp')
    await this.read(link)
    await this.keepCodes()
    await this.comparing.later.click()
    await expect(this.comparing.dialog).toBeHidden()
    return this.entry({ codesOf })
  }

  /** The question whether the codes are the right ones. */
  get comparing(): {
    readonly dialog: Locator
    readonly code: Locator
    readonly phone: Locator
    readonly submit: Locator
    readonly accepted: Locator
    readonly later: Locator
    readonly error: Locator
  } {
    const dialog = this.#at('confirm-profile')
    const at = (id: string): Locator => dialog.getByTestId(id)
    return {
      ...{ dialog, code: at('credential-code'), phone: at('confirm-code'), submit: at('confirm-compare') },
      ...{ accepted: at('confirm-accepted'), later: at('confirm-profile-close'), error: at('confirm-error') },
    }
  }

  /** Types what the phone shows, and compares. */
  async compareWith(code: string): Promise<void> {
    await this.comparing.phone.fill(code)
    await this.comparing.submit.click()
  }

  /** *To a new phone*: the question, then the QR code. */
  get exporting(): {
    readonly question: Locator
    readonly alone: Locator
    readonly confirm: Locator
    readonly shown: Locator
    readonly qr: Locator
    readonly error: Locator
    readonly close: Locator
  } {
    const at = (id: string): Locator => this.#at(id)
    return {
      ...{ question: at('export-question'), alone: at('export-alone'), confirm: at('export-confirm') },
      ...{ shown: at('export-shown'), qr: at('export-qr'), error: at('export-error'), close: at('export-shown-close') },
    }
  }

  /** Says that nobody looks on, and has the QR code shown. */
  async showQr(entry: Entry): Promise<void> {
    await entry.export.click()
    await this.exporting.alone.check()
    await this.exporting.confirm.click()
    await expect(this.exporting.qr).toBeVisible()
  }

  /** Why something was not forgotten. */
  get forgetError(): Locator {
    return this.#at('forget-error')
  }

  /** *Forget*, and yes. */
  async forget(entry: Entry): Promise<void> {
    await entry.forget.click()
    await this.#at('forget-confirm').click()
  }

  /** *Keep it*. */
  async keepAfterAll(): Promise<void> {
    await this.#at('forget-credential-close').click()
  }

  /** *Forget everything*, and yes. */
  async forgetEverything(): Promise<void> {
    await this.#at('forget-everything').click()
    await this.#at('forget-everything-confirm').click()
  }

  /** A code that is shown, digits only. */
  async digits(shown: Locator): Promise<string> {
    return (await shown.innerText()).replace(/\D/g, '')
  }

  /** What the guide offers of what is kept, where a page asks for it. */
  get inGuide(): {
    readonly password: Locator
    readonly copyPassword: Locator
    readonly codes: Locator
    readonly showCode: Locator
    readonly copyCode: Locator
    readonly code: Locator
  } {
    const at = (id: string): Locator => this.#at(id)
    return {
      ...{ password: at('kept-password'), copyPassword: at('kept-password-copy'), codes: at('kept-code') },
      ...{ showCode: at('kept-code-show'), copyCode: at('kept-code-copy') },
      code: at('kept-code').getByTestId('credential-code'),
    }
  }

  /** Makes a choice on the Settings screen. */
  async choose(setting: SettingName, value: string): Promise<void> {
    await this.#at('nav-settings').click()
    const name = setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    await this.#at(`${name}-${value}`).check()
  }
}
