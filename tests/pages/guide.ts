import type { Locator, Page } from '@playwright/test'

/** The guide: what it says, and what the officer can do in it. */
export class Guide {
  constructor(readonly page: Page) {}

  get root(): Locator {
    return this.page.getByTestId('guide')
  }

  /** The guide at a step. */
  at(step: string): Locator {
    return this.page.locator(`[data-testid="guide"][data-step="${step}"]`)
  }

  get next(): Locator {
    return this.page.getByTestId('step-next')
  }

  get back(): Locator {
    return this.page.getByTestId('step-back')
  }

  get error(): Locator {
    return this.page.getByTestId('error-summary')
  }

  get announcer(): Locator {
    return this.page.getByTestId('announcer')
  }

  get qr(): Locator {
    return this.page.getByTestId('enrolment-qr')
  }

  get matchNumber(): Locator {
    return this.page.getByTestId('match-number')
  }

  /** Answers the device question on Home and starts the set-up. */
  async beginSetUp(device: 'non-se-gsib' | 'gmd' | 'se-gsib' = 'non-se-gsib'): Promise<void> {
    await this.page.getByTestId(`device-${device}`).click()
    await this.page.getByTestId('start-set-up-verification').click()
  }
}
