/** @file "QR on the screen, enlarged": a page in another program's window, on the same display, at several sizes and in both themes. */
import { writeFileSync } from 'node:fs'
import QRCode from 'qrcode'
import { expect, withItsOwnTenant } from '../fixtures'
import { canariesInFiles } from '../support/canaries'
import { clipboardOf } from '../support/clipboard'
import { enlarged, test } from '../support/other-program'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const url = 'https://mobileappcommunicator.auth.microsoft.com/activatev2/863602595/SASPUBKRCAZ1FD043'
const push = `phonefactor://activate_account?code=018227904&url=${encodeURIComponent(url)}`
const key = 'CANARYBIRDCANARY234567CANARYBIRD'
const totp = `otpauth://totp/SG%20Govt%20M365:tan.mei.ling@practice.example?secret=${key}&issuer=Microsoft`

test.use(withItsOwnTenant)

for (const theme of ['light', 'dark'] as const) {
  for (const width of [130, 220, 480]) {
    test(`a QR code ${String(width)} pixels wide on a ${theme} page is found, decoded, named and shown large`, async ({
      app,
      other,
    }, testInfo) => {
      await other.shows([{ text: push, width }], theme)
      const shown = enlarged(app)
      await shown.open()
      await expect(shown.kind).toHaveText('Set-up for notifications')
      await expect(shown.part('code')).toHaveText('018 227 904')
      await expect(shown.part('url')).toHaveText(url)
      expect(await qrFromScreenshot(shown.code)).toBe(push)
      expect((await shown.code.locator('svg').boundingBox())?.width).toBeGreaterThanOrEqual(400)
      await app.window.screenshot({ path: testInfo.outputPath('enlarged.png') })
    })
  }
}

test('light on dark, blurred by a zoomed page, and beside another one: both are found and named', async ({
  app,
  other,
}) => {
  await other.shows(
    [
      { text: 'https://example.org/get-the-app', width: 151 },
      { text: totp, width: 203, isInverted: true },
    ],
    'dark',
  )
  const shown = enlarged(app)
  await shown.open()
  await expect(shown.kind).toHaveText('Set-up for verification codes')
  await expect(shown.part('key')).toHaveText('CANA RYBI RDCA NARY 2345 67CA NARY BIRD')
  await shown.dialog.getByTestId('screen-qr-choice-1').check()
  await expect(shown.kind).toHaveText('Web link')
  expect(await qrFromScreenshot(shown.code)).toBe('https://example.org/get-the-app')
})

test('nothing on the screen is said, with what to do; a look after that finds it', async ({ app, other }, testInfo) => {
  await other.shows([], 'light')
  const shown = enlarged(app)
  await shown.open()
  await expect(shown.none).toContainText('No QR code was found')
  await expect(shown.none).toContainText('Zoom in on the page')
  await app.window.screenshot({ path: testInfo.outputPath('none.png') })
  await other.shows([{ text: push, width: 200 }], 'light')
  await shown.dialog.getByTestId('screen-qr-again').click()
  await expect(shown.kind).toHaveText('Set-up for notifications')
})

test('a script in the window gets no picture of the screen and turns no codes on while nobody presses anything', async ({
  app,
}) => {
  await app.electron.evaluate(({ BrowserWindow, dialog }) => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window !== undefined) window.isFocused = () => false
    // The officer, who did not ask for it, says no.
    dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false })
  })
  expect(await app.window.evaluate('window.bridge.screenQr.find()')).toMatchObject({
    ok: false,
    error: { code: 'screen_qr_unasked' },
  })
  const codesOn = 'window.bridge.settings.set({ codesOnWorkstation: true })'
  expect(await app.window.evaluate(codesOn)).toMatchObject({ ok: false, error: { code: 'not_agreed' } })
  expect(app.settings.codesOnWorkstation).not.toBe(true)
})

test('our own window is not looked at', async ({ app, other }) => {
  await other.shows([], 'light')
  const svg = await QRCode.toString(push, { type: 'svg', margin: 4 })
  await app.window.evaluate((svg) => {
    const drawn = document.createElement('div')
    drawn.style.cssText = 'position:fixed;inset:100px auto auto 50px;width:400px'
    drawn.innerHTML = svg
    document.body.append(drawn)
  }, svg)
  await app.window.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  const find = async () => {
    // The app looks for nobody but the officer, whose press is not the page's to make up.
    await app.window.keyboard.press('Shift')
    return app.window.evaluate('window.bridge.screenQr.find()')
  }
  expect(await find()).toMatchObject({ ok: true, value: { found: 0, screens: 1 } })
  // It is on the screen all the same: were the window elsewhere, it would be found.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    if (window !== undefined) window.getBounds = () => ({ x: 5000, y: 0, width: 10, height: 10 })
  })
  await expect.poll(find).toMatchObject({ ok: true, value: { found: 1, screens: 1 } })
})

