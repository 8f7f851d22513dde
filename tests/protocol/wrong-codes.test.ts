import { expect } from 'vitest'
import { openDialog } from '../support/enrolment-steps'
import { PracticeAnswerError } from '../support/practice-answer'
import { qrOnPage } from '../support/qr-on-page'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered
const real = 'https%3A%2F%2Fmobileappcommunicator.auth.microsoft.com%2Factivatev2%2F863602595%2FSASPUBKRCAZ1FD043'

const wrongKinds: readonly (readonly [string, string, string])[] = [
  ['nothing', '', 'qr_empty'],
  ['spaces only', '   ', 'qr_empty'],
  ['a few letters', 'abc', 'qr_too_short'],
  ['a web link', 'https://www.example.org/hello', 'qr_web_link'],
  ['an export from another phone', 'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4', 'qr_otpauth_migration'],
  [
    'a passkey',
    'FIDO:/13086400838107303667332719012595115747821895775708323189557153075146383351399743589971313508078026948312026786722471666005727649643501784024544726574771401798171307406596245',
    'qr_fido',
  ],
  ['a serial number', 'SN4711-0815-2342', 'qr_serial'],
  ['a plain number', '863602595471', 'qr_serial'],
  ['somebody’s sentence', 'Please scan the other one, thank you', 'qr_not_recognised'],
  ['a network’s QR code', 'WIFI:T:WPA;S:office;P:secret;;', 'qr_not_recognised'],
  ['an activation of the real service', `phonefactor://activate_account?code=518227904&url=${real}`, 'qr_foreign'],
  [
    'the real service’s newer wrapper',
    `https://login.microsoftonline.com/authenticatorApp/activateAccount?accountType=mfa&source=qrCode&code=012345678&url=${real}`,
    'qr_foreign',
  ],
  ['an activation with a repeated field', 'phonefactor://activate_account?code=1&code=2&url=x', 'qr_not_recognised'],
  ['an activation without an address', 'phonefactor://activate_account?code=518227904', 'qr_not_recognised'],
  ['an otpauth address with a damaged key', 'otpauth://totp/A%3Ab?secret=1&issuer=Microsoft', 'qr_not_recognised'],
  ['counter-based codes', 'otpauth://hotp/A%3Ab?secret=GEZDGNBVGY3TQOJQ&counter=1', 'qr_not_recognised'],
  ['far too much', 'x'.repeat(4097), 'qr_too_long'],
]

for (const [what, qr, code] of wrongKinds) {
  test(`behaviour 9: ${what} is named ${code}`, async ({ tenant }) => {
    const phone = await tenant.phone()
    await expect(phone.scan(qr)).rejects.toThrow(code)
    expect(await tenant.control.latest('scan_refused')).toMatchObject({ device: phone.device, reason: code })
  })
}

test('behaviour 9: each refusal has a sentence of its own', async ({ tenant }) => {
  const phone = await tenant.phone()
  const sentences = new Map<string, string>()
  for (const [, qr, code] of wrongKinds) {
    const error: unknown = await phone.scan(qr).catch((thrown: unknown) => thrown)
    if (error instanceof PracticeAnswerError) sentences.set(code, error.message)
  }
  expect(new Set(sentences.values()).size).toBe(new Set(wrongKinds.map(([, , code]) => code)).size)
})

test('typed by hand: code, address and key are named when malformed', async ({ tenant }) => {
  const phone = await tenant.phone()
  const url = `${tenant.origin}/phone/activatev2/123456789/abcdef`
  await expect(phone.addByHand({ code: '12345', url })).rejects.toThrow('code_malformed')
  await expect(phone.addByHand({ code: '123456789', url: 'not an address' })).rejects.toThrow('url_malformed')
  await expect(phone.addByHand({ code: '123456789', url: `${tenant.origin}/phone/other` })).rejects.toThrow(
    'url_malformed',
  )
  await expect(phone.addByHand({ code: '123456789', url: decodeURIComponent(real) })).rejects.toThrow('qr_foreign')
  await expect(phone.addByHand({ code: '123456789', url })).rejects.toThrow('activation_unknown')
  await expect(phone.addByHand({ key: 'too short' })).rejects.toThrow('key_malformed')
  await expect(phone.addByHand({ key: '0189'.repeat(5) })).rejects.toThrow('key_malformed')
})

test('a phone does not take the same account twice', async ({ tenant }) => {
  const phone = await tenant.phone()
  const qr = qrOnPage(await openDialog(tenant.browser(), officer, 'totp'))
  await phone.scan(qr)
  await expect(phone.scan(qr)).rejects.toThrow('profile_exists')
})

test('what an abandoned set-up left on the phone gives way to the next one', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'push')))
  await browser.press('cancel')
  await phone.scan(qrOnPage(await browser.press('set-up', { contact: 'mobile-app', use: 'push' })))
  expect(await phone.profiles()).toHaveLength(1)
})

test('a phone without a connection neither activates nor answers, but shows codes', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  const push = qrOnPage(await openDialog(browser, officer, 'push'))
  await tenant.control.faults({ phoneOffline: true })
  await expect(phone.scan(push)).rejects.toThrow('phone_offline')
  await expect(phone.requests()).rejects.toThrow('phone_offline')
  await phone.scan(qrOnPage(await browser.press('Configure app without notifications')))
  expect(await phone.profiles()).toHaveLength(1)
})

test('activationFails: scanning and the check after it fail, the same QR code works later', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  await tenant.control.faults({ activationFails: true })
  await expect(phone.scan(qr)).rejects.toThrow('activation_failed')
  expect((await browser.press('dialog-next')).text).toContain('The activation failed.')
  expect(await tenant.control.latest('activation_checked')).toMatchObject({ ok: false, reason: 'failed' })
  await tenant.control.faults({ activationFails: false })
  await phone.scan(qr)
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured')
})

test('pushNeverArrives: the request starts, but no phone is shown it', async ({ tenant }) => {
  const phone = await tenant.phone()
  const browser = tenant.browser()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'push')))
  await browser.press('dialog-next')
  await tenant.control.faults({ pushNeverArrives: true })
  await browser.press('next')
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
  expect(await phone.requests()).toEqual([])
})
