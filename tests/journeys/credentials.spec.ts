/** @file What this workstation keeps, in a real keyring: saved, used after a restart, and forgotten. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Credentials } from '../pages/credentials'
import { clipboardOf, putOnClipboard } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import type { RunningApp } from '../support/launch-app'
import { linkTo, secret, upn } from '../support/profiles'

const password = 'Kopi-Peng, siew dai! ñ 新加坡'

test('a password is saved, copied after a restart, and forgotten', async ({ app, credentials, keyring, open }) => {
  await credentials.open()
  await credentials.keychainIs('ready')
  await expect(credentials.none).toBeVisible()
  const id = await (await credentials.savePassword(upn, password)).id()
  expect(await keyring.entries()).toEqual([`practice/password/${id}`])
  await app.close()

  const again = await open()
  const after = new Credentials(again.window)
  await after.open()
  const kept = after.entry({ passwordOf: upn })
  await kept.copy.click()
  await expect.poll(() => clipboardOf(again)).toBe(password)
  await expect(after.clipboardNote).toHaveText(/^On the clipboard for \d+ more seconds\.$/)

  await after.forget(kept)
  await expect(after.told).toHaveText(`Forgotten: the password of ${upn}. It was removed from the keychain.`)
  await expect(after.none).toBeVisible()
  expect(await keyring.entries()).toEqual([])
})

test.describe('with codes on', () => {
  test.use({ settings: { codesOnWorkstation: true } })

  test('secret-tool sees exactly our entries, and none after everything was forgotten', async ({
    credentials,
    keyring,
  }) => {
    await credentials.open()
    const first = await credentials.savePassword(upn, password)
    const second = await credentials.saveCodes(linkTo(secret), 'SG Govt M365')
    expect(await keyring.entries()).toEqual([
      `practice/password/${await first.id()}`,
      `practice/totp/${await second.id()}`,
    ])

    await credentials.forgetEverything()
    await expect(credentials.told).toHaveText('Forgotten: 2 entries and the remembered emails.')
    await expect(credentials.none).toBeVisible()
    expect(await keyring.entries()).toEqual([])
    // Nor is the email suggested any more.
    await credentials.beginToAdd('password')
    await expect(credentials.page.locator('datalist option')).toHaveCount(0)
  })
})

test('what is kept is replaced only when the officer says so', async ({ app, credentials, keyring }) => {
  await credentials.open()
  const kept = await credentials.savePassword(upn, password)
  const id = await kept.id()
  await credentials.beginToAdd('password')
  // However it is typed, it is the same account.
  await credentials.typePassword(` ${upn.toUpperCase()} `, 'the new one')
  await expect(credentials.adding.exists).toContainText('Something is kept there already. Replace it?')
  await expect(credentials.adding.exists).toContainText(`It is the password of ${upn}.`)
  await credentials.adding.close.click()
  await kept.copy.click()
  await expect.poll(() => clipboardOf(app)).toBe(password)

  await credentials.beginToAdd('password')
  await credentials.typePassword(upn, 'the new one')
  await credentials.adding.replace.click()
  await expect(credentials.adding.dialog).toBeHidden()
  await kept.copy.click()
  await expect.poll(() => clipboardOf(app)).toBe('the new one')
  await expect(credentials.entries).toHaveCount(1)
  expect(await keyring.entries()).toEqual([`practice/password/${id}`])
})

test('what cannot be kept is refused with the reason, and nothing is kept', async ({ credentials, keyring }) => {
  await credentials.open()
  await credentials.beginToAdd('password')
  await credentials.adding.save.click()
  await expect(credentials.adding.dialog).toContainText('Type the email of the account.')
  await expect(credentials.adding.dialog).toContainText('Type the password.')
  await credentials.typePassword('tan.mei.ling@agency.gov.sg', password)
  await expect(credentials.adding.error).toContainText('practice.example')
  await credentials.typePassword(upn, 'é'.repeat(1251))
  await expect(credentials.adding.error).toContainText('That is too long for the keychain')
  await credentials.adding.close.click()
  await expect(credentials.none).toBeVisible()
  expect(await keyring.entries()).toEqual([])
})

test('Forget asks first, and “Keep it” keeps it', async ({ credentials, keyring }) => {
  await credentials.open()
  const kept = await credentials.savePassword(upn, password)
  await kept.forget.click()
  await expect(credentials.page.getByTestId('forget-credential')).toContainText(`Forget the password of ${upn}?`)
  await credentials.keepAfterAll()
  await expect(kept.root).toBeVisible()
  expect(await keyring.entries()).toHaveLength(1)
})

test.describe('the clipboard', () => {
  test.use({ settings: { clipboardSeconds: 10 } })

  test('it is cleared after its seconds, and the screen counts them', async ({ app, credentials }) => {
    await credentials.open()
    const kept = await credentials.savePassword(upn, password)
    await expect(credentials.clipboardNote).toContainText('taken off the clipboard after 10 seconds')
    const begun = Date.now()
    await kept.copy.click()
    await expect.poll(() => clipboardOf(app)).toBe(password)
    await expect(credentials.clipboardNote).toHaveText(/^On the clipboard for \d more seconds?\.$/)
    await expect.poll(() => clipboardOf(app)).toBe('')
    expect(Date.now() - begun).toBeGreaterThanOrEqual(9900)
    await expect(credentials.clipboardNote).toContainText('What you copy is taken off the clipboard')
  })

  test('what somebody else has put there stays', async ({ app, credentials }) => {
    await credentials.open()
    const kept = await credentials.savePassword(upn, password)
    await kept.copy.click()
    await expect.poll(() => clipboardOf(app)).toBe(password)
    await putOnClipboard(app, 'minutes of the meeting')
    await expect(credentials.clipboardNote).toContainText('On the clipboard for')
    await expect(credentials.clipboardNote).not.toContainText('On the clipboard for')
    expect(await clipboardOf(app)).toBe('minutes of the meeting')
  })

  test('when the app closes, what is ours is taken off it, and what is not stays', async ({
    app,
    credentials,
    open,
    dataFolder,
  }) => {
    const another = await open([], `${dataFolder}-of-another`)
    const cleared = await noteClearing(app, `${dataFolder}-cleared.txt`)
    await credentials.open()
    const kept = await credentials.savePassword(upn, password)
    await kept.copy.click()
    await expect.poll(() => clipboardOf(another)).toBe(password)
    await app.close()
    expect(cleared()).toBe('cleared')
    expect(await clipboardOf(another)).toBe('')

    const again = await open()
    const clearedAgain = await noteClearing(again, `${dataFolder}-cleared.txt`)
    const after = new Credentials(again.window)
    await after.open()
    await after.entry({ passwordOf: upn }).copy.click()
    await expect.poll(() => clipboardOf(another)).toBe(password)
    await putOnClipboard(another, 'minutes of the meeting')
    await again.close()
    expect(clearedAgain()).toBe('')
    expect(await clipboardOf(another)).toBe('minutes of the meeting')
  })
})

/**
 * Notes in a file when the app clears the clipboard; the answered function reads it.
 *
 * On X what a program has put there goes with it in any case, so being empty afterwards would prove nothing.
 */
async function noteClearing({ electron }: RunningApp, file: string): Promise<() => string> {
  writeFileSync(file, '')
  await electron.evaluate(({ clipboard }, file) => {
    const clear = clipboard.clear.bind(clipboard)
    clipboard.clear = () => {
      process.getBuiltinModule('fs').writeFileSync(file, 'cleared')
      clear()
    }
  }, file)
  return () => readFileSync(file, 'utf8')
}
