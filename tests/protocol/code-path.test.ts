import { expect } from 'vitest'
import { openDialog } from '../support/enrolment-steps'
import { qrOnPage } from '../support/qr-on-page'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered

test('an officer sets up verification codes, from the first page to the profile', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const dialog = await openDialog(browser, officer, 'totp')
  await phone.scan(qrOnPage(dialog))
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured.')

  const reach = await browser.press('next')
  expect(reach.text).toContain('Step 2: Enter the verification code from the mobile app')
  const successful = await browser.press('idSubmit_SAOTCC_Continue', { otc: await phone.code() })
  expect(successful.text).toContain('Verification successful. Taking you to the next step...')
  expect((await browser.press('Done')).heading).toBe('Profile')
  expect(await tenant.control.latest('method_registered')).toMatchObject({ upn: officer.upn, methods: ['totp'] })
})

test('the QR code is an otpauth address that any authenticator reads: label and issuer differ, 160 bits', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const dialog = await openDialog(browser, officer, 'totp')
  const read = qrOnPage(dialog)
  expect(read).toMatch(
    /^otpauth:\/\/totp\/SG%20Govt%20M365%3Atan\.mei\.ling%40practice\.example\?secret=[A-Z2-7]{32}&issuer=Microsoft$/,
  )
  const started = await tenant.control.latest('enrolment_started')
  expect(started).toMatchObject({ use: 'totp', qr: read, account: officer.upn, expiresAt: null })
  expect(dialog.textOf('activation-key').replaceAll(' ', '')).toBe(started.key)
})

test('an authenticator that is not ours is never seen to scan: Next is accepted without', async ({ tenant }) => {
  const browser = tenant.browser()
  await openDialog(browser, officer, 'totp')
  expect((await browser.press('dialog-next')).button('next').button.disabled).toBe(false)
  expect(await tenant.control.latest('activation_checked')).toMatchObject({ ok: true })
})

test('the key typed by hand, in groups and lower case, is recognised as this account’s', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const dialog = await openDialog(browser, officer, 'totp')
  const scanned = await phone.addByHand({ key: dialog.textOf('activation-key').toLowerCase() })
  expect(scanned).toMatchObject({ upn: officer.upn, use: 'totp' })
  expect((await phone.profiles())[0]).toMatchObject({ profile: 'SG Govt M365' })
})

test('"Configure app without notifications" leads from the notification dialog to the code path', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await openDialog(browser, officer, 'push')
  const dialog = await browser.press('Configure app without notifications')
  expect(qrOnPage(dialog)).toMatch(/^otpauth:/)
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ reason: 'replaced' })
  await phone.scan(qrOnPage(dialog))
  await browser.press('dialog-next')
  expect((await browser.press('next')).text).toContain('Enter the verification code from the mobile app')
})

test('a wrong code is said in the real page’s words and keeps the secret', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'totp')))
  await browser.press('dialog-next')
  await browser.press('next')
  const code = await phone.code()
  const wrong = await browser.press('idSubmit_SAOTCC_Continue', { otc: code === '000000' ? '111111' : '000000' })
  expect(wrong.textOf('idSpan_SAOTCC_Error_OTC')).toBe(
    "You didn't enter the expected verification code. Please try again.",
  )
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: false, reason: 'wrong' })
  expect((await browser.press('idSubmit_SAOTCC_Continue', { otc: code })).text).toContain('Verification successful')
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(1)
})

test('the code of another account on the phone is named as such', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await phone.scan('otpauth://totp/TECHPASS%3Asomebody?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=TECHPASS')
  const other = await phone.code()
  await openDialog(browser, officer, 'totp')
  await browser.press('dialog-next')
  await browser.press('next')
  const page = await browser.press('idSubmit_SAOTCC_Continue', { otc: other })
  expect(page.text).toContain('This code belongs to another account on the phone. Use the one of SG Govt M365.')
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: false, reason: 'other_profile' })
})

test('a code with spaces or full-width digits is cleaned; letters are refused as malformed', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'totp')))
  await browser.press('dialog-next')
  await browser.press('next')
  await browser.press('idSubmit_SAOTCC_Continue', { otc: 'ABCDEF' })
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: false, reason: 'malformed' })
  const code = await phone.code()
  const fullWidth = code.replace(/\d/g, (digit) => `${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)} `)
  expect((await browser.press('idSubmit_SAOTCC_Continue', { otc: fullWidth })).text).toContain(
    'Verification successful',
  )
})
