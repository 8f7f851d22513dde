import type { Locator, Page } from '@playwright/test'
import type { JourneyName } from '../../preload/contract/names'

/** The frame around every screen, and the first screen. */
export class Home {
  constructor(readonly page: Page) {}

  /** Goes to a screen by the navigation. */
  async goTo(screen: 'home' | 'credentials' | 'settings' | 'help'): Promise<void> {
    await this.page.getByTestId(`nav-${screen}`).click()
  }

  /** A choice of the device question. */
  device(name: 'non-se-gsib' | 'gmd' | 'se-gsib'): Locator {
    return this.page.getByTestId(`device-${name}`)
  }

  /** The start of the set-up. */
  get start(): Locator {
    return this.startOf('set-up-verification')
  }

  /** The start of a journey. */
  startOf(journey: JourneyName): Locator {
    return this.page.getByTestId(`start-${journey}`)
  }

  /** The card of the journey that is under way. */
  get underWay(): Locator {
    return this.page.getByTestId('journey-under-way')
  }

  /** What Home says after a journey has been finished. */
  get finished(): Locator {
    return this.page.getByTestId('journey-finished')
  }
}
