/** @file The whole journey without a mouse. */
import { expect, test } from '../fixtures'
import { Keyboard } from '../pages/keyboard'
import { walkTo } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'

// One after another: windows on the same display take the keyboard from each other.
test.describe.configure({ mode: 'default' })

test('the set-up can be done with the keyboard alone', async ({ app, guide, home, pane, phone, tenant }) => {
  test.slow()
  const keys = new Keyboard(app, pane)
  await expect(home.start).toBeVisible()
  await keys.tabTo('device-non-se-gsib')
  await keys.press('Space')
  await expect(home.device('non-se-gsib')).toBeChecked()
  await keys.tabTo('start-set-up-verification')
  await keys.press('Enter')
  await expect(guide.at('open-page')).toBeVisible()
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await expect(guide.at('sign-in')).toBeVisible()
  await pane.opens()

  // Each value is copied in the guide and pasted into the page.
  for (const [what, field] of [
    ['practice-account', pane.addressField],
    ['practice-password', pane.passwordField],
  ] as const) {
    await expect(field).toBeFocused()
    await keys.goTo('guide')
    await keys.tabTo(`copy-${what}`)
    await keys.press('Enter')
    await expect(guide.page.getByTestId(`copy-${what}`)).toContainText('Copied')
    await keys.goTo('page')
    await keys.press('V', 'control')
    await expect(field).toHaveValue(
      what === 'practice-account' ? tenant.unregistered.upn : tenant.unregistered.password,
    )
    await keys.press('Enter')
  }
  await expect(pane.heading('More information required')).toBeVisible()
  await keys.tabTo('idSubmit_ProofUp_Redirect')
  await keys.press('Enter')

  await expect(guide.at('choose-method')).toBeVisible()
  await expect(pane.page.getByRole('combobox')).toBeVisible()
  await pane.page.waitForLoadState()
  await keys.tabTo('contact')
  await keys.press('m')
  await expect(pane.page.getByRole('radio').first()).toBeVisible()
  await keys.press('Tab')
  await keys.press('Space')
  await expect(pane.page.getByRole('radio', { name: 'Receive notifications' })).toBeChecked()
  await expect(guide.at('set-up')).toBeVisible()
  await keys.tabTo('set-up')
  await keys.press('Enter')

  await expect(guide.at('scan')).toBeVisible()
  await keys.goTo('phone')
  await keys.tabTo('phone-scan')
  await keys.press('Enter')
  await expect(guide.at('activation')).toBeVisible()
  await keys.goTo('page')
  await keys.tabTo('dialog-next')
  await keys.press('Enter')
  await expect(pane.page.getByText('Mobile app has been configured')).toBeVisible()
  await expect.poll(async () => (await keys.focused()).what).toBe('next')
  await keys.press('Enter')

  await expect(guide.matchNumber).toBeVisible()
  await expect(phone.request).toBeVisible()
  await keys.goTo('phone')
  await keys.tabTo('phone-number')
  await keys.type(await guide.matchNumber.innerText())
  await keys.press('Enter')
  await expect(guide.at('done')).toBeVisible()
  expect((await keys.focused()).what).not.toBe('nothing')
  await keys.goTo('page')
  await keys.tabTo('done')
  await keys.press('Enter')

  await expect(guide.at('profile')).toBeVisible()
  await keys.goTo('guide')
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await expect(home.finished).toBeVisible()
  expect((await keys.focused()).what).not.toBe('nothing')
  expect([...keys.withoutRing]).toEqual([])
})

test('F6 goes round guide, page and phone, and Shift+F6 the other way', async ({ app, pages, pane }) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'set-up')
  await keys.goTo('guide')
  for (const part of ['page', 'phone', 'guide', 'page'] as const) {
    await keys.press('F6')
    await expect.poll(async () => (await keys.focused()).part).toBe(part)
  }
  for (const part of ['guide', 'phone', 'page'] as const) {
    await keys.press('F6', 'shift')
    await expect.poll(async () => (await keys.focused()).part).toBe(part)
  }
})

