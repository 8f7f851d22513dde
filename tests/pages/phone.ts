import type { Locator, Page } from '@playwright/test'

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

  profile(name: string): Locator {
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
  async code(name: string): Promise<string> {
    return (await this.profile(name).getByTestId('phone-code').innerText()).replace(/\D/g, '')
  }
}
