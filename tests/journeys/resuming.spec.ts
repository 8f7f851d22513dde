/** @file The app ends in the middle, by a crash or by its window being closed, and is opened again. */
import { setUpVerificationSteps, type SetUpVerificationStep } from '../../preload/contract/names'
import { expect, test, withItsOwnTenant } from '../fixtures'
import type { Pane } from '../pages/pane'
import { pagesOf, passStep, walkOn, walkTo, type Pages } from '../pages/set-up'
import { isRunning, tenantProcessOf } from '../support/processes'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

test.use(withItsOwnTenant)

/** The page that fits each step; at the first two none is open. */
const headings: Readonly<Record<SetUpVerificationStep, string | null>> = {
  'choose-device': null,
  'open-page': null,
  'sign-in': 'Sign in',
  'choose-method': 'Step 1: How should we contact you?',
  'set-up': 'Step 1: How should we contact you?',
  scan: 'Configure mobile app',
  activation: 'Configure mobile app',
  reach: 'Step 2: Let’s make sure that we can reach you on your Mobile App device',
  done: 'Additional security verification',
  profile: 'Profile',
}

async function showsWhatFits(pane: Pane, step: SetUpVerificationStep): Promise<void> {
  const heading = headings[step]
  if (heading === null) return
  await pane.opens()
  await expect(pane.heading(heading).first()).toBeVisible()
}

test('killed at every step, the app shows it again each time, and the journey can be finished', async ({
  app,
  pages,
  open,
}) => {
  test.slow()
  await walkTo(pages, 'choose-device')
  let now = { app, pages }
  for (const step of setUpVerificationSteps) {
    await test.step(step, async () => {
      const shows = await shownOnceOnly(now.pages, step)
      await now.app.kill()
      const again = await open()
      now = { app: again, pages: pagesOf(again) }
      await expect(now.pages.guide.at(step)).toBeVisible()
      await showsWhatFits(now.pages.pane, step)
      expect(await shownOnceOnly(now.pages, step)).toBe(shows)
      await expect(now.pages.guide.error).toBeHidden()
      await passStep(now.pages, step)
    })
  }
})

/** What is made anew for each attempt and must be the same after a restart: the activation's code, the number. */
async function shownOnceOnly({ guide, pane }: Pages, step: SetUpVerificationStep): Promise<string> {
  if (step === 'scan') return new URL(await qrFromScreenshot(guide.qr)).searchParams.get('code') ?? ''
  if (step !== 'reach') return ''
  const number = await guide.matchNumber.innerText()
  await expect(pane.number).toHaveText(number)
  return number
}

test('killed before a code is typed, the app waits for it again', async ({ app, pages, open }) => {
  const way = 'Use verification code'
  await walkTo(pages, 'reach', way)
  await app.kill()
  const again = pagesOf(await open())
  await expect(again.guide.at('reach')).toContainText('Enter the code from the phone')
  await again.pane.opens()
  await walkOn(again, 'reach', null, way)
})

test('closed in the middle, the app goes on where it was', async ({ app, pages, open }) => {
  await walkTo(pages, 'activation')
  await app.close()
  const again = pagesOf(await open())
  await showsWhatFits(again.pane, 'activation')
  await expect(again.phone.profile()).toBeVisible()
  await walkOn(again, 'activation', null)
})

test('what looks back when the app is closed shows the step under way when it opens', async ({
  app,
  pages,
  guide,
  open,
}) => {
  await walkTo(pages, 'set-up')
  await guide.back.click()
  await expect(guide.at('choose-method')).toBeVisible()
  await app.close()
  await expect(pagesOf(await open()).guide.at('set-up')).toBeVisible()
})

test('a killed app leaves no practice tenant behind', async ({ app, pages }) => {
  await walkTo(pages, 'sign-in')
  const tenant = await tenantProcessOf(app)
  expect(isRunning(tenant)).toBe(true)
  await app.kill()
  await expect.poll(() => isRunning(tenant)).toBe(false)
})

test('a window that is loaded again shows the same step', async ({ app, pages, guide }) => {
  await walkTo(pages, 'set-up')
  await app.window.reload()
  await expect(guide.at('set-up')).toBeVisible()
  await walkOn(pages, 'set-up', 'reach')
})

test('a window that has crashed comes back at the same step', async ({ app, pages }) => {
  await walkTo(pages, 'set-up')
  // Playwright gives a crashed page up, so the app itself is asked.
  const step = await app.electron.evaluate(async ({ BrowserWindow }): Promise<unknown> => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    await new Promise<void>((resolve) => {
      contents?.once('did-finish-load', () => {
        resolve()
      })
      contents?.forcefullyCrashRenderer()
    })
    const shown: unknown = await contents?.executeJavaScript(`new Promise((resolve) => {
      const look = () => {
        const guide = document.querySelector('[data-testid="guide"]')
        if (guide === null) requestAnimationFrame(look)
        else resolve(guide.dataset.step)
      }
      look()
    })`)
    return shown
  })
  expect(step).toBe('set-up')
})
