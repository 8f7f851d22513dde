/** @file The sign-in pages: addresses and passwords that are refused, and officers who cannot simply set up. */
import { expect, test } from '../fixtures'
import { walkTo } from '../pages/set-up'

test.beforeEach(async ({ pages }) => {
  await walkTo(pages, 'sign-in')
})

test('a real address is refused before any password field, and is not kept', async ({ guide, pane, tenant }) => {
  await pane.typeAddress('someone@tech.gov.sg')
  await expect(pane.addressError).toContainText('a real address does not work here')
  await expect(guide.error).toContainText('That is not a practice address')
  await expect(pane.passwordField).toBeHidden()
  await expect(pane.addressField).toHaveValue('')
  expect(JSON.stringify(await tenant.events())).not.toContain('someone')
})

test('a double click on “Sign in” signs in once, also while the service is slow', async ({ guide, pane, tenant }) => {
  const officer = tenant.unregistered
  await pane.typeAddress(officer.upn)
  await pane.passwordField.fill(officer.password)
  await tenant.faults({ slow: 400 })
  // By the mouse itself: a locator would wait for the page that the first click leads to.
  const { x, y } = (await pane.button('Sign in').boundingBox()) ?? { x: 0, y: 0 }
  await pane.page.mouse.click(x + 5, y + 5)
  await pane.page.mouse.click(x + 5, y + 5)
  await pane.giveMoreInformation()
  await expect(guide.at('choose-method')).toBeVisible()
})

test('an unknown account is named, and the right one then works', async ({ guide, pane, tenant }) => {
  await pane.typeAddress('tan.mei.lin@practice.example')
  await expect(pane.addressError).toContainText('This username may be incorrect')
  await expect(guide.error).toContainText('The page does not know that address')
  await expect(pane.passwordField).toBeHidden()

  await pane.signIn(tenant.unregistered)
  await pane.giveMoreInformation()
  await expect(guide.at('choose-method')).toBeVisible()
  await expect(guide.error).toBeHidden()
})

test('ten wrong passwords lock the account for a told time, after which it works', async ({ guide, pane, tenant }) => {
  const officer = tenant.unregistered
  await pane.typeAddress(officer.upn)
  await pane.typePassword('wrong-0')
  await expect(guide.error).toContainText('The password was not right')
  for (let attempt = 1; attempt < 10; attempt += 1) {
    await pane.typePassword(`wrong-${String(attempt)}`)
    await expect(pane.passwordError).toBeVisible()
  }
  await expect(pane.passwordError).toContainText('temporarily locked')
  await expect(guide.error).toContainText('The account is locked for a while')
  const wait = guide.page.getByTestId('error-wait')
  await expect(wait).toHaveText(/^You can try again in \d\d s\.$/)

  await pane.typePassword(officer.password)
  await expect(pane.passwordError).toContainText('temporarily locked')

  await tenant.advance(61)
  await expect(wait).toHaveText('You can try again now.')
  await pane.typePassword(officer.password)
  await pane.giveMoreInformation()
  await expect(guide.at('choose-method')).toBeVisible()
  await expect(guide.error).toBeHidden()
})

test('a disabled account is explained', async ({ guide, pane, tenant }) => {
  await pane.signIn(tenant.officer('daniel.ong'))
  await expect(pane.passwordError).toContainText('Your account is disabled')
  await expect(guide.error).toContainText('The account is disabled')
})

test('an officer at risk is stopped before the set-up', async ({ guide, pane, tenant }) => {
  await pane.signIn(tenant.officer('kavitha.raj'))
  await expect(pane.heading('Your account is at risk')).toBeVisible()
  await expect(guide.error).toContainText('The account is at risk')
})

test('an officer whose organisation forbids the mobile app is told', async ({ guide, pane, tenant }) => {
  await pane.signIn(tenant.officer('chen.jia.hui'))
  await pane.giveMoreInformation()
  await expect(guide.at('choose-method')).toBeVisible()
  await expect(pane.page.getByText('your organization does not allow it')).toBeVisible()
  await expect(pane.page.getByRole('option', { name: 'Mobile app' })).toBeDisabled()
})
