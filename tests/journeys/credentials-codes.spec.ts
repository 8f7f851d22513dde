/** @file Verification codes on this workstation: added from a link, a key or the page, seen to be right, shown, and taken to another phone. */
import type { Page } from '@playwright/test'
import { walkTo } from '../pages/set-up'
import { clipboardOf } from '../support/clipboard'
import { expect, test } from '../support/keyring-test'
import { codeOf, currentCodes, link, linkTo, secret, upn } from '../support/profiles'
import { qrFromScreenshot } from '../support/qr-from-screenshot'

const name = 'SG Govt M365'

/** What an officer may paste or type by mistake, and how it is called. */
const wrongKinds = [
  ['phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.com', 'That link is for notifications'],
  ['https://www.tech.gov.sg/', 'That is a web address'],
  ['otpauth-migration://offline?data=CjEKCkhlbGxv', 'moves accounts between phones'],
  ['FIDO:/13086400838107303667332719012595115747821', 'That is for a passkey'],
  ['S/N: 1234-5678-90', 'That is a number only'],
  ['ABCD', 'That is too short for a key'],
  ['123 456', 'That is a number only'],
  [`${link.replace('totp', 'hotp')}&counter=1`, 'go by a counter'],
  ['not a key! 018', 'That is not a whole key'],
  ['   ', 'Paste the link or type the key.'],
] as const

test('codes are off until the officer has read what that means and turns them on', async ({ app, credentials }) => {
  await credentials.open()
  await credentials.beginToAdd('totp')
  const warning = credentials.page.getByTestId('codes-off')
  await expect(warning).toContainText('Codes on this workstation are off')
  await expect(warning).toContainText('With both on one device, whoever gets into it has both proofs.')
  await expect(credentials.adding.text).toBeHidden()
  await credentials.adding.turnOn.click()
  await expect(credentials.adding.text).toBeVisible()
  await expect.poll(() => app.settings.codesOnWorkstation).toBe(true)
})

