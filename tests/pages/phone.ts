import { expect, type Locator, type Page } from '@playwright/test'

/** The practice phone in the window. */
export class Phone {
  constructor(private readonly page: Page) {}

  get root(): Locator {
    return this.page.getByTestId('phone')
  }

  get request(): Locator {
    return this.page.getByTestId('phone-request')
  }

  get number(): Locator {
    return this.page.getByTestId('phone-number')
  }

  get yes(): Locator {
    return this.page.getByTestId('phone-approve')
  }

  /** What became of the last answer. */
  get outcome(): Locator {
    return this.page.getByTestId('phone-outcome')
  }

  /** Why the last scan added nothing. */
  get scanError(): Locator {
    return this.page.getByTestId('phone-scan-error')
  }

  /** Why what was typed by hand added nothing. */
  get byHandError(): Locator {
    return this.page.getByTestId('by-hand-error')
  }

  /** Why an answer to a request was not taken. */
  get requestError(): Locator {
    return this.page.getByTestId('phone-request-error')
  }

  profile(name = 'SG Govt M365'): Locator {
    return this.page.locator(`[data-testid="phone-profile"][data-profile="${name}"]`)
  }

  /** Scans what the page shows. */
  async scan(): Promise<void> {
    await this.page.getByTestId('phone-scan').click()
  }

  /** Types the number and presses Yes. */
  async approve(number: string): Promise<void> {
    await this.number.fill(number)
    await this.yes.click()
  }

  /** *No, it's not me*, then *Deny*. */
  async deny(): Promise<void> {
    await this.page.getByTestId('phone-not-me').click()
    await this.page.getByTestId('phone-deny').click()
  }

  /** *No, it's not me*, then *Report*. */
  async report(): Promise<void> {
    await this.page.getByTestId('phone-not-me').click()
    await this.page.getByTestId('phone-report').click()
  }

  /** The current code of an account, digits only. */
  async code(name = 'SG Govt M365'): Promise<string> {
    return (await this.profile(name).getByTestId('phone-code').innerText()).replace(/\D/g, '')
  }

  /** Opens *Add by hand* for what the page shows. */
  async beginByHand(shows: 'Code and Url' | 'Secret key'): Promise<void> {
    const open = this.page.getByTestId('phone-add-by-hand')
    if (await open.isVisible()) await open.click()
    const choice = this.page.getByRole('radio', { name: shows })
    await choice.check()
    await expect(choice).toBeChecked()
  }

  /** A field of *Add by hand*. */
  field(name: 'code' | 'url' | 'key' | 'account'): Locator {
    return this.page.getByTestId(`by-hand-${name}`)
  }

  async addByCode(code: string, url: string): Promise<void> {
    await this.beginByHand('Code and Url')
    await this.field('code').fill(code)
    await this.field('url').fill(url)
    await this.addAccount()
  }

  async addByKey(key: string, account: string): Promise<void> {
    await this.beginByHand('Secret key')
    await this.field('key').fill(key)
    await this.field('account').fill(account)
    await this.addAccount()
  }

  async addAccount(): Promise<void> {
    await this.page.getByTestId('by-hand-submit').click()
  }
}
