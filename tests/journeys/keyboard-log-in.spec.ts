/** @file The login on both devices, the check and the log-out without a mouse. */
import { expect, test } from '../fixtures'
import { Keyboard } from '../pages/keyboard'
import type { LogInDevice } from '../pages/log-in'
import type { Pages } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'

// One after another: windows on the same display take the keyboard from each other.
test.describe.configure({ mode: 'default' })

/** Copies a value in the guide and pastes it into a field of the page. */
async function carryOver(
  keys: Keyboard,
  { guide, pane }: Pages,
  what: string,
  value: string,
  id: string,
): Promise<void> {
  await keys.goTo('guide')
  await keys.tabTo(`copy-${what}`)
  await keys.press('Enter')
  await expect(guide.page.getByTestId(`copy-${what}`)).toContainText('Copied')
  await keys.goTo('page')
  await keys.tabTo(id)
  await keys.press('V', 'control')
  await expect(pane.page.locator(`#${id}`)).toHaveValue(value)
  await keys.press('Enter')
}

/** From Home to the page that asks for the address. */
async function goToAddress(keys: Keyboard, { guide, home, pane }: Pages, device: LogInDevice): Promise<void> {
  await expect(home.start).toBeVisible()
  await keys.tabTo('device-non-se-gsib')
  await keys.press('Space')
  if (device === 'gmd') await keys.press('Down')
  await expect(home.device(device)).toBeChecked()
  await keys.tabTo('start-log-in')
  await keys.press('Enter')
  await expect(guide.at('open-portal')).toBeVisible()
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await pane.opens()
  await expect(pane.logInLink).toBeVisible()
  await keys.goTo('page')
  await keys.tabTo('log-in')
  await keys.press('Enter')
  await expect(guide.at('log-in-with-techpass')).toBeVisible()
  await expect(pane.button('Log in with TechPass')).toBeVisible()
  await keys.tabTo('log-in-with-techpass')
  await keys.press('Enter')
  await expect(guide.at('sign-in')).toBeVisible()
  await expect(pane.addressField).toBeVisible()
}

/** The number, typed into the phone. */
async function approve(keys: Keyboard, { guide, phone }: Pages): Promise<void> {
  await expect(guide.matchNumber).toBeVisible()
  const number = await guide.matchNumber.innerText()
  await expect(phone.number).toBeVisible()
  await keys.goTo('phone')
  await keys.tabTo('phone-number')
  await keys.type(number)
  await keys.press('Enter')
  await expect(guide.at('logged-in')).toBeVisible()
}

async function finish(keys: Keyboard, { guide, home }: Pages): Promise<void> {
  await keys.goTo('guide')
  await keys.tabTo('check-start')
  await keys.press('Enter')
  await expect(guide.check.result).toContainText('Worked at')
  await keys.goTo('guide')
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await expect(home.finished).toBeVisible()
  expect((await keys.focused()).what).not.toBe('nothing')
  expect([...keys.withoutRing]).toEqual([])
}

const keysOf = (app: RunningApp, { pane }: Pages): Keyboard => new Keyboard(app, pane)

test('the login on a non-SE GSIB can be done with the keyboard alone', async ({ app, pages, guide, pane }) => {
  test.slow()
  const keys = keysOf(app, pages)
  await goToAddress(keys, pages, 'non-se-gsib')
  const { upn, password } = await guide.practiceOfficer()
  await carryOver(keys, pages, 'practice-account', upn, 'i0116')
  await expect(pane.passwordField).toBeVisible()
  await carryOver(keys, pages, 'practice-password', password, 'i0118')
  await approve(keys, pages)
  await finish(keys, pages)
})

test('the login on a GMD can be done with the keyboard alone', async ({ app, pages, guide, pane, tenant }) => {
  test.slow()
  // Otherwise the code changes now and then between the copy and the look at what was pasted.
  await tenant.control('/clock', { freeze: true })
  const keys = keysOf(app, pages)
  await goToAddress(keys, pages, 'gmd')
  await carryOver(keys, pages, 'practice-account', await guide.shown('practice-account').innerText(), 'i0116')
  await expect(guide.at('verification-code')).toBeVisible()
  await expect(pane.managedCodeField).toBeVisible()
  await carryOver(keys, pages, 'verification-code', await guide.readVerificationCode(), 'verificationCodeInput')
  await approve(keys, pages)
  await finish(keys, pages)
})

test('the log-out can be done with the keyboard alone', async ({ app, pages, guide, home, pane }) => {
  test.slow()
  const keys = keysOf(app, pages)
  await expect(home.start).toBeVisible()
  await keys.tabTo('start-log-out')
  await keys.press('Enter')
  await expect(guide.at('log-out')).toBeVisible()
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await pane.opens()
  await expect(pane.personMenu).toBeVisible()
  await keys.goTo('page')
  await keys.tabTo('Your account')
  await keys.press('Enter')
  await keys.tabTo('log-out')
  await keys.press('Enter')
  await expect(guide.at('choose-account')).toBeVisible()
  const [first = ''] = await guide.signedIn('before')
  await expect(pane.account(first)).toBeVisible()
  await expect.poll(async () => (await keys.focused()).part).toBe('page')
  await pane.account(first).focus()
  await keys.press('Enter')
  await expect(guide.at('logged-out')).toBeVisible()
  await keys.goTo('guide')
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await expect(home.finished).toBeVisible()
  expect([...keys.withoutRing]).toEqual([])
})
