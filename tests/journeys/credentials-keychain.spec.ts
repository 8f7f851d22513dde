/** @file When the keychain does not play: none, locked, gone in mid-run, emptied or changed behind the app's back, and one that hangs. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Credentials } from '../pages/credentials'
import { clipboardOf } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import { currentCodes, link, secret, upn } from '../support/profiles'

const password = 'a-password-canary'
const codesOn = { codesOnWorkstation: true }

test.use({ settings: codesOn })

test.describe('without any', () => {
  test.use({ keyringIs: 'none' })

  test('it is kept in memory, which is said; gone after a restart, and in no file', async ({
    app,
    credentials,
    open,
  }) => {
    await credentials.open()
    await credentials.keychainIs('keychain_unavailable')
    await expect(credentials.keychain).toHaveText(
      'None on this computer. What you add is kept in memory and gone when the app closes.',
    )
    const kept = await credentials.savePassword(upn, password)
    await expect(kept.root).toContainText('Until the app closes')
    await kept.copy.click()
    await expect.poll(() => clipboardOf(app)).toBe(password)
    const codes = await credentials.saveCodes(link, 'SG Govt M365')
    await codes.show.click()
    await expect.poll(async () => currentCodes(secret).includes(await credentials.digits(codes.code))).toBe(true)
    await credentials.forget(codes)
    await expect(credentials.told).toContainText('It was kept in memory only.')
    await expect(codes.root).toBeHidden()
    await app.close()

    for (const entry of readdirSync(app.dataFolder, { withFileTypes: true, recursive: true })) {
      if (!entry.isFile()) continue
      const file = join(entry.parentPath, entry.name)
      for (const canary of [password, secret]) expect(readFileSync(file, 'latin1'), file).not.toContain(canary)
    }
    const again = await open()
    const after = new Credentials(again.window)
    await after.open()
    await expect(after.none).toBeVisible()
  })

  test('as soon as there is one, it is used', async ({ credentials, keyring }) => {
    await credentials.open()
    await credentials.keychainIs('keychain_unavailable')
    await keyring.unlock()
    await credentials.askKeychainAgain()
    await credentials.keychainIs('ready')
    const kept = await credentials.savePassword(upn, password)
    await expect(kept.root).not.toContainText('Until the app closes')
    expect(await keyring.entries()).toHaveLength(1)
  })
})

test.describe('locked at the start, with nobody to unlock it', () => {
  test('each action says so, nothing is lost, and all is well once it is unlocked', async ({
    app,
    credentials,
    keyring,
    open,
  }) => {
    await credentials.open()
    await credentials.savePassword(upn, password)
    await credentials.saveCodes(link, 'SG Govt M365')
    const before = await keyring.entries()
    await app.close()
    await keyring.lock()

    const again = await open()
    const locked = new Credentials(again.window)
    await locked.open()
    const kept = locked.entry({ passwordOf: upn })
    const codes = locked.entry({ codesOf: 'SG Govt M365' })
    await kept.copy.click()
    await expect(kept.error).toContainText('The keychain does not hand it out')
    await expect(kept.error).toContainText('unlock it and try again')
    for (const action of [codes.show, codes.copy, codes.confirm]) {
      await action.click()
      await expect(codes.error).toContainText('The keychain does not hand it out')
    }
    await locked.forget(kept)
    await expect(locked.forgetError).toContainText('The keychain is locked')
    await locked.keepAfterAll()
    await locked.keychainIs('keychain_locked')
    await locked.beginToAdd('password')
    await locked.typePassword('lim.wei@practice.example', password)
    await expect(locked.adding.error).toContainText('The keychain is locked')
    await locked.adding.close.click()
    await locked.forgetEverything()
    await expect(locked.told).toContainText('0 entries forgotten, 2 entries still there')
    await expect(locked.told).toContainText('The keychain is locked')
    await expect(locked.entries).toHaveCount(2)

    await keyring.unlock()
    expect(await keyring.entries()).toEqual(before)
    await locked.askKeychainAgain()
    await locked.keychainIs('ready')
    await kept.copy.click()
    await expect.poll(() => clipboardOf(again)).toBe(password)
  })
})

test('one that stops in mid-run is missed, and used again when it is back', async ({ app, credentials, keyring }) => {
  await credentials.open()
  const kept = await credentials.savePassword(upn, password)
  await keyring.removeService()
  await kept.copy.click()
  await expect(kept.error).toContainText('This computer has no keychain that answers')
  await credentials.forget(kept)
  await expect(credentials.forgetError).toContainText('This computer has no keychain that answers')
  await credentials.keepAfterAll()
  await expect(kept.root).toBeVisible()

  await keyring.unlock()
  await credentials.forget(kept)
  await expect(credentials.none).toBeVisible()
  expect(await keyring.entries()).toEqual([])
  expect(app.settings.credentials?.credentials).toEqual([])
})

test('one that hangs is not waited for longer than its limit, and the window closes at once meanwhile', async ({
  app,
  credentials,
  keyring,
  open,
}) => {
  await credentials.open()
  const kept = await credentials.savePassword(upn, password)
  keyring.hang()
  const begun = Date.now()
  await kept.copy.click()
  // Everything else goes on meanwhile.
  await credentials.page.getByTestId('nav-home').click()
  await expect(credentials.page.getByTestId('start-log-in')).toBeVisible()
  await credentials.open()
  await credentials.keychainIs('keychain_slow')
  await expect(credentials.keychain).toContainText('The keychain has not answered')
  expect(Date.now() - begun).toBeLessThan(25_000)

  await kept.copy.click()
  const closing = Date.now()
  await app.close()
  expect(Date.now() - closing).toBeLessThan(5000)

  keyring.goOn()
  const again = await open()
  const after = new Credentials(again.window)
  await after.open()
  await after.entry({ passwordOf: upn }).copy.click()
  await expect.poll(() => clipboardOf(again)).toBe(password)
})

test('what was removed with another tool is missed, not made anew, and can be forgotten', async ({
  credentials,
  keyring,
}) => {
  await credentials.open()
  const kept = await credentials.savePassword(upn, password)
  await keyring.removeElsewhere(`practice/password/${await kept.id()}`)
  await kept.copy.click()
  await expect(kept.error).toContainText('then forget it here and add it anew')
  expect(await keyring.entries()).toEqual([])
  await credentials.forget(kept)
  await expect(credentials.told).toContainText('The keychain did not have it any more')
  await expect(credentials.none).toBeVisible()
})

test('what was changed with another tool is not shown, not exported, and can be forgotten', async ({
  credentials,
  keyring,
}) => {
  await credentials.open()
  const kept = await credentials.saveCodes(link, 'SG Govt M365')
  const account = `practice/totp/${await kept.id()}`
  await keyring.changeElsewhere(account, 'rubbish: \u{1F511} otpauth://')
  for (const action of [kept.show, kept.copy, kept.confirm]) {
    await action.click()
    await expect(kept.error).toContainText('What the keychain has is not what was kept')
  }
  await kept.export.click()
  await credentials.exporting.alone.check()
  await credentials.exporting.confirm.click()
  await expect(credentials.exporting.error).toContainText('Forget it here and add it anew.')
  await credentials.page.keyboard.press('Escape')
  expect(await keyring.entries()).toEqual([account])
  await credentials.forget(kept)
  await expect(credentials.none).toBeVisible()
  expect(await keyring.entries()).toEqual([])
})
