import { expect, type Locator } from '@playwright/test'

/** “What does the page say?”, in the dialog behind *I see something else* or in Help. */
export class Explainer {
  constructor(readonly root: Locator) {}

  /** Types or pastes what the page says. */
  async say(text: string): Promise<void> {
    await this.field.fill(text)
  }

  get field(): Locator {
    return this.root.getByTestId('page-says-text')
  }

  /** The explanation that is shown. */
  get answer(): Locator {
    return this.root.getByTestId('explanation')
  }

  /** That no explanation is known, and what the guide expected. */
  get unknown(): Locator {
    return this.root.getByTestId('explanation-unknown')
  }

  get alternatives(): Locator {
    return this.root.getByTestId(/^explanation-alternative-/)
  }

  get none(): Locator {
    return this.root.getByTestId('explanation-none')
  }

  get back(): Locator {
    return this.root.getByTestId('explanation-back')
  }

  /** The details for the helpdesk, once they are asked for. */
  get details(): Locator {
    return this.root.getByTestId('helpdesk-text')
  }

  /** Asks for the details; they are shown before anything is copied. */
  async showDetails(): Promise<void> {
    await this.root.getByTestId('helpdesk-show').click()
    await expect(this.details).toBeVisible()
  }

  async copyDetails(): Promise<void> {
    await this.root.getByTestId('helpdesk-copy').click()
  }

  /** Unfolds a group and chooses from it. */
  async choose(group: string, id: string): Promise<void> {
    await this.root.getByTestId(`explanation-group-${group}`).click()
    await this.root.getByTestId(`explanation-choice-${id}`).click()
  }
}