for (const [what, because] of [
  ['lock-screen', 'because the workstation was locked'],
  ['suspend', 'because the workstation went to sleep'],
] as const) {
  test(`${what}: it leaves the window with its dialog, which says why`, async ({ app, other }) => {
    await other.shows([{ text: push, width: 200 }], 'light')
    const shown = enlarged(app)
    await shown.open()
    await expect(shown.kind).toBeVisible()
    await app.electron.evaluate(({ powerMonitor }, what) => powerMonitor.emit(what), what)
    await expect(shown.dialog).toBeHidden()
    await expect(app.window.getByTestId('screen-qr-hidden')).toContainText(because)
    expect(await app.window.content()).not.toContain('018 227 904')
  })
}

test('once it is closed, no file, log line or state has it; meanwhile the window is kept out of pictures', async ({
  app,
  other,
}) => {
  const told = await app.electron.evaluateHandle(({ BrowserWindow }) => {
    const told: boolean[] = []
    const window = BrowserWindow.getAllWindows()[0]
    if (window === undefined) throw new Error('There is no window')
    const set = window.setContentProtection.bind(window)
    window.setContentProtection = (on) => {
      told.push(on)
      set(on)
    }
    return told
  })
  await other.shows([{ text: totp, width: 220 }], 'light')
  const shown = enlarged(app)
  await shown.open()
  await expect(shown.part('key')).toBeVisible()
  expect(await told.evaluate((all) => all)).toEqual([true])
  await shown.copy('key').click()
  await expect.poll(() => clipboardOf(app)).toBe(key)
  await shown.close.click()
  await expect(shown.dialog).toBeHidden()
  await expect.poll(() => told.evaluate((all) => all)).toEqual([true, false])

  const canaries = [totp, key, encodeURIComponent(totp), 'CANA RYBI RDCA NARY']
  expect(await app.window.evaluate('window.bridge.screenQr.state()')).toMatchObject({
    ok: true,
    value: { status: 'closed', visible: null, found: [] },
  })
  const held = await app.window.content()
  for (const canary of canaries) expect(held).not.toContain(canary)
  expect(app.log).toContain('"kinds":["totp"]')
  for (const canary of canaries) expect(`${app.log}${app.said}`).not.toContain(canary)
  await app.close()
  expect(canariesInFiles(app.dataFolder, canaries)).toEqual([])
})

test('codes are added without their text crossing the door again', async ({ app, other }, testInfo) => {
  await app.window.keyboard.press('Shift')
  await app.window.evaluate('window.bridge.settings.set({ codesOnWorkstation: true })')
  await other.shows([{ text: totp, width: 220 }], 'light')
  const shown = enlarged(app)
  await shown.open()
  await shown.dialog.getByTestId('screen-qr-add').click()
  await expect(shown.dialog.getByTestId('add-label')).toHaveValue('SG Govt M365')
  await expect(shown.dialog.getByTestId('add-account')).toHaveValue('tan.mei.ling@practice.example')
  await shown.dialog.getByTestId('add-save').click()
  await expect(shown.dialog.getByTestId('screen-qr-kept')).toContainText('Kept: codes of “SG Govt M365”')
  await app.window.screenshot({ path: testInfo.outputPath('kept.png') })
  await shown.close.click()
  await app.window.getByTestId('nav-credentials').click()
  await expect(app.window.getByTestId('credential')).toContainText('SG Govt M365')
})

test.describe('in live', () => {
  test.use({
    app: async ({ open }, use, testInfo) => {
      const policy = testInfo.outputPath('policy.json')
      writeFileSync(policy, JSON.stringify({ environment: 'live' }), { mode: 0o644 })
      await use(await open([`--policy-file=${policy}`]))
    },
  })

  test('the guide offers it where the QR code is to be scanned', async ({ app, guide, other }, testInfo) => {
    await app.window.evaluate("window.bridge.journey.start({ journey: 'set-up-verification', device: 'non-se-gsib' })")
    // The officer sees one page after the other.
    await expect
      .poll(async () => {
        const isThere = await guide.at('scan').isVisible()
        if (!isThere) await app.window.evaluate('window.bridge.journey.seen({ expected: 0 })')
        return isThere
      })
      .toBe(true)
    await other.shows([{ text: push, width: 200 }], 'light')
    await app.window.getByTestId('screen-qr').click()
    await expect(enlarged(app).kind).toHaveText('Set-up for notifications')
    await enlarged(app).close.click()
    await app.window.screenshot({ path: testInfo.outputPath('guide.png') })
  })
})

test.describe('where the organisation has switched it off', () => {
  test.use({
    app: async ({ open }, use, testInfo) => {
      const policy = testInfo.outputPath('policy.json')
      writeFileSync(policy, JSON.stringify({ screenQr: false }), { mode: 0o644 })
      await use(await open([`--policy-file=${policy}`]))
    },
  })

  test('the screen is not looked at, and it is said', async ({ app }) => {
    const shown = enlarged(app)
    await shown.open()
    await expect(shown.error).toContainText('This app may not look at the screen here')
    await expect(shown.code).toBeHidden()
  })
})
