/** @file What is secret leaves the window when the officer leaves the workstation, and is kept out of pictures of the screen while it is there. */
import { expect, test } from '../support/keyring-test'
import type { RunningApp } from '../support/launch-app'
import { currentCodes, link, secret } from '../support/profiles'

const name = 'SG Govt M365'

test.use({ settings: { codesOnWorkstation: true, idleLockMinutes: 1 } })

/** What the system tells the app. */
function system({ electron }: RunningApp): {
  readonly says: (what: 'lock-screen' | 'suspend' | 'resume' | 'unlock-screen') => Promise<void>
  readonly isIdleFor: (seconds: number) => Promise<void>
} {
  return {
    says: (what) =>
      electron.evaluate(({ powerMonitor }, what) => {
        powerMonitor.emit(what)
      }, what),
    isIdleFor: (seconds) =>
      electron.evaluate(({ powerMonitor }, seconds) => {
        powerMonitor.getSystemIdleTime = () => seconds
      }, seconds),
  }
}

/** Everything that the window's document holds, visible or not. */
const heldIn = ({ window }: RunningApp): Promise<string> =>
  window.evaluate(() => {
    const typed = [...document.querySelectorAll('input')].map(({ value }) => value)
    return [document.documentElement.outerHTML, ...typed].join('\n')
  })

for (const [what, because] of [
  ['lock-screen', 'because the workstation was locked'],
  ['suspend', 'because the workstation went to sleep'],
] as const) {
  test(`${what}: the code leaves the window, which says why, and can be shown again`, async ({ app, credentials }) => {
    await credentials.open()
    const kept = await credentials.saveCodes(link, name)
    await kept.show.click()
    await expect(kept.code).toBeVisible()
    await system(app).says(what)
    await expect(kept.code).toBeHidden()
    await expect(credentials.hidden).toContainText(because)
    for (const code of currentCodes(secret)) {
      expect(await heldIn(app)).not.toContain(code)
      expect(await heldIn(app)).not.toContain(`${code.slice(0, 3)} ${code.slice(3)}`)
    }

    await kept.show.click()
    await expect.poll(async () => currentCodes(secret).includes(await credentials.digits(kept.code))).toBe(true)
    await expect(credentials.hidden).toBeHidden()
  })

  test(`${what}: an open QR code for a new phone leaves the window with its dialog`, async ({ app, credentials }) => {
    await credentials.open()
    await credentials.showQr(await credentials.saveCodes(link, name))
    await system(app).says(what)
    await expect(credentials.exporting.shown).toBeHidden()
    // Nor does it take one click to have it back.
    await expect(credentials.exporting.question).toBeHidden()
    await expect(credentials.hidden).toContainText(because)
    await expect(credentials.hidden).toBeInViewport()
    expect(await heldIn(app)).not.toContain(secret)
  })
}

test('the code in the question whether it is the right one leaves the window with the question', async ({
  app,
  credentials,
}) => {
  await credentials.open()
  const kept = await credentials.saveCodes(link, name)
  await kept.confirm.click()
  await expect(credentials.comparing.code).toBeVisible()
  await system(app).says('lock-screen')
  await expect(credentials.comparing.dialog).toBeHidden()
  await expect(credentials.hidden).toContainText('because the workstation was locked')
})

test('what is being typed leaves the window as well', async ({ app, credentials }) => {
  await credentials.open()
  await credentials.beginToAdd('totp')
  await credentials.adding.text.fill(link)
  await system(app).says('lock-screen')
  await expect(credentials.adding.dialog).toBeHidden()
  expect(await heldIn(app)).not.toContain(secret)
  await expect(credentials.hidden).toContainText('because the workstation was locked')

  await credentials.beginToAdd('password')
  await credentials.adding.password.fill('a password half typed')
  await system(app).says('suspend')
  await expect(credentials.adding.dialog).toBeHidden()
  expect(await heldIn(app)).not.toContain('half typed')
  await expect(credentials.hidden).toContainText('because the workstation went to sleep')
})

test('when nobody uses the workstation for as long as was chosen, the code leaves the window, not before', async ({
  app,
  credentials,
}) => {
  await credentials.open()
  const kept = await credentials.saveCodes(link, name)
  const looked = await countLooks(app, 59)
  await kept.show.click()
  await expect.poll(looked).toBeGreaterThanOrEqual(2)
  await expect(kept.code).toBeVisible()
  await system(app).isIdleFor(60)
  await expect(kept.code).toBeHidden()
  await expect(credentials.hidden).toContainText('because nobody used the workstation for a while')
})

test('after sleep the code shown is that of now', async ({ app, credentials }) => {
  await credentials.open()
  const kept = await credentials.saveCodes(link, name)
  await kept.show.click()
  await expect(kept.code).toBeVisible()
  const later = await app.electron.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 3_600_000
    return Math.floor(Date.now() / 1000)
  })
  await system(app).says('resume')
  const codes = currentCodes(secret, later - Math.floor(Date.now() / 1000))
  await expect.poll(async () => codes.includes(await credentials.digits(kept.code))).toBe(true)
})

test('the window is kept out of pictures of the screen exactly while something secret is in it', async ({
  app,
  credentials,
}) => {
  const protection = await followProtection(app)
  await credentials.open()
  await credentials.beginToAdd('totp')
  await credentials.read(link)
  await credentials.keepCodes()
  await expect(credentials.comparing.code).toBeVisible()
  // While it was typed, and again with the code: in between, what was typed has been taken out of the window.
  expect(await protection()).toEqual([true, false, true])
  await credentials.comparing.later.click()
  await expect.poll(protection).toEqual([true, false, true, false])

  const kept = credentials.entry({ codesOf: name })
  await kept.show.click()
  await expect(kept.code).toBeVisible()
  expect(await protection()).toEqual([true, false, true, false, true])
  await kept.show.click()
  await expect.poll(protection).toEqual([true, false, true, false, true, false])

  // Leaving the screen ends it as well.
  await kept.show.click()
  await expect(kept.code).toBeVisible()
  await credentials.page.getByTestId('nav-home').click()
  await expect.poll(async () => (await protection()).at(-1)).toBe(false)

  await credentials.open()
  await kept.copy.click()
  await expect(credentials.clipboardNote).toContainText('On the clipboard for')
  expect((await protection()).at(-1)).toBe(false)
  await credentials.showQr(kept)
  expect((await protection()).at(-1)).toBe(true)
  await credentials.exporting.close.click()
  await expect.poll(async () => (await protection()).at(-1)).toBe(false)
})

/** Lets the workstation be idle for so long; the answered function tells how often the app has looked. */
async function countLooks({ electron }: RunningApp, seconds: number): Promise<() => Promise<number>> {
  const looked = await electron.evaluateHandle(({ powerMonitor }, seconds) => {
    const looks = { count: 0 }
    powerMonitor.getSystemIdleTime = () => {
      looks.count += 1
      return seconds
    }
    return looks
  }, seconds)
  return () => looked.evaluate(({ count }) => count)
}

/** Follows, from now on, how the window is told to be kept out of pictures, in order. */
async function followProtection({ electron }: RunningApp): Promise<() => Promise<readonly boolean[]>> {
  const followed = await electron.evaluateHandle(({ BrowserWindow }) => {
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
  return () => followed.evaluate((told) => told)
}
