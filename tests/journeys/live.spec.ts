/** @file Live, to "checked": the guide beside Debian's Chromium, which the system opens; the tenant stands for the services. */
import { expect } from '../fixtures'
import { logInInLive, setUpInLive } from '../pages/live'
import { pagesOf } from '../pages/set-up'
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

test('killed on the newer pages and the code path, the guide is taken up there, with the words of those', async ({
  app,
  home,
  guide,
  open,
  liveSwitches,
}) => {
  await home.device('non-se-gsib').check()
  await home.start.click()
  await guide.page.getByTestId('opened-myself').click()
  await guide.page.getByRole('button', { name: 'I see “Microsoft Authenticator” instead' }).click()
  await expect(guide.title).toHaveText('Choose the authenticator app')
  await guide.page.getByRole('button', { name: 'I chose another app' }).click()
  await expect(guide.at('set-up')).toBeVisible()
  await guide.next.click()
  await expect(guide.at('scan')).toBeVisible()
  await app.kill()

  const again = pagesOf(await open(liveSwitches)).guide
  await expect(again.at('scan')).toBeVisible()
  await again.next.click()
  await expect(again.at('activation')).toBeVisible()
  await again.next.click()
  await expect(again.at('reach')).toContainText('type it on the page and choose “Next”')
})

test('killed where the account is set up already, the guide still says what can be done', async ({
  app,
  home,
  guide,
  open,
  liveSwitches,
}) => {
  await home.device('non-se-gsib').check()
  await home.start.click()
  await guide.page.getByTestId('opened-myself').click()
  await guide.page.getByRole('button', { name: "what's your preferred option?" }).click()
  await expect(guide.page.getByTestId('already-registered')).toContainText('I have lost my phone')
  await app.kill()

  const again = pagesOf(await open(liveSwitches)).guide
  await expect(again.title).toHaveText('This account is set up already')
  await expect(again.page.getByTestId('already-registered')).toContainText('I want to add a phone')
  await again.next.click()
  await expect(again.at('scan')).toBeVisible()
})

test('the address of the page is there to be copied, before and after it was opened', async ({
  home,
  guide,
  inBrowser,
  tenant,
}) => {
  await home.device('non-se-gsib').check()
  await home.start.click()
  const address = `${tenant.ready.services.account}/proofup.aspx`
  await expect(guide.shown('page-address')).toHaveText(address)
  await guide.copy('page-address')
  await guide.next.click()
  await inBrowser.opens()
  await expect(guide.next).toHaveText('I see this')
  await expect(guide.shown('page-address')).toHaveText(address)
  await expect(guide.page.getByTestId('opened-myself')).toBeHidden()
})

test('the screens that may come stand under “I see something else”, too', async ({ home, guide }) => {
  await home.device('gmd').check()
  await home.startOf('log-in').click()
  await guide.page.getByTestId('opened-myself').click()
  await guide.page.getByTestId('step-help').click()
  await guide.page.getByTestId('help-expected-1').click()
  await expect(guide.at('logged-in')).toBeVisible()
  await expect(guide.page.getByRole('dialog')).toBeHidden()
})

test.describe('where the organisation recommends codes', () => {
  test.use({ morePolicy: { recommendedMethod: 'totp' } })

  test('the guide asks for them, on the old pages and on the new', async ({ home, guide }) => {
    await home.device('non-se-gsib').check()
    await home.start.click()
    await guide.page.getByTestId('opened-myself').click()
    await guide.page.getByRole('button', { name: 'I see “Additional security verification” instead' }).click()
    await expect(guide.page.getByTestId('step-action')).toContainText('“Use verification code”')
    await expect(guide.next).toHaveText('I chose codes')
    await expect(guide.page.getByTestId('expected-1')).toHaveText('I chose notifications')
    await guide.next.click()
    await guide.next.click()
    await guide.next.click()
    await expect(guide.at('activation')).toBeVisible()
    await guide.next.click()
    await guide.next.click()
    await expect(guide.at('reach')).toContainText('“Verify”')
  })
})
