/** @file What can be seen and used in windows of every size, zoom and theme. */
import type { Locator, Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, test } from '../fixtures'
import { walkOn, walkTo, type Pages } from '../pages/set-up'
import type { RunningApp } from '../support/launch-app'
import { beyond, resize } from '../support/measure'
import { followVisibility } from '../support/pane-visibility'
import { qrFromScreenshot, readQr } from '../support/qr-from-screenshot'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the page is drawn, in pixels of the window. */
function drawnAt(app: RunningApp): Promise<Box> {
  return app.electron.evaluate(({ BrowserWindow }) => {
    const view = BrowserWindow.getAllWindows()[0]?.contentView.children.at(-1)
    if (view === undefined) throw new Error('No page is open beside the guide')
    return view.getBounds()
  })
}

async function boxOf(locator: Locator): Promise<Box> {
  const box = await locator.boundingBox()
  if (box === null) throw new Error('It has no box')
  return box
}

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height

test('at 1366×768 guide, page and phone are beside each other, and nothing scrolls the window', async ({
  app,
  pages,
  guide,
  pane,
  phone,
}) => {
  await walkTo(pages, 'scan')
  const [guideBox, phoneBox, pageBox] = [await boxOf(guide.root), await boxOf(phone.root), await drawnAt(app)]
  expect(await beyond(app.window)).toEqual([0, 0])
  expect(overlap(guideBox, pageBox) || overlap(pageBox, phoneBox) || overlap(guideBox, phoneBox)).toBe(false)
  for (const { width, height } of [guideBox, phoneBox, pageBox]) {
    expect(width).toBeGreaterThanOrEqual(280)
    expect(height).toBeGreaterThanOrEqual(560)
  }
  for (const control of [guide.next, guide.back, guide.qr, phone.root.getByTestId('phone-scan')])
    await expect(control).toBeInViewport({ ratio: 1 })
  expect((await beyond(pane.page))[0]).toBe(0)
  await expect(pane.page.getByRole('img')).toBeInViewport({ ratio: 1 })

  await walkOn(pages, 'scan', 'reach')
  for (const shown of [guide.matchNumber, phone.number, phone.yes, phone.root.getByTestId('phone-not-me')])
    await expect(shown).toBeInViewport({ ratio: 1 })
  expect(await beyond(app.window)).toEqual([0, 0])
})

test('at 1200 the phone is a drawer, and the journey can be finished', async ({ app, pages, guide, phone }) => {
  await resize(app, 1200, 768)
  await walkTo(pages, 'scan')
  await expect(phone.root).toBeHidden()
  const wide = await drawnAt(app)
  const toggle = guide.page.getByTestId('phone-toggle')
  await toggle.click()
  await expect(phone.root).toBeVisible()
  await expect.poll(async () => (await drawnAt(app)).width).toBeLessThan(wide.width)
  expect(overlap(await drawnAt(app), await boxOf(phone.root))).toBe(false)
  await walkOn(pages, 'scan', 'reach')
  await toggle.click()
  await expect(toggle).toContainText('1 request waiting')
  await toggle.click()
  await walkOn(pages, 'reach', 'done')
  expect(await beyond(app.window)).toEqual([0, 0])
})

type ShowPart = (part: 'guide' | 'page' | 'phone') => Promise<void>

/** From Home to the QR code, one part at a time. */
async function walkToQrPartByPart({ guide, pane }: Pages, show: ShowPart): Promise<void> {
  await guide.beginSetUp()
  await guide.openPage()
  await pane.opens()
  const officer = await guide.practiceOfficer()
  await show('page')
  await pane.signIn(officer)
  await pane.giveMoreInformation()
  await pane.chooseMobileApp('Receive notifications for verification')
  await pane.setUp()
  await show('guide')
  await expect(guide.at('scan')).toBeVisible()
}

const showIn =
  (window: Page): ShowPart =>
  async (part) => {
    await window.getByTestId(`part-${part}`).click()
    await expect(window.getByTestId(`part-${part}`)).toHaveAttribute('aria-pressed', 'true')
  }

test('at 800 one part is shown at a time, and the journey can be finished', async ({
  app,
  pages,
  guide,
  pane,
  phone,
}) => {
  await resize(app, 800, 768)
  const show = showIn(app.window)
  await walkToQrPartByPart(pages, show)
  await expect(phone.root).toBeHidden()
  const isVisible = await followVisibility(app)
  await show('page')
  await expect.poll(isVisible).toBe(true)
  await expect(guide.root).toBeHidden()
  expect((await drawnAt(app)).width).toBeGreaterThan(700)

  await show('phone')
  await expect.poll(isVisible).toBe(false)
  await phone.scan()
  await expect(pane.page.getByRole('heading', { name: 'Configure mobile app' })).toBeVisible()
  await show('phone')
  await expect(phone.profile()).toBeVisible()
  await show('page')
  await pane.confirmActivation()
  await expect(guide.page.getByTestId('part-phone')).toContainText('1 request waiting')
  await show('guide')
  await expect.poll(isVisible).toBe(false)
  const number = await guide.matchNumber.innerText()
  await show('phone')
  await phone.approve(number)
  await show('guide')
  await expect(guide.at('done')).toBeVisible()
  expect((await beyond(app.window))[0]).toBe(0)
})

