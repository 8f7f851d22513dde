import { expect, type Locator, type Page } from '@playwright/test'
import { Pane } from '../pages/pane'
import type { Officer } from './officers-phone'

/** The sign-in pages of TechPass and WOG in any browser's page, in the words that an officer reads there. */
export class SignInPage {
  readonly #pane: Pane

  constructor(readonly page: Page) {
    this.#pane = new Pane(() => [page])
  }

  /** A heading, such as `Enter password` or `Approve sign in request`. */
  heading(words: string | RegExp): Locator {
    return this.#pane.heading(words)
  }

  /** *Sign in*: the address. */
  get addressField(): Locator {
    return this.#pane.addressField
  }

  /** *Enter password*. */
  get passwordField(): Locator {
    return this.#pane.passwordField
  }

  /** The number that is to be typed into the phone. */
  get number(): Locator {
    return this.#pane.number
  }

  /** The code that a GMD is asked for in place of the password. */
  get managedCodeField(): Locator {
    return this.#pane.managedCodeField
  }

  /** An account of *Pick an account*. */
  account(upn: string): Locator {
    return this.#pane.account(upn)
  }

  /** Why the address, or the password, was refused. */
  get addressError(): Locator {
    return this.#pane.addressError
  }

  get passwordError(): Locator {
    return this.#pane.passwordError
  }

  /** Why the sign-in was refused after it was done: "AADSTS…". */
  get refusal(): Locator {
    return this.#pane.refusal
  }

  /** Says who signs in, on *Sign in* or *Pick an account*, whichever is shown. */
  async sayWho(upn: string): Promise<void> {
    const tile = this.account(upn)
    const another = this.page.locator('#otherTile')
    await expect(this.addressField.or(tile).or(another).first()).toBeVisible()
    if (await tile.isVisible()) {
      await tile.click()
      return
    }
    if (await another.isVisible()) await this.#pane.useAnotherAccount()
    await this.#pane.typeAddress(upn)
  }

  /** *Enter password*, *Sign in*. */
  async typePassword(password: string): Promise<void> {
    await this.#pane.typePassword(password)
  }

  /** The code of *SG Govt M365* on the page that a GMD meets, *Sign in*. */
  async typeManagedCode(code: string): Promise<void> {
    await this.#pane.typeManagedCode(code)
  }

  /** Reads the number, once the page shows it. */
  async readNumber(): Promise<string> {
    await expect(this.number).toBeVisible()
    return (await this.number.innerText()).trim()
  }

  /** Says who it is and proves what they know: the password, or on a GMD the code, which the phone has. */
  async proveWhoItIs({ upn, password }: Officer, codeOf: () => Promise<string>): Promise<void> {
    await this.sayWho(upn)
    await expect(this.passwordField.or(this.managedCodeField).first()).toBeVisible()
    if (await this.managedCodeField.isVisible()) await this.typeManagedCode(await codeOf())
    else await this.typePassword(password)
  }
}
