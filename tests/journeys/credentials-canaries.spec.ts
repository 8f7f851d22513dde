/** @file After everything that can be done with a secret, it is in the keychain and nowhere else. */
import type { Locator } from '@playwright/test'
import { walkLogInOn, walkLogInTo } from '../pages/log-in'
import { walkOn, walkTo } from '../pages/set-up'
import { canariesInFiles, canariesInMemory, canariesInProcesses, processesBelow } from '../support/canaries'
import { clipboardOf, putOnClipboard } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import type { RunningApp } from '../support/launch-app'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const upn = 'canary.bird@practice.example'
// Like the link, it has in it what Chromium takes for an email.
const password = 'a-password@canary-7319'
const secret = 'CANARYBIRDCANARY234567CANARYBIRD'
const link = `otpauth://totp/SG%20Govt%20M365:${upn}?secret=${secret}&issuer=Microsoft`

test.use({ settings: { codesOnWorkstation: true, clipboardSeconds: 10 } })

test('no secret is in a file, in a process’s start, on the clipboard or in the window’s memory', async ({
  app,
  pages,
  credentials,
  keyring,
  tenant,
}) => {
  await credentials.open()
  await credentials.beginToAdd('password')
  await credentials.adding.account.fill(upn)
  await paste(app, credentials.adding.password, password)
  await credentials.adding.save.click()
  await credentials.beginToAdd('totp')
  await paste(app, credentials.adding.text, link)
  await credentials.page.getByTestId('add-read').click()
  await credentials.keepCodes()
  await credentials.comparing.later.click()
  const kept = credentials.entry({ passwordOf: upn })
  const codes = credentials.entry({ codesOf: 'SG Govt M365' })
  await credentials.showQr(codes)
  expect(await qrFromScreenshot(credentials.exporting.qr)).toContain(secret)
  await credentials.exporting.close.click()
  await codes.copy.click()
  await kept.copy.click()
  await expect.poll(() => clipboardOf(app)).toBe(password)

  await pages.home.goTo('home')
  await walkTo(pages, 'scan')
  await walkOn(pages, 'scan', null)
  await walkLogInTo(pages, 'open-portal')
  await walkLogInOn(pages, 'open-portal', null)

  const canaries = [password, secret, secret.toLowerCase(), link, encodeURIComponent(link)]
  for (const event of await tenant.events('enrolment_started'))
    for (const field of ['qr', 'code', 'url', 'key'])
      if (typeof event[field] === 'string') canaries.push(event[field], encodeURIComponent(event[field]))
  expect(canaries.length).toBeGreaterThanOrEqual(11)

  await expect.poll(() => clipboardOf(app)).toBe('')
  expect(await keyring.entries()).toHaveLength(2)
  // The keychain's own process is one of them.
  const keychain = await app.electron.evaluate(
    ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Keychain')?.pid,
  )
  expect(processesBelow(app.pid)).toContain(keychain)
  expect(canariesInProcesses(app.pid, canaries)).toEqual([])
  expect(await canariesInMemory(app.window, canaries)).toEqual([])
  // What is no secret is found in the same places.
  expect(await canariesInMemory(app.window, [upn])).toHaveLength(1)
  expect(canariesInProcesses(app.pid, ['--user-data-dir']).length).toBeGreaterThan(1)
  await app.close()
  expect(canariesInFiles(app.dataFolder, canaries)).toEqual([])
  expect(canariesInFiles(app.dataFolder, [upn]).map(({ where }) => where)).toContain(`${app.dataFolder}/settings.json`)
})

/** Puts a text into a field as an officer does: what Playwright fills in stays in the memory of its own scripts, which the page shares. */
async function paste(app: RunningApp, field: Locator, text: string): Promise<void> {
  await putOnClipboard(app, text)
  await field.focus()
  await field.press('Control+V')
  await expect.poll(() => field.evaluate((input: HTMLInputElement) => input.value.length)).toBe(text.length)
}
