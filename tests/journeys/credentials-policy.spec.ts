/** @file Credentials where the organisation has decided: said before anything is typed. And in live, where real ones are kept. */
import { writeFileSync } from 'node:fs'
import { expect, test } from '../fixtures'
import { Credentials } from '../pages/credentials'

/** The app with a policy. */
const withPolicy = (policy: object): Parameters<typeof test.use>[0] => ({
  app: async ({ open }, use, testInfo) => {
    const file = testInfo.outputPath('policy.json')
    writeFileSync(file, JSON.stringify(policy), { mode: 0o644 })
    await use(await open([`--policy-file=${file}`]))
  },
})

test.describe('where passwords are switched off', () => {
  test.use(withPolicy({ savePasswords: false }))

  test('only codes can be chosen, and why is said there', async ({ app }, testInfo) => {
    const page = app.window
    await new Credentials(page).open()
    await page.getByTestId('credential-add').click()
    await expect(page.getByTestId('add-kind-password')).toBeDisabled()
    await expect(page.getByTestId('add-kind-password')).toHaveAccessibleDescription(/Your organisation has switched/)
    await expect(page.getByTestId('add-kind-totp')).toBeChecked()
    await page.screenshot({ path: testInfo.outputPath('passwords-off.png') })
    await page.getByTestId('add-next').click()
    await expect(page.getByTestId('codes-turn-on')).toBeVisible()
  })
})

test.describe('where codes are switched off', () => {
  test.use(withPolicy({ codesOnWorkstation: false }))

  test('they cannot be chosen, and are not offered to be turned on', async ({ app }, testInfo) => {
    const page = app.window
    await new Credentials(page).open()
    await page.getByTestId('credential-add').click()
    await expect(page.getByTestId('add-kind-totp')).toBeDisabled()
    await expect(page.getByTestId('add-kind-totp')).toHaveAccessibleDescription(/Your organisation has switched/)
    await page.screenshot({ path: testInfo.outputPath('codes-off.png') })
    await page.getByTestId('add-next').click()
    await expect(page.getByTestId('add-password')).toBeVisible()
  })
})

test.describe('in live', () => {
  test.use(withPolicy({ environment: 'live', codesOnWorkstation: true }))

  test('nothing is said of practice, and the QR code is looked for on the screen', async ({ app }, testInfo) => {
    const page = app.window
    await new Credentials(page).open()
    await expect(page.locator('.screen-lead')).toContainText('This is live')
    await expect(page.locator('.screen-lead')).not.toContainText('practice.example')
    await page.screenshot({ path: testInfo.outputPath('live.png') })
    await page.getByTestId('credential-add').click()
    await page.getByTestId('add-next').click()
    await expect(page.getByTestId('add-account')).not.toHaveAccessibleDescription(/practice/)
    await page.screenshot({ path: testInfo.outputPath('live-password.png') })
    await page.getByTestId('add-credential-close').click()

    await page.getByTestId('credential-add').click()
    await page.getByTestId('add-kind-totp').check()
    await page.getByTestId('add-next').click()
    await expect(page.getByTestId('add-from-page')).toBeHidden()
    await page.screenshot({ path: testInfo.outputPath('live-codes.png') })
    await page.getByTestId('screen-qr').click()
    await expect(page.getByTestId('screen-qr-dialog')).toBeVisible()
    // What was begun is still there when the look is over.
    await page.getByTestId('screen-qr-dialog-close').click()
    await expect(page.getByTestId('screen-qr-dialog')).toBeHidden()
    await expect(page.getByTestId('add-text')).toBeVisible()
  })
})
