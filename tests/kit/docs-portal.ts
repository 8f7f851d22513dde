import { expect, type Locator, type Page } from '@playwright/test'
import { Pane } from '../pages/pane'
import type { PracticeTenant } from './practice-tenant'

/** The practice Docs portal in any browser's page: a service that officers log in to with TechPass. */
export class DocsPortal {
  readonly #pane: Pane

  constructor(
    readonly page: Page,
    private readonly tenant: Pick<PracticeTenant, 'services'>,
  ) {
    this.#pane = new Pane(() => [page])
  }

  /** Opens its front page. */
  async open(): Promise<void> {
    await this.page.goto(`${this.tenant.services.docs}/`)
  }

  /** *Log in*, then *Log in with TechPass*; TechPass's own pages are next. */
  async logInWithTechPass(): Promise<void> {
    await this.#pane.logInLink.click()
    await this.#pane.logInWithTechPass()
  }

  /** The person icon, there for who is logged in. */
  get personMenu(): Locator {
    return this.#pane.personMenu
  }

  /** The person icon, *Log Out*; TechPass then asks which account. */
  async logOut(): Promise<void> {
    await expect(this.personMenu).toBeVisible()
    await this.#pane.logOut()
  }

  /** An account of *Pick an account*, to sign out of. */
  account(upn: string): Locator {
    return this.#pane.account(upn)
  }
}