test('a dialog takes the focus, keeps it and gives it back', async ({ app, pages, guide, pane }) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'set-up')
  await keys.goTo('guide')
  await keys.tabTo('journey-cancel')
  await keys.press('Enter')
  await expect(guide.page.getByTestId('leave-journey')).toBeVisible()
  for (let count = 0; count < 4; count += 1) {
    await keys.press('Tab')
    await expect.poll(() => guide.page.locator('dialog :focus').count()).toBe(1)
  }
  await keys.press('Escape')
  await expect(guide.page.getByTestId('leave-journey')).toBeHidden()
  await expect.poll(async () => (await keys.focused()).what).toBe('journey-cancel')
})

test('Escape in “Configure mobile app” cancels it', async ({ app, pages, guide, pane }) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'scan')
  await keys.goTo('page')
  await keys.press('Escape')
  await expect(guide.at('set-up')).toBeVisible()
})

test('a step that the guide moves to by itself never takes the focus from the page or the phone', async ({
  app,
  pages,
  guide,
  pane,
  phone,
}) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'set-up')
  await keys.goTo('page')
  await keys.tabTo('set-up')
  await keys.press('Enter')
  await expect(guide.at('scan')).toBeVisible()
  expect((await keys.focused()).part).toBe('page')
  await keys.goTo('phone')
  await keys.tabTo('phone-scan')
  await keys.press('Enter')
  await expect(guide.at('activation')).toBeVisible()
  await expect(phone.profile()).toBeVisible()
  expect((await keys.focused()).what).toBe('phone-scan')
})

test('after an answer on the phone, and after adding by hand, the focus is still somewhere', async ({
  app,
  pages,
  pane,
  phone,
}) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'reach')
  await keys.goTo('phone')
  await keys.tabTo('phone-add-by-hand')
  await keys.press('Enter')
  await expect.poll(async () => (await keys.focused()).what).toBe('by-hand-kind-code')
  await keys.tabTo('by-hand-cancel')
  await keys.press('Enter')
  await expect(phone.field('code')).toBeHidden()
  expect((await keys.focused()).part).toBe('phone')

  await keys.goTo('phone')
  await keys.tabTo('phone-not-me', 'shift')
  await keys.press('Enter')
  await keys.tabTo('phone-deny')
  await keys.press('Enter')
  await expect(phone.outcome).toBeVisible()
  expect((await keys.focused()).part).toBe('phone')
})

test('a page that opens or moves on by itself leaves the keyboard where it is', async ({ app, pages, guide, pane }) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'open-page')
  await keys.goTo('guide')
  await keys.tabTo('step-next')
  await keys.press('Enter')
  await expect(guide.at('sign-in')).toBeVisible()
  await pane.opens()
  await expect(pane.addressField).toBeVisible()
  expect((await keys.focused()).what).toBe('step-title')
  const loaded = pane.page.waitForEvent('load')
  await guide.page.getByTestId('pane-reload').click()
  await loaded
  expect((await keys.focused()).part).not.toBe('page')
})

test('coming back from another window, the keyboard is where it was', async ({ app, pages, pane }) => {
  const keys = new Keyboard(app, pane)
  await walkTo(pages, 'sign-in')
  for (const part of ['page', 'guide', 'phone'] as const) {
    await keys.goTo(part)
    const before = await keys.focused()
    await goElsewhereAndBack(app)
    await expect.poll(() => keys.focused()).toEqual(before)
  }
})

/** Another window of the system takes the keyboard, then ours is brought to the front again. */
async function goElsewhereAndBack({ electron }: RunningApp): Promise<void> {
  const ours = await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.id ?? 0)
  const isOurs = (): Promise<boolean> =>
    electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.isFocused() === true, ours)
  const other = await electron.evaluate(({ BrowserWindow }) => {
    const window = new BrowserWindow({ width: 300, height: 200 })
    window.focus()
    return window.id
  })
  await expect.poll(isOurs).toBe(false)
  await electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.focus(), ours)
  await expect.poll(isOurs).toBe(true)
  await electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), other)
}
