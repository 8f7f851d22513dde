/** @file The Credentials and Settings screens in small windows and at every zoom, and without a mouse. */
import type { Page } from '@playwright/test'
import { Keyboard } from '../pages/keyboard'
import type { Credentials } from '../pages/credentials'
import { clipboardOf } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import { beyond, resize } from '../support/measure'
import { link, linkTo, secret, upn } from '../support/profiles'

// One after another: windows on the same display take the keyboard from each other.
test.describe.configure({ mode: 'default' })
test.use({ settings: { codesOnWorkstation: true } })

const long = 'aminah.binte.abdul.rahman.of.the.longest.address@practice.example'

/** Looks at the screen with entries, at each dialog, and at Settings. */
async function lookAround(credentials: Credentials, look: (where: string) => Promise<void>): Promise<void> {
  const { page } = credentials
  await page.getByTestId('nav-settings').click()
  await expect(page.getByTestId('clipboard-seconds-30')).toBeVisible()
  await look('settings')
  await credentials.open()
  await look('empty')
  await credentials.savePassword(long, 'a password')
  const codes = await credentials.saveCodes(linkTo(secret, 'SG Govt M365', long), 'SG Govt M365')
  await codes.show.click()
  await expect(codes.code).toBeVisible()
  await look('with entries')
  for (const kind of ['password', 'totp'] as const) {
    await credentials.beginToAdd(kind)
    await look(`adding ${kind}`)
    if (kind === 'totp') {
      await credentials.read(link)
      await expect(credentials.adding.name).toBeVisible()
      await look('what was read')
    }
    await page.keyboard.press('Escape')
  }
  await codes.confirm.click()
  await expect(credentials.comparing.code).toBeVisible()
  await look('comparing')
  await page.keyboard.press('Escape')
  await credentials.showQr(codes)
  await look('the QR code')
  await page.keyboard.press('Escape')
  await codes.forget.click()
  await look('forgetting')
  await page.keyboard.press('Escape')
}

for (const [name, width, height, zoom] of [
  ['200 %', 1366, 768, 2],
  ['400 % of 1280×1024', 1280, 1024, 4],
  ['320 CSS pixels', 480, 768, 1.5],
] as const) {
  test(`at ${name} nothing is cut off, lies over something else or has to be scrolled sideways`, async ({
    app,
    credentials,
  }) => {
    await resize(app, width, height, zoom)
    await lookAround(credentials, async (where) => {
      expect.soft((await beyond(app.window))[0], where).toBe(0)
      expect.soft(await faultsOf(app.window), where).toEqual([])
    })
  })
}

test('at 1366×768 the actions of an entry are beside it, and the largest text fits', async ({ app, credentials }) => {
  await credentials.choose('textSize', '24')
  await lookAround(credentials, async (where) => {
    expect.soft(await beyond(app.window), where).toEqual([0, 0])
    expect.soft(await faultsOf(app.window), where).toEqual([])
  })
})

for (const width of [1366, 1920]) {
  test(`at ${String(width)} the address of an entry is on one line, whatever can be done with it`, async ({
    app,
    credentials,
  }) => {
    await credentials.open()
    await credentials.savePassword(long, 'a password')
    const codes = await credentials.saveCodes(linkTo(secret, 'SG Govt M365', long), 'SG Govt M365')
    await expect(codes.confirm).toBeVisible()
    await resize(app, width, 768)
    const lines = await app.window.locator('.credential-account').evaluateAll((all) =>
      all.map((each) => {
        const { height } = each.getBoundingClientRect()
        return Math.round(height / Number.parseFloat(getComputedStyle(each).lineHeight))
      }),
    )
    expect(lines).toEqual([1, 1])
  })
}

test('with the keyboard alone a password is added, copied and forgotten, and a code shown', async ({
  app,
  pane,
  credentials,
}) => {
  test.slow()
  const keys = new Keyboard(app, pane)
  await expect(credentials.page.getByTestId('start-log-in')).toBeVisible()
  await keys.tabTo('nav-credentials')
  await keys.press('Enter')
  await keys.tabTo('credential-add')
  await keys.press('Enter')
  await keys.tabTo('add-kind-password')
  await keys.tabTo('add-next')
  await keys.press('Enter')
  await keys.tabTo('add-account')
  await keys.type(upn)
  await keys.tabTo('add-password')
  await keys.type('kopi peng')
  await keys.press('Enter')
  await expect(credentials.told).toHaveText(`Kept: password of ${upn}`)
  expect((await keys.focused()).what).toBe('credential-add')

  await keys.tabTo('credential-copy')
  await keys.press('Enter')
  await expect.poll(() => clipboardOf(app)).toBe('kopi peng')
  await keys.tabTo('credential-forget')
  await keys.press('Enter')
  await expect.poll(async () => (await keys.focused()).what).toBe('forget-credential-close')
  await keys.press('Tab')
  await keys.tabTo('forget-confirm')
  await keys.press('Enter')
  await expect(credentials.none).toBeVisible()
  expect((await keys.focused()).what).not.toBe('nothing')

  await keys.tabTo('credential-add')
  await keys.press('Enter')
  await keys.tabTo('add-kind-password')
  await keys.press('Down')
  await expect(credentials.page.getByTestId('add-kind-totp')).toBeChecked()
  await keys.tabTo('add-next')
  await keys.press('Enter')
  await keys.tabTo('add-text')
  await keys.type(secret)
  await keys.press('Enter')
  await keys.tabTo('add-label')
  await keys.type('SG Govt M365')
  await keys.tabTo('add-account')
  await keys.type(upn)
  await keys.press('Enter')
  await expect(credentials.comparing.code).toBeVisible()
  await keys.press('Escape')
  await expect(credentials.comparing.dialog).toBeHidden()
  expect((await keys.focused()).what).not.toBe('nothing')
  await keys.tabTo('credential-show')
  await keys.press('Enter')
  await expect(credentials.entry({ codesOf: 'SG Govt M365' }).code).toBeVisible()
  expect((await keys.focused()).what).toBe('credential-show')
  expect([...keys.withoutRing]).toEqual([])
})

/** What is cut off at a side of the window or of what it is in, or lies over another control; one line each. */
function faultsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.body
    const seen = [...scope.querySelectorAll<HTMLElement>('button, input, h1, h2, h3, p, legend, .radio-label')].filter(
      (each) => each.checkVisibility() && each.closest('.visually-hidden, [inert]') === null,
    )
    const named = (each: HTMLElement): string => each.dataset.testid ?? each.textContent.slice(0, 40)
    const wide = seen.filter((each) => {
      const { left, right } = each.getBoundingClientRect()
      return (
        left < -1 ||
        right > window.innerWidth + 1 ||
        (each.tagName !== 'INPUT' &&
          each.scrollWidth > each.clientWidth + 1 &&
          getComputedStyle(each).overflowX !== 'visible')
      )
    })
    const buttons = seen.filter(({ tagName }) => tagName === 'BUTTON')
    const over = buttons.flatMap((one, index) =>
      buttons.slice(index + 1).flatMap((other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
        const overlap = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
        // What scrolls passes below what stays.
        const together =
          one.closest('.scroller, .dialog-actions, header, nav') ===
          other.closest('.scroller, .dialog-actions, header, nav')
        return overlap && together ? [`${named(one)} and ${named(other)} overlap`] : []
      }),
    )
    return [...wide.map((each) => `${named(each)} is cut off`), ...over]
  })
}
