/** @file Live, to "checked": the guide beside Debian's Chromium, which the system opens; the tenant stands for the services. */
import { expect } from '../fixtures'
import { logInInLive, setUpInLive } from '../pages/live'
import { test } from '../support/live-test'

test('the set-up on a GSIB device is told at each step and checked at the end', async ({
  home,
  guide,
  inBrowser,
  tenant,
}) => {
  await expect(guide.page.getByTestId('environment')).toHaveText('Live')
  await setUpInLive({ home, guide, inBrowser, tenant })
})

for (const device of ['non-se-gsib', 'gmd'] as const) {
  test(`the log-in on ${device} is told at each step and checked at the end`, async ({
    home,
    guide,
    systemBrowser,
    inBrowser,
    tenant,
  }) => {
    await logInInLive({ home, guide, inBrowser, tenant }, device, systemBrowser)
  })
}

test('where the organisation has set the environment, it is shown and cannot be changed', async ({ app }) => {
  await expect(app.window.getByTestId('environment')).toHaveText('Live')
  await expect(app.window.getByTestId('home-environment-practice')).toBeDisabled()
  await app.window.getByTestId('nav-settings').click()
  await expect(app.window.getByTestId('environment-practice')).toBeDisabled()
  await expect(app.window.getByRole('group', { name: 'Environment' })).toContainText('Set by your organisation.')
})
