/** @file axe finds nothing on the Credentials screen, empty, with entries and in each dialog, nor in Settings: light, dark, forced colours. */
import type { Page } from '@playwright/test'
import type { Credentials } from '../pages/credentials'
import { axeFindings } from '../support/axe'
import { contractBreaches } from '../support/controls'
import { expect, test } from '../support/keyring-test'
import { looksAt, type Look } from '../support/look-at'
import { link, linkTo, secret, upn } from '../support/profiles'

test.slow()
test.use({ settings: { codesOnWorkstation: true } })

const closeDialog = (page: Page): Promise<void> => page.keyboard.press('Escape')

/** Goes through the screen and its dialogs, one entry of each kind and two of one being kept. */
async function lookAtAll(credentials: Credentials, look: Look): Promise<void> {
  const { page } = credentials
  await credentials.open()
  await credentials.keychainIs('ready')
  await look('empty')
  await lookAtAdding(credentials, look)
  await credentials.savePassword(upn, 'a password')
  await credentials.savePassword('lim.wei@practice.example', 'another password')
  await credentials.saveCodes(linkTo(secret, 'TECHPASS PROD'), 'TECHPASS PROD')
  const codes = await credentials.saveCodes(link, 'SG Govt M365')
  await codes.show.click()
  await expect(codes.code).toBeVisible()
  await look('with entries and a code')
  await lookAtQuestions(credentials, look)
  await page.getByTestId('nav-settings').click()
  await expect(page.getByTestId('clipboard-seconds-30')).toBeVisible()
  await look('settings')
}

async function lookAtAdding(credentials: Credentials, look: Look): Promise<void> {
  await credentials.page.getByTestId('credential-add').click()
  await look('what to add')
  await closeDialog(credentials.page)
  await credentials.beginToAdd('password')
  await credentials.adding.save.click()
  await look('a password, nothing typed')
  await closeDialog(credentials.page)
  await credentials.beginToAdd('totp')
  await credentials.read('ABCD')
  await expect(credentials.adding.error).toBeVisible()
  await look('codes, wrong kind')
  await credentials.read(secret)
  await expect(credentials.adding.name).toBeVisible()
  await credentials.adding.save.click()
  await look('what was read, without a name')
  await closeDialog(credentials.page)
}

async function lookAtQuestions(credentials: Credentials, look: Look): Promise<void> {
  const { page } = credentials
  const codes = credentials.entry({ codesOf: 'SG Govt M365' })
  await credentials.beginToAdd('totp')
  await credentials.read(link)
  await credentials.keepCodes()
  await expect(credentials.adding.exists).toBeVisible()
  await look('something is kept there already')
  await closeDialog(page)
  await codes.confirm.click()
  await credentials.compareWith('1')
  await expect(credentials.comparing.error).toBeVisible()
  await look('comparing')
  await closeDialog(page)
  await codes.export.click()
  await credentials.exporting.confirm.click()
  await look('whether to show the QR code')
  await credentials.exporting.alone.check()
  await credentials.exporting.confirm.click()
  await expect(credentials.exporting.qr).toBeVisible()
  await look('the QR code')
  await closeDialog(page)
  await codes.forget.click()
  await look('forgetting one')
  await closeDialog(page)
  await page.getByTestId('forget-everything').click()
  await look('forgetting everything')
  await closeDialog(page)
}

test('in light and in dark', async ({ app, credentials }) => {
  await lookAtAll(
    credentials,
    looksAt(app, () => app.window),
  )
})

test('in forced colours, where every button has an edge as well', async ({ app, credentials }) => {
  await app.window.emulateMedia({ forcedColors: 'active' })
  await lookAtAll(credentials, async (where) => {
    expect.soft(await axeFindings(app, app.window), where).toEqual([])
    expect.soft(await buttonsWithoutEdge(app.window), where).toEqual([])
  })
})

test('when codes are off, and when there is no keychain', async ({ app, credentials, keyring }) => {
  const look = looksAt(app, () => app.window)
  await credentials.choose('codesOnWorkstation', 'false')
  await keyring.removeService()
  await credentials.open()
  await credentials.keychainIs('keychain_unavailable')
  await look('no keychain')
  await credentials.savePassword(upn, 'a password')
  await look('kept in memory')
  await credentials.beginToAdd('totp')
  await look('codes are off')
  await closeDialog(credentials.page)
  expect(await contractBreaches(credentials.page)).toEqual([])
})

/** Those that only their background would make a button, which forced colours take away. */
function buttonsWithoutEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [
      ...(document.querySelector('dialog[open]') ?? document).querySelectorAll<HTMLElement>(
        'main button, dialog button',
      ),
    ]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { borderTopStyle, borderTopWidth, textDecorationLine } = getComputedStyle(button)
        return (borderTopStyle === 'none' || borderTopWidth === '0px') && textDecorationLine === 'none'
      })
      .map((button) => button.dataset.testid ?? button.textContent),
  )
}