test.describe('with codes on', () => {
  test.use({ settings: { codesOnWorkstation: true } })

  test('from a pasted link: the code shown is the profile’s of now, and is copied without spaces', async ({
    app,
    credentials,
  }) => {
    await credentials.open()
    await credentials.beginToAdd('totp')
    await credentials.read(link)
    await expect(credentials.page.getByTestId('add-candidate')).toContainText(
      'Found verification codes. 6 digits, a new code every 30 seconds. Issued by Microsoft.',
    )
    await expect(credentials.adding.name).toHaveValue(name)
    await expect(credentials.adding.account).toHaveValue(upn)
    await credentials.adding.save.click()
    await credentials.comparing.later.click()

    const kept = credentials.entry({ codesOf: name })
    await expect(kept.root).toContainText('Not confirmed yet')
    await expect(kept.code).toBeHidden()
    await kept.show.click()
    await expect(kept.code).toHaveText(/^\d{3}\s\d{3}$/)
    await expect.poll(async () => currentCodes(secret).includes(await credentials.digits(kept.code))).toBe(true)
    await expect(kept.secondsLeft).toHaveText(/^\d+ seconds? left, then there is a new one\.$/)
    await kept.copy.click()
    await expect.poll(async () => currentCodes(secret).includes(await clipboardOf(app))).toBe(true)
    await kept.show.click()
    await expect(kept.code).toBeHidden()
  })

  test('from a typed key: it counts as added once the phone is seen to show the same code', async ({
    app,
    credentials,
  }) => {
    await credentials.open()
    await credentials.beginToAdd('totp')
    await credentials.read('jbsw y3dp-ehpk 3pxp jbsw y3dp ehpk 3pxp')
    await credentials.adding.save.click()
    await expect(credentials.adding.dialog).toContainText('Give it a name.')
    await credentials.keepCodes({ name, upn })
    await expect(credentials.comparing.code).toBeVisible()
    await credentials.comparing.submit.click()
    await expect(credentials.comparing.dialog).toContainText('Type the digits that the phone shows.')
    await credentials.compareWith(codeOf(secret, 3600))
    await expect(credentials.comparing.error).toContainText('The phone shows another code')
    await credentials.compareWith('12')
    await expect(credentials.comparing.error).toContainText('The phone shows another code')
    expect(app.settings.credentials?.credentials[0]?.confirmedAt).toBeNull()

    const code = codeOf(secret)
    await credentials.compareWith(`${code.slice(0, 3)} ${code.slice(3)}`)
    await expect(credentials.told).toHaveText(`Confirmed: codes of “${name}” for ${upn}`)
    await expect(credentials.entry({ codesOf: name }).root).not.toContainText('Not confirmed yet')
    expect(app.settings.credentials?.credentials[0]?.confirmedAt).toBeGreaterThan(Date.now() - 60_000)
  })

  test('what was left for later is confirmed from the list, also by the word that a page accepted one', async ({
    credentials,
  }) => {
    await credentials.open()
    const kept = await credentials.saveCodes(link, name)
    await kept.confirm.click()
    await expect(credentials.comparing.code).toBeVisible()
    await credentials.comparing.accepted.click()
    await expect(credentials.told).toHaveText(`Confirmed: codes of “${name}” for ${upn}`)
    await expect(kept.confirm).toBeHidden()
    // With the question the code has left the screen.
    await expect(kept.code).toBeHidden()
  })

  test('from the QR code on the page: the codes are those of the practice phone', async ({
    pages,
    pane,
    phone,
    credentials,
    tenant,
  }) => {
    await walkTo(pages, 'scan')
    await pane.button('Configure app without notifications').click()
    await expect(
      pane.page
        .locator('#secret-key, #activation-key')
        .or(pane.page.getByText(/secret key/i))
        .first(),
    ).toBeVisible()
    await credentials.open()
    await credentials.beginToAdd('totp')
    await credentials.adding.fromPage.click()
    await expect(credentials.adding.name).toHaveValue(name)
    await expect(credentials.adding.account).toHaveValue(tenant.unregistered.upn)
    await credentials.adding.save.click()
    await credentials.comparing.later.click()

    await credentials.page.getByTestId('nav-home').click()
    await credentials.page.getByTestId('journey-continue').click()
    await phone.scan()
    await expect(phone.profile()).toBeVisible()
    const ofPhone = await phone.code()
    await credentials.open()
    const kept = credentials.entry({ codesOf: name })
    await kept.show.click()
    expect([ofPhone, codeOf(String((await tenant.events('enrolment_started')).at(-1)?.key))]).toContain(
      await credentials.digits(kept.code),
    )
  })

  test('the QR code for notifications is named as such', async ({ pages, credentials, keyring }) => {
    await walkTo(pages, 'scan')
    await credentials.open()
    await credentials.beginToAdd('totp')
    await credentials.adding.fromPage.click()
    await expect(credentials.adding.error).toContainText('That QR code is for notifications')
    await expect(credentials.adding.error).toContainText('Configure app without notifications')
    expect(await keyring.entries()).toEqual([])
  })

  test('without a page there is no QR code to read; without one on it, that is said', async ({
    pages,
    credentials,
  }) => {
    await credentials.open()
    await credentials.beginToAdd('totp')
    await expect(credentials.adding.fromPage).toBeDisabled()
    await credentials.adding.close.click()
    await credentials.page.getByTestId('nav-home').click()
    await walkTo(pages, 'sign-in')
    await credentials.open()
    await credentials.beginToAdd('totp')
    await credentials.adding.fromPage.click()
    await expect(credentials.adding.error).toContainText('No QR code on the page')
  })

  test('each wrong kind is named as such, and nothing is kept', async ({ credentials, keyring }) => {
    await credentials.open()
    await credentials.beginToAdd('totp')
    for (const [text, title] of wrongKinds) {
      await credentials.read(text)
      await expect(credentials.adding.dialog, text).toContainText(title)
      await expect(credentials.adding.name).toBeHidden()
    }
    expect(await keyring.entries()).toEqual([])
  })

  test('codes of the same name and account are replaced only when the officer says so', async ({
    credentials,
    keyring,
  }) => {
    const other = 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU'
    await credentials.open()
    const kept = await credentials.saveCodes(link, name)
    await credentials.beginToAdd('totp')
    await credentials.read(linkTo(other))
    await credentials.keepCodes()
    await expect(credentials.adding.exists).toContainText('Something is kept there already. Replace it?')
    await credentials.adding.close.click()
    await kept.show.click()
    await expect.poll(async () => currentCodes(secret).includes(await credentials.digits(kept.code))).toBe(true)

    await credentials.beginToAdd('totp')
    await credentials.read(linkTo(other))
    await credentials.keepCodes()
    await credentials.adding.replace.click()
    await expect
      .poll(async () => currentCodes(other).includes(await credentials.digits(credentials.comparing.code)))
      .toBe(true)
    await credentials.comparing.later.click()
    await expect(credentials.entries).toHaveCount(1)
    expect(await keyring.entries()).toHaveLength(1)
  })

  test('the QR code for a new phone comes after a tick and a second yes, and is the same profile', async ({
    credentials,
  }) => {
    await credentials.open()
    const kept = await credentials.saveCodes(link, name)
    await kept.export.click()
    await expect(credentials.exporting.question).toContainText('Whoever sees or photographs the QR code')
    await credentials.exporting.confirm.click()
    await expect(credentials.exporting.question).toContainText('Tick the box first.')
    await expect(credentials.exporting.qr).toBeHidden()
    await credentials.exporting.alone.check()
    await credentials.exporting.confirm.click()

    const uri = new URL(await qrFromScreenshot(credentials.exporting.qr))
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(['otpauth:', 'totp', `/${name}:${upn}`])
    expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'Microsoft' })
    await credentials.exporting.close.click()
    await expect(credentials.exporting.shown).toBeHidden()
    expect(await textOf(credentials.page)).not.toContain(secret)
  })

  test('turned off, the codes stay in the keychain and can only be forgotten', async ({ credentials, keyring }) => {
    await credentials.open()
    const kept = await credentials.saveCodes(link, name)
    await kept.show.click()
    await expect(kept.code).toBeVisible()
    await credentials.choose('codesOnWorkstation', 'false')
    await credentials.open()
    await expect(credentials.page.getByTestId('codes-kept-off')).toContainText('cannot be shown or copied')
    for (const gone of [kept.show, kept.copy, kept.confirm, kept.export, kept.code]) await expect(gone).toBeHidden()
    expect(await keyring.entries()).toHaveLength(1)
    await credentials.forget(kept)
    await expect(credentials.none).toBeVisible()
    expect(await keyring.entries()).toEqual([])
  })
})

/** Everything that the window's document holds, visible or not. */
function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.outerHTML)
}
