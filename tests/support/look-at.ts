/** @file What holds of every screen of the app and every page of the practice, looked at with axe. */
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { axeFindings } from './axe'
import { contractBreaches } from './controls'
import type { RunningApp } from './launch-app'

/** Looks at what is shown now. */
export type Look = (where: string) => Promise<void>

/** Looks at the window, or at the page beside the guide. */
export function looksAt(app: RunningApp, page: () => Page): Look {
  return async (where) => {
    expect.soft(await axeFindings(app, page()), where).toEqual([])
    if (page() === app.window) expect.soft(await contractBreaches(page()), where).toEqual([])
    else await expectPracticeMark(page(), where)
  }
}

/** A page of the practice can never be taken for the real one, also by automation (automation contract). */
async function expectPracticeMark(page: Page, where: string): Promise<void> {
  await expect.soft(page, where).toHaveTitle(/^Practice · ./)
  await expect.soft(page.getByRole('banner'), where).toContainText('Practice')
  await expect.soft(page.locator('meta[name="PageID"]'), where).toHaveAttribute('content', /^\w+$/)
}
