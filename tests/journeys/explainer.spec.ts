/** @file *I see something else*: what the page says is typed, pasted or chosen, and explained; what is not known is said to be so. */
import type { Page } from '@playwright/test'
import { expect, test, withItsOwnTenant } from '../fixtures'
import { Explainer } from '../pages/explainer'
import type { Guide } from '../pages/guide'
import type { Home } from '../pages/home'
import { clipboardOf } from '../support/clipboard'
import { looksAt } from '../support/look-at'

const inHelp = (page: Page): Explainer => new Explainer(page.getByTestId('help-page-says'))

/** A login in live, at its first step, with the dialog open. */
async function askInLive(home: Home, guide: Guide): Promise<Explainer> {
  await home.goTo('settings')
  await home.page.getByTestId('environment-live').check()
  await home.goTo('home')
  await home.device('gmd').check()
  await home.startOf('log-in').click()
  return new Explainer(await guide.askWhatElse())
}

test('in live: the troubles of the step first, then what the page says, forgivingly and at once', async ({
  home,
  guide,
}) => {
  const explainer = await askInLive(home, guide)
  const troubles = explainer.root.locator('.step-troubles')
  await expect(troubles).toBeVisible()
  for (const [said, id] of [
    ['AADSTS50105', 'not-assigned'],
    ['request DENIED!', 'request-denied'],
    ['unexpected sas response', 'set-up-first'],
    ["We didn't hear from you", 'no-response'],
  ] as const) {
    await explainer.say(said)
    await expect(explainer.answer).toHaveAttribute('data-explanation', id)
    await expect(explainer.answer).toContainText('What to do')
    await expect(troubles).toBeHidden()
  }
  await explainer.say('')
  await expect(troubles).toBeVisible()
})

test('something similar is one press away, and the way back too', async ({ home, guide }) => {
  const explainer = await askInLive(home, guide)
  await explainer.say('Install the Microsoft authenticator')
  await expect(explainer.alternatives.first()).toBeVisible()
  await explainer.alternatives.first().click()
  await expect(explainer.root.getByTestId('explanation-title')).toBeFocused()
  await explainer.back.click()
  await expect(explainer.root.getByTestId('explanation-title')).toBeFocused()
  await explainer.none.click()
  await expect(explainer.unknown).toBeFocused()
  await explainer.choose('device', 'se-gsib')
  await expect(explainer.answer).toHaveAttribute('data-explanation', 'se-gsib')
  await explainer.back.click()
  await expect(explainer.root.getByRole('heading', { name: 'Choose what it is about' })).toBeFocused()
})

test('an unknown screen: what was expected is shown; the details are read before they are copied, without addresses', async ({
  app,
  home,
  guide,
}) => {
  const explainer = await askInLive(home, guide)
  await explainer.say('The canteen is closed on Friday, tan.mei.ling@agency.gov.sg, call 6123 4567')
  await expect(explainer.unknown).toContainText('This screen is not known here')
  await expect(explainer.root.getByTestId('explanation-expected')).toContainText('“')
  await explainer.showDetails()
  await expect(explainer.details).toBeFocused()
  const details = await explainer.details.inputValue()
  expect(details).toContain('The canteen is closed on Friday')
  expect(details).toContain('Live')
  expect(details).toContain('Log in with TechPass')
  expect(details).not.toContain('tan.mei.ling')
  expect(details).not.toContain('6123')
  // A name that nothing can recognise is taken out by whoever reads it.
  await explainer.details.fill(details.replace('canteen', 'page'))
  await explainer.copyDetails()
  expect(await clipboardOf(app)).toBe(details.replace('canteen', 'page'))
})

test('no more than 2,000 characters are looked at, and that is said', async ({ home, guide }) => {
  const explainer = await askInLive(home, guide)
  await explainer.say(`AADSTS50105 ${'and so on '.repeat(400)}`)
  await expect(explainer.answer).toHaveAttribute('data-explanation', 'not-assigned')
  await expect(explainer.field).toHaveAccessibleDescription('Only the first 2,000 characters are looked at.')
})

test('every state can be told by role, name and test id, and axe finds nothing', async ({ app, home, guide }) => {
  test.slow()
  const look = looksAt(app, () => app.window)
  const explainer = await askInLive(home, guide)
  await look('troubles')
  await explainer.root.getByTestId('explanation-group-verify').click()
  await look('a group')
  await explainer.say('Install the Microsoft authenticator')
  await expect(explainer.answer).toBeVisible()
  await look('likely')
  await explainer.say('The canteen is closed on Friday')
  await expect(explainer.unknown).toBeVisible()
  await explainer.showDetails()
  await look('unknown, with details')
})

test('help that belongs to a step opens over it and gives the place back', async ({ app, home, guide }) => {
  await askInLive(home, guide)
  await guide.page.keyboard.press('Escape')
  await guide.leave()
  await home.device('non-se-gsib').check()
  await home.start.click()
  const about = guide.page.getByTestId('about-get-the-app')
  await about.click()
  const dialog = guide.page.getByTestId('help-topic')
  await expect(dialog).toContainText('Microsoft Corporation')
  await looksAt(app, () => app.window)('get the app')
  await guide.page.keyboard.press('Escape')
  await expect(about).toBeFocused()
})

test.describe('in practice', () => {
  test.use(withItsOwnTenant)

  test('Help explains what a page says, and who resets what after a lost phone', async ({ app, home }) => {
    await home.goTo('help')
    const explainer = inHelp(home.page)
    await explainer.say('Your account is at risk')
    await expect(explainer.answer).toHaveAttribute('data-explanation', 'account-at-risk')
    await explainer.say('zebra crossing')
    await expect(explainer.unknown).toBeVisible()
    await expect(explainer.root.getByTestId('explanation-expected')).toBeHidden()

    const answer = home.page.getByTestId('lost-phone-answer')
    await home.page.getByTestId('lost-phone-wog').check()
    await expect(answer).toBeHidden()
    await home.page.getByTestId('lost-phone-gone').check()
    await expect(answer).toContainText('Agency Facility Management')
    await expect(answer).not.toContainText('service request')
    await home.page.getByTestId('lost-phone-both').check()
    await expect(answer).toContainText('service request “Request to reset Multi-Factor Authentication (MFA)”')
    await home.page.getByTestId('lost-phone-works').check()
    await expect(answer).toContainText('mysignins.microsoft.com/security-info')
    await looksAt(app, () => app.window)('help')
  })

  test('beside the troubles of a step', async ({ guide }) => {
    await guide.beginSetUp()
    const explainer = new Explainer(await guide.askWhatElse())
    await explainer.say('mobile app is greyed out')
    await expect(explainer.answer).toHaveAttribute('data-explanation', 'mobile-app-greyed-out')
  })
})
