import { expect, type Locator, type Page } from '@playwright/test'
import type { PracticeOfficer } from './guide'

/** The two ways to use the mobile app, in the page's words. */
export type Way = 'Receive notifications for verification' | 'Use verification code'

/** Finds words as a reader does: whichever apostrophe the page has. */
function asRead(words: string): RegExp {
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replace(/['’]/gu, '.')}$`, 'u')
}

/** A practice page: beside the guide, where it is a page of its own among the app's windows, or in a browser. */
export class Pane {
  /** `pages`: where the page is looked for. */
  constructor(private readonly pages: () => readonly Page[]) {}

  /** The page, if one is open. */
  get openPage(): Page | undefined {
    return this.pages().find((page) => !page.isClosed())
  }

  /** The page. Fails when none is open; `opens` waits for it. */
  get page(): Page {
    const page = this.openPage
    if (page === undefined) throw new Error('No page is open beside the guide')
    return page
  }

  /** Waits until a page is there. */
  async opens(): Promise<void> {
    await expect.poll(() => this.openPage?.url() ?? '', 'a page beside the guide').toMatch(/^http:\/\/127\.0\.0\.1:/)
  }

  /** Waits until none is there. */
  async closes(): Promise<void> {
    await expect.poll(() => this.openPage === undefined, 'no page beside the guide').toBe(true)
  }

  /** A heading on the page. */
  heading(words: string | RegExp): Locator {
    return this.page.getByRole('heading', { name: typeof words === 'string' ? asRead(words) : words })
  }

  button(words: string): Locator {
    return this.page.getByRole('button', { name: asRead(words) })
  }

  get addressField(): Locator {
    return this.page.locator('#i0116')
  }

  get passwordField(): Locator {
    return this.page.locator('#i0118')
  }

  /** The number to be typed into the phone. */
  get number(): Locator {
    return this.page.locator('#idRichContext_DisplaySign')
  }

  /** Why the address was refused. */
  get addressError(): Locator {
    return this.page.locator('#usernameError')
  }

  /** Why the password was refused. */
  get passwordError(): Locator {
    return this.page.locator('#passwordError')
  }

  /** What "Configure mobile app" says about the activation. */
  get activationStatus(): Locator {
    return this.page.locator('#activation-status')
  }

  async typeAddress(address: string): Promise<void> {
    await this.addressField.fill(address)
    await this.button('Next').click()
  }

  async typePassword(password: string): Promise<void> {
    await this.passwordField.fill(password)
    await this.button('Sign in').click()
  }

  /** Address and password, up to whatever page comes then. */
  async signIn({ upn, password }: PracticeOfficer): Promise<void> {
    await this.typeAddress(upn)
    await this.typePassword(password)
  }

  /** "More information required", Next. */
  async giveMoreInformation(): Promise<void> {
    await expect(this.heading('More information required')).toBeVisible()
    await this.button('Next').click()
  }

  /** Step 1: one of "How should we contact you?". */
  async chooseFromList(contact: 'Mobile app' | 'Office phone' | 'Authentication phone'): Promise<void> {
    const list = this.page.getByRole('combobox')
    await expect(list).toBeVisible()
    // The page's script must be there before the list changes.
    await this.page.waitForLoadState('domcontentloaded')
    await list.selectOption({ label: contact })
  }

  /** Step 1: "Mobile app" from the list, then how to use it. */
  async chooseMobileApp(way: Way): Promise<void> {
    await this.chooseFromList('Mobile app')
    await this.page.getByRole('radio', { name: way }).check()
  }

  async setUp(): Promise<void> {
    await this.button('Set up').click()
    await expect(this.heading('Configure mobile app')).toBeVisible()
  }

  async next(): Promise<void> {
    await this.button('Next').click()
  }

  /** "cancel" in "Configure mobile app". */
  async cancel(): Promise<void> {
    await this.button('cancel').click()
    await expect(this.heading(/^Step 1/)).toBeVisible()
  }

  /** Next in the dialog and, when the page says that the app is configured, Next there. */
  async confirmActivation(): Promise<void> {
    await this.next()
    await expect(this.page.getByText(/^Mobile app has been configured/)).toBeVisible()
    await this.next()
  }

  async generateNewCode(): Promise<void> {
    await this.button('Generate a new code').click()
  }

  /** Types a verification code and chooses Verify. */
  async typeCode(code: string): Promise<void> {
    await this.page.locator('#idTxtBx_SAOTCC_OTC').fill(code)
    await this.button('Verify').click()
  }

  /** "Send another request to my Microsoft Authenticator app". */
  get sendAnother(): Locator {
    return this.button('Send another request to my Microsoft Authenticator app')
  }

  async done(): Promise<void> {
    await this.button('Done').click()
  }

  /** The portal before the login: "Log in" at its top. */
  get logInLink(): Locator {
    return this.page.getByRole('link', { name: 'Log in', exact: true })
  }

  /** The two ways to log in: TechPass's. */
  async logInWithTechPass(): Promise<void> {
    await this.button('Log in with TechPass').click()
  }

  /** An account of "Pick an account", to sign in with or to sign out of. */
  account(upn: string): Locator {
    return this.page.locator(`#tilesHolder [role="button"][data-test-id="${upn}"]`)
  }

  async useAnotherAccount(): Promise<void> {
    await this.page.locator('#otherTile').click()
  }

  /** The code field of the page that a GMD meets. */
  get managedCodeField(): Locator {
    return this.page.getByLabel('Verification code')
  }

  /** What that page says about the code. */
  get managedCodeError(): Locator {
    return this.page.locator('#errorText')
  }

  /** Types a code on the page that a GMD meets, and chooses Sign in. */
  async typeManagedCode(code: string): Promise<void> {
    await this.managedCodeField.fill(code)
    await this.button('Sign in').click()
  }

  /** Why the sign-in was refused after it was done: "AADSTS…". */
  get refusal(): Locator {
    return this.page.locator('#service_exception_message')
  }

  /** The menu of the person icon. */
  get personMenu(): Locator {
    return this.page.locator('#person')
  }

  /** Opens the menu of the person icon and chooses "Log Out". */
  async logOut(): Promise<void> {
    await expect(this.personMenu).toBeVisible()
    await this.personMenu.locator('summary').click()
    await this.button('Log Out').click()
  }
}
