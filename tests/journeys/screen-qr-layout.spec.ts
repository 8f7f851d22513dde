/** @file "QR on the screen, enlarged", in windows of every size and zoom: what it is stands above it, and it can be scanned. */
import type { Locator } from '@playwright/test'
import { expect, withItsOwnTenant } from '../fixtures'
import type { RunningApp } from '../support/launch-app'
import { enlarged, test } from '../support/other-program'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const activation = (url: string): string =>
  `phonefactor://activate_account?code=018227904&url=${encodeURIComponent(url)}`
const push = activation('https://mobileappcommunicator.auth.microsoft.com/activatev2/863602595/SASPUBKRCAZ1FD043')
const foreign = activation('https://elsewhere.example/activatev2/1/AB')

test.use(withItsOwnTenant)

/** The code as drawn: its box in CSS pixels, how many pixels of the screen a module has, and what of it is out of sight. */
function drawn(code: Locator) {
  return code.locator('svg').evaluate((picture) => {
    const body = picture.closest('.dialog-body')
    if (body === null) throw new Error('It is in no dialog')
    const { left, right, top, bottom, width } = picture.getBoundingClientRect()
    const within = body.getBoundingClientRect()
    const modules = Number(picture.getAttribute('viewBox')?.split(' ')[2])
    return {
      width,
      modulePixels: (width * window.devicePixelRatio) / modules,
      fitsAcross: left >= within.left && right <= within.left + body.clientWidth,
      fitsDown: bottom - top <= body.clientHeight,
      isInSight: top >= within.top && bottom <= within.bottom,
      sideways: body.scrollWidth - body.clientWidth,
    }
  })
}

/** Gives our window this size, at the edge of the display, where the other program's is not. */
async function narrow(app: RunningApp): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 1440, y: 0, width: 480, height: 728 })
  })
  await expect.poll(() => app.window.evaluate(() => window.innerWidth)).toBe(480)
}

for (const [what, text] of [
  ['Set-up for notifications', push],
  ['Set-up for notifications of another service', foreign],
] as const) {
  test(`in a window as narrow as the guide of live it is as large, below what it is: ${what}`, async ({
    app,
    other,
  }) => {
    await narrow(app)
    await other.shows([{ text, width: 200 }], 'light')
    const shown = enlarged(app)
    await shown.open()
    await expect(shown.kind).toHaveText(what)
    await expect(shown.kind).toBeInViewport({ ratio: 1 })
    await expect
      .poll(() => drawn(shown.code))
      .toMatchObject({ fitsAcross: true, fitsDown: true, isInSight: true, sideways: 0 })
    const { width, modulePixels } = await drawn(shown.code)
    expect(width).toBeGreaterThanOrEqual(400)
    expect(modulePixels).toBe(Math.round(modulePixels))
    const [above, below] = [await shown.kind.boundingBox(), await shown.code.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    expect(await qrFromScreenshot(app.window)).toBe(text)
  })
}

test('while it is open it follows the window and its zoom: no scrolling sideways, whole pixels for each module', async ({
  app,
  other,
}) => {
  await other.shows([{ text: push, width: 200 }], 'light')
  const shown = enlarged(app)
  await shown.open()
  await expect(shown.kind).toBeVisible()
  for (const [width, height, zoom] of [
    [1366, 768, 1],
    [480, 728, 1],
    [1366, 768, 2],
    [1366, 768, 1.5],
    [480, 728, 1.5],
    [1920, 1080, 1],
  ] as const) {
    await app.electron.evaluate(
      ({ BrowserWindow }, { width, height, zoom }) => {
        const window = BrowserWindow.getAllWindows()[0]
        window?.setContentSize(width, height)
        window?.webContents.setZoomFactor(zoom)
      },
      { width, height, zoom },
    )
    await expect
      .poll(async () => {
        const { fitsAcross, fitsDown, sideways, modulePixels } = await drawn(shown.code)
        const off = Math.abs(modulePixels - Math.round(modulePixels))
        return { fitsAcross, fitsDown, sideways, isSharp: off < 0.01 }
      })
      .toEqual({ fitsAcross: true, fitsDown: true, sideways: 0, isSharp: true })
  }
})