test('at 200 % nothing is cut off and the page is where its frame is', async ({ app, pages, guide, pane }) => {
  await resize(app, 1366, 768, 2)
  await walkTo(pages, 'sign-in')
  await expect(guide.next).toBeVisible()
  expect((await beyond(app.window))[0]).toBe(0)
  await guide.page.getByTestId('part-page').click()
  const room = await boxOf(guide.page.getByTestId('pane-room'))
  await expect.poll(async () => (await drawnAt(app)).width).toBeGreaterThan(room.width * 2 - 10)
  const drawn = await drawnAt(app)
  expect(drawn.x).toBeGreaterThanOrEqual(room.x * 2)
  expect(drawn.y).toBeGreaterThanOrEqual(room.y * 2)
  expect(drawn.y + drawn.height).toBeLessThanOrEqual(768)
  // The page is enlarged as the window is.
  await expect.poll(() => pane.page.evaluate(() => window.innerWidth)).toBe(Math.round(drawn.width / 2))
  expect((await beyond(pane.page))[0]).toBe(0)
})

test('at 320 CSS pixels nothing has to be scrolled sideways', async ({ app, pages, home, guide, pane }) => {
  await resize(app, 480, 768, 1.5)
  for (const screen of ['settings', 'credentials', 'help', 'home'] as const) {
    await home.goTo(screen)
    await expect(app.window.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await beyond(app.window))[0], screen).toBe(0)
  }
  const show = showIn(app.window)
  await walkToQrPartByPart(pages, show)
  expect((await beyond(app.window))[0]).toBe(0)
  await expect(guide.qr).toBeVisible()
  await show('page')
  expect((await beyond(pane.page))[0]).toBe(0)
  await show('phone')
  expect((await beyond(app.window))[0]).toBe(0)
})

test('the largest text fits', async ({ app, pages, home, guide }) => {
  await home.goTo('settings')
  await home.page.getByTestId('text-size-24').check()
  await home.goTo('home')
  await walkTo(pages, 'scan')
  expect(await beyond(app.window)).toEqual([0, 0])
  await guide.qr.scrollIntoViewIfNeeded()
  await expect(guide.qr).toBeInViewport({ ratio: 1 })
  await expect(guide.next).toBeInViewport({ ratio: 1 })
})

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.beforeEach(({ dataFolder }) => {
      mkdirSync(dataFolder, { recursive: true })
      writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ theme }))
    })

    test(`the QR code is large, dark on white, and can be enlarged (${theme})`, async ({ app, pages, guide }) => {
      await walkTo(pages, 'scan')
      const picture = guide.qr.locator('svg.qr')
      await expect.poll(async () => (await boxOf(picture)).width).toBeGreaterThanOrEqual(240)
      await expectDarkOnWhite(picture)
      const text = await qrFromScreenshot(guide.qr)

      const isVisible = await followVisibility(app)
      await guide.qr.click()
      const large = guide.enlargedQr.locator('svg.qr')
      await expect.poll(async () => (await boxOf(large)).width).toBeGreaterThanOrEqual(400)
      await expect.poll(isVisible).toBe(false)
      await expectDarkOnWhite(large)
      expect(await qrFromScreenshot(large)).toBe(text)
      await guide.page.keyboard.press('Escape')
      await expect(guide.enlargedQr).toBeHidden()
      await expect(guide.qr).toBeFocused()
    })
  })
}

test('in forced colours the QR code can still be read and every button has an edge', async ({ app, pages, guide }) => {
  await app.window.emulateMedia({ forcedColors: 'active' })
  await walkTo(pages, 'scan')
  await expectDarkOnWhite(guide.qr.locator('svg.qr'))
  const without = await app.window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(button)
        return (borderTopStyle === 'none' || borderTopWidth === '0px') && textDecorationLine === 'none'
      })
      .map((button) => button.dataset.testid ?? button.textContent),
  )
  expect(without).toEqual([])
})

/** The code can be read, the quiet zone is white, the code is black. */
async function expectDarkOnWhite(picture: Locator): Promise<void> {
  // Until the guide around it has its place, a picture may show a part of it.
  await expect.poll(async () => readQr(await picture.screenshot())).not.toBeNull()
  const { data, width, height } = PNG.sync.read(await picture.screenshot())
  const at = (x: number, y: number): readonly number[] => [
    ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ]
  for (const [x, y] of [
    [3, 3],
    [width - 4, 3],
    [3, height - 4],
    [width - 4, height - 4],
  ] as const)
    expect(at(x, y)).toEqual([255, 255, 255])
  expect(data.some((value, index) => index % 4 === 0 && value === 0)).toBe(true)
}
