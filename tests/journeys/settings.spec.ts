/** @file What is kept between runs, and what happens when the file is damaged. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { pagesOf, walkTo } from '../pages/set-up'

test('theme and text size hold at once and after a restart', async ({ app, home, open }) => {
  await home.goTo('settings')
  await home.page.getByTestId('theme-dark').check()
  await home.page.getByTestId('text-size-20').check()
  const isDark = "matchMedia('(prefers-color-scheme: dark)').matches"
  const size = 'getComputedStyle(document.documentElement).fontSize'
  await expect.poll(() => home.page.evaluate(isDark)).toBe(true)
  await expect.poll(() => home.page.evaluate(size)).toBe('20px')
  await app.close()

  const again = await open()
  await expect(again.window.getByTestId('nav-settings')).toBeVisible()
  await expect.poll(() => again.window.evaluate(isDark)).toBe(true)
  await expect.poll(() => again.window.evaluate(size)).toBe('20px')
})

test('the device, codes, idle minutes and clipboard seconds hold at once and after a restart', async ({
  app,
  home,
  open,
}) => {
  const chosen = ['device-gmd', 'codes-on-workstation-true', 'idle-lock-minutes-2', 'clipboard-seconds-60']
  await home.goTo('settings')
  const codes = home.page.getByRole('group', { name: 'Codes on this workstation' })
  await expect(codes).toHaveAccessibleDescription(/With both on one device, whoever gets into it has both proofs\.$/)
  await expect(codes.getByRole('radio', { name: 'Off' })).toBeChecked()
  for (const choice of chosen) await home.page.getByTestId(choice).check()
  await home.goTo('credentials')
  await expect(home.page.getByTestId('clipboard-note')).toContainText('after 60 seconds')
  await home.goTo('home')
  await expect(home.device('gmd')).toBeChecked()
  await app.close()
  expect(app.settings).toMatchObject({
    device: 'gmd',
    codesOnWorkstation: true,
    idleLockMinutes: 2,
    clipboardSeconds: 60,
  })

  const again = pagesOf(await open())
  await again.home.goTo('settings')
  for (const choice of chosen) await expect(again.home.page.getByTestId(choice)).toBeChecked()
})

test('the page beside the guide follows the theme', async ({ pages, home, pane }) => {
  await home.goTo('settings')
  await home.page.getByTestId('theme-dark').check()
  await home.goTo('home')
  await walkTo(pages, 'sign-in')
  await expect.poll(() => pane.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")).toBe(true)
})

test('a change that has been written survives the app being killed', async ({ app, home, open }) => {
  await home.goTo('settings')
  await home.page.getByTestId('text-size-20').check()
  await expect.poll(() => app.settings.textSize).toBe(20)
  await app.kill()

  const again = await open()
  await expect(again.window.getByTestId('nav-settings')).toBeVisible()
  await expect.poll(() => again.window.evaluate('getComputedStyle(document.documentElement).fontSize')).toBe('20px')
  await expect(again.window.getByTestId('notice-settings_restored')).toBeHidden()
})

test('a damaged settings file is kept aside, the last good one restored, and the officer told', async ({
  app,
  pages,
  open,
  dataFolder,
}) => {
  await pages.home.goTo('settings')
  await pages.home.page.getByTestId('text-size-24').check()
  await expect.poll(() => app.settings.textSize).toBe(24)
  await app.close()
  writeFileSync(join(dataFolder, 'settings.json'), '{ "textSize": 2')

  const again = await open()
  const notice = again.window.getByTestId('notice-settings_restored')
  await expect(notice).toContainText('Your settings were restored')
  expect(again.settings.textSize).toBe(24)
  expect(readFileSync(join(dataFolder, 'settings.corrupt-1.json'), 'utf8')).toBe('{ "textSize": 2')
  await again.window.getByTestId('notice-settings_restored-dismiss').click()
  await expect(notice).toBeHidden()
})

test('a damaged settings file without a good copy gives the first settings, and the officer is told', async ({
  open,
  dataFolder,
}) => {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, 'settings.json'), '{"theme":"purple"}')
  const app = await open()
  await expect(app.window.getByTestId('notice-settings_reset')).toContainText('Your settings were reset')
  expect(existsSync(join(dataFolder, 'settings.corrupt-1.json'))).toBe(true)
  await expect(pagesOf(app).home.start).toBeVisible()
})
