import { expect } from 'vitest'
import { openDialog, reachStepOne } from '../support/enrolment-steps'
import { qrOnPage } from '../support/qr-on-page'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.unregistered

test('behaviour 2: Next cannot be forced before the mobile app is configured', async ({ tenant }) => {
  const browser = tenant.browser()
  const stepOne = await reachStepOne(browser, officer)
  expect(stepOne.button('next').button.disabled).toBe(true)
  const { fields } = stepOne.button('next').form
  const page = await browser.post('/account/proofup/next', { ...fields, contact: 'mobile-app', use: 'push' })
  expect(page.text).toContain('Step 1: How should we contact you?')
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(0)
})

test('behaviour 2: cancel returns to the same choice, unconfigured, and the code is dead', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  const stepOne = await browser.press('cancel')
  expect(stepOne.button('next').button.disabled).toBe(true)
  expect(await tenant.control.latest('page_shown')).toMatchObject({
    configured: false,
    contact: 'mobile-app',
    use: 'push',
  })
  expect(stepOne.html).toMatch(/value="push"[^>]*checked|checked=""[^>]*value="push"/)
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ reason: 'cancelled' })
  await expect(phone.scan(qr)).rejects.toThrow('activation_expired')
})

test('behaviour 3: Next before scanning gives a plain message and the same QR code', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  const still = await browser.press('dialog-next')
  expect(still.heading).toBe('Configure mobile app')
  expect(still.text).toContain('The activation is not complete yet.')
  expect(qrOnPage(still)).toBe(qr)
  expect(await tenant.control.latest('activation_checked')).toMatchObject({ ok: false, reason: 'not_activated' })
  await phone.scan(qr)
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured')
})

test('behaviour 4: after activation Next is enabled and has the focus, and a screen reader is told', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'push')))
  const page = await browser.press('dialog-next')
  expect(page.html).toMatch(/<button[^>]* id="next"[^>]* autofocus=""/)
  expect(page.html).toMatch(/role="status"[^>]*>Mobile app has been configured/)
})

test('behaviour 5: the radio is required and none is chosen in advance', async ({ tenant }) => {
  const browser = tenant.browser()
  const stepOne = await reachStepOne(browser, officer)
  expect(stepOne.html).not.toContain('checked')
  expect(stepOne.html.match(/type="radio"[^>]* required=""|required=""[^>]* type="radio"/g)).toHaveLength(2)
  const again = await browser.press('set-up', { contact: 'mobile-app' })
  expect(again.text).toContain('Choose how you want to use the mobile app, then choose Set up.')
})

test('the choices are told as they are made, each once', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachStepOne(browser, officer)
  for (const use of [null, 'push', 'push', 'totp'] as const) {
    await browser.call('/account/proofup/choice', { contact: 'mobile-app', use })
  }
  expect((await tenant.control.eventsOf('method_chosen')).map(({ contact, use }) => [contact, use])).toEqual([
    ['mobile-app', null],
    ['mobile-app', 'push'],
    ['mobile-app', 'totp'],
  ])
  await browser.press('set-up', { contact: 'mobile-app', use: 'totp' })
  expect(await tenant.control.eventsOf('method_chosen')).toHaveLength(3)
})

for (const contact of ['authentication-phone', 'office-phone']) {
  test(`${contact} is explained as not part of this practice, and sets nothing up`, async ({ tenant }) => {
    const browser = tenant.browser()
    await reachStepOne(browser, officer)
    const page = await browser.press('set-up', { contact, use: 'push' })
    expect(page.text).toContain('A phone number is not part of this practice.')
    expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
  })
}

test('Mobile app is greyed out, with the reason, when the organisation forbids it', async ({ tenant }) => {
  const browser = tenant.browser()
  const page = await reachStepOne(browser, officers.mobileAppForbidden)
  expect(page.html).toContain('<option value="mobile-app" disabled="">')
  expect(page.text).toContain('your organization does not allow it for this account')
  await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
})

test('behaviour 7: an activation is used once, also by another phone', async ({ tenant }) => {
  const browser = tenant.browser()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  await (await tenant.phone()).scan(qr)
  const other = await tenant.phone('Other phone')
  await expect(other.scan(qr)).rejects.toThrow('activation_used')
  expect(await tenant.control.latest('scan_refused')).toMatchObject({ device: other.device, reason: 'activation_used' })
})

test('behaviour 7: an activation dies after its lifetime; one click makes a new one, the old one stays dead', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  const old = qrOnPage(await openDialog(browser, officer, 'push'))
  await tenant.control.advance(599)
  await expect(phone.scan(old.replace(/code=\d{9}/, 'code=000000000'))).rejects.toThrow('activation_unknown')
  await tenant.control.advance(1)
  await expect(phone.scan(old)).rejects.toThrow('activation_expired')
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ reason: 'expired' })
  expect((await browser.press('dialog-next')).text).toContain('This code has expired. Generate a new code')

  const renewed = qrOnPage(await browser.press('new-code'))
  expect(renewed).not.toBe(old)
  await expect(phone.scan(old)).rejects.toThrow('activation_expired')
  await phone.scan(renewed)
  expect((await browser.press('dialog-next')).text).toContain('Mobile app has been configured')
})

test('the lifetime of an activation is a setting of the seed', async ({ tenant }) => {
  const { upn, password } = officer
  await tenant.control.reset({ officers: [{ upn, name: 'A', password }], settings: { activationSeconds: 30 } })
  await tenant.control.freeze('2026-11-02T09:00:00Z')
  await openDialog(tenant.browser(), officer, 'push')
  expect(await tenant.control.latest('enrolment_started')).toMatchObject({ expiresAt: '2026-11-02T09:00:30.000Z' })
})

test('reloading the dialog keeps the activation and repeats no event', async ({ tenant }) => {
  const browser = tenant.browser()
  const qr = qrOnPage(await openDialog(browser, officer, 'push'))
  await browser.reload()
  expect(qrOnPage(await browser.open('/account/proofup.aspx?proofup=1&whr=practice.example'))).toBe(qr)
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(1)
})

test('back from Step 2 keeps what is configured', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await phone.scan(qrOnPage(await openDialog(browser, officer, 'push')))
  await browser.press('dialog-next')
  await browser.press('next')
  const page = await browser.press('Back')
  expect(page.text).toContain('Mobile app has been configured')
  expect(page.button('next').button.disabled).toBe(false)
})
