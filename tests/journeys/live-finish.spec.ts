/** @file The end of a journey in live: what is not known is never said to have worked. */
import { expect } from '../fixtures'
import type { AnyStep, Guide } from '../pages/guide'
import { test } from '../support/live-test'

/** Says to the guide that what it expects is there, at each of these steps. */
async function tellOf(guide: Guide, following: readonly AnyStep[]): Promise<void> {
  for (const step of following) {
    await expect(guide.next).toHaveText('I see this')
    await guide.next.click()
    await expect(guide.at(step)).toBeVisible()
  }
}

test('a log-out that only the officer has seen is one that they told us of', async ({ home, guide }) => {
  await home.startOf('log-out').click()
  await guide.next.click()
  await tellOf(guide, ['choose-account', 'logged-out'])
  await guide.next.click()
  await expect(home.finished).toContainText('You told us that you are logged out of the portal')
  await expect(home.finished).toHaveClass(/banner-information/u)
  await expect(home.finished).not.toContainText(/well done|practise/iu)
})

test('after a check that did not work, the log-in is not said to have worked', async ({ home, guide, tenant }) => {
  await home.device('non-se-gsib').check()
  await home.startOf('log-in').click()
  await guide.next.click()
  await tellOf(guide, ['log-in-with-techpass', 'sign-in'])
  // The password, and then the number.
  await tellOf(guide, ['sign-in', 'number'])
  await guide.page.getByTestId('expected-1').click()
  await expect(guide.at('logged-in')).toBeVisible()
  await expect(guide.page.getByTestId('check')).toContainText('The app signs in to TechPass, in your browser')
  await tenant.stop()
  await guide.check.start.click()
  await expect(guide.check.result).toContainText('TechPass cannot be reached')
  await guide.next.click()
  await expect(home.finished).toContainText('The check did not work – TechPass cannot be reached')
  await expect(home.finished).toContainText('You told us that you are logged in with TechPass')
  await expect(home.finished).toHaveClass(/banner-warning/u)
})
