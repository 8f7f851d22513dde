/** @file What can be seen and used of the login, the log-out and Home in windows of every size. */
import { expect, test } from '../fixtures'
import { walkLogInOn, walkLogInTo } from '../pages/log-in'
import { walkLogOutTo } from '../pages/log-out'
import { beyond, resize } from '../support/measure'

test('at 1366×768 Home shows the question and all three journeys without scrolling', async ({ app, home }) => {
  for (const shown of [home.device('se-gsib'), home.start, home.startOf('log-in'), home.startOf('log-out')])
    await expect(shown).toBeInViewport({ ratio: 1 })
  expect(await beyond(app.window)).toEqual([0, 0])
  expect(
    await app.window.locator('.screen').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBe(0)
})

test('at 1366×768 the code, its copy and the marked account are all in sight', async ({ app, pages, guide, phone }) => {
  await walkLogInTo(pages, 'verification-code', 'gmd')
  const copy = guide.page.getByTestId('copy-verification-code')
  for (const shown of [guide.verificationCode, guide.verificationCountdown, copy, phone.profile(), guide.next])
    await expect(shown).toBeInViewport({ ratio: 1 })
  expect(await beyond(app.window)).toEqual([0, 0])
  const { height } = (await guide.verificationCode.boundingBox()) ?? { height: 0 }
  expect(height).toBeGreaterThanOrEqual(48)
  await walkLogInOn(pages, 'verification-code', 'logged-in', 'gmd')
  await expect(guide.check.start).toBeInViewport({ ratio: 1 })
  await expect(guide.next).toBeInViewport({ ratio: 1 })
})

test('at 200 % and at 320 CSS pixels nothing has to be scrolled sideways', async ({
  app,
  pages,
  guide,
  home,
  pane,
}) => {
  await resize(app, 1366, 768, 2)
  expect((await beyond(app.window))[0]).toBe(0)
  await home.device('gmd').click()
  await home.startOf('log-in').click()
  await guide.next.click()
  await pane.opens()
  await expect(guide.title).toHaveText('Go to the login page')
  expect((await beyond(app.window))[0]).toBe(0)
  await guide.leave()
  await resize(app, 480, 768, 1.5)
  expect((await beyond(app.window))[0]).toBe(0)
  await walkLogOutTo(pages, 'log-out')
  await guide.next.click()
  await pane.opens()
  await expect(guide.title).toHaveText('Choose Log Out')
  expect((await beyond(app.window))[0]).toBe(0)
  await guide.page.getByTestId('part-page').click()
  await expect(pane.personMenu).toBeVisible()
  await pane.personMenu.locator('summary').click()
  expect((await beyond(pane.page))[0]).toBe(0)
})

test('with the largest text the code can be seen whole', async ({ app, pages, guide, home }) => {
  await home.goTo('settings')
  await home.page.getByTestId('text-size-24').check()
  await home.goTo('home')
  expect((await beyond(app.window))[0]).toBe(0)
  await walkLogInTo(pages, 'verification-code', 'gmd')
  expect(await beyond(app.window)).toEqual([0, 0])
  await guide.verificationCode.scrollIntoViewIfNeeded()
  await expect(guide.verificationCode).toBeInViewport({ ratio: 1 })
  await expect(guide.next).toBeInViewport({ ratio: 1 })
})
