/** @file Setting up in the wizard of "Security info": what must happen first, and what happens when it does not. */
import { expect } from 'vitest'
import { qrOnScreen } from '../support/enrolment-steps'
import { qrOnPage } from '../support/qr-on-page'
import {
  openWizard,
  registerByNotification,
  scanAndGoOn,
  securityInfo,
  toKey,
  toPushCode,
  type At,
} from '../support/security-info-steps'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'
import { approveNumber } from '../support/wog-steps'

const officer = officers.unregistered

async function atWizard(tenant: RunningTenant): Promise<At> {
  const at = { tenant, browser: tenant.browser(), phone: await tenant.phone('SM-N975F') }
  await openWizard(at)
  return at
}

async function atCode(tenant: RunningTenant): Promise<At> {
  const at = await atWizard(tenant)
  await toPushCode(at.browser)
  return at
}

test('the events tell the notification path in the words of the legacy page: the same facts, in order', async ({
  tenant,
}) => {
  const at = await atWizard(tenant)
  await registerByNotification(at)
  await at.browser.press('Next')
  await at.browser.press('Done')
  const told = ({ kind, page }: { readonly kind: string; readonly page?: unknown }) =>
    kind === 'page_shown' ? String(page) : kind
  const events = (await tenant.control.events()).filter(({ kind }) => !/^(clock|settings)_changed$/.test(kind))
  expect(events.map(told)).toEqual([
    'sign-in',
    'password',
    'more-information',
    'signed_in',
    'security-info-get-app',
    'method_chosen',
    'security-info-set-up-account',
    'enrolment_started',
    'security-info-scan',
    'profile_added',
    'activation_checked',
    'request_started',
    'security-info-try-notification',
    'request_ended',
    'method_registered',
    'enrolment_ended',
    'security-info-approved',
    'security-info-added',
    'profile',
  ])
  expect(new Set(events.flatMap(({ browser: id }) => (id === undefined ? [] : [id]))).size).toBe(1)
  expect(await tenant.control.latest('method_chosen')).toMatchObject({ contact: 'mobile-app', use: 'push' })
  expect(await tenant.control.latest('method_registered')).toMatchObject({
    upn: officer.upn,
    methods: ['push', 'totp'],
  })
})

test('the QR code is the one that the event tells, on the tenant itself', async ({ tenant }) => {
  const { browser } = await atCode(tenant)
  expect(qrOnPage(browser.page)).toBe(await qrOnScreen(tenant))
  expect(qrOnPage(browser.page)).toMatch(/^phonefactor:\/\/activate_account\?code=\d{9}&url=http%3A%2F%2F127\.0\.0\.1/)
})

test('Next before scanning gives a plain message and the same QR code', async ({ tenant }) => {
  const at = await atCode(tenant)
  const qr = qrOnPage(at.browser.page)
  const still = await at.browser.press('Next')
  expect(still.text).toContain('The activation is not complete yet.')
  expect(qrOnPage(still)).toBe(qr)
  expect(await tenant.control.latest('activation_checked')).toMatchObject({ ok: false, reason: 'not_activated' })
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(0)
  expect((await scanAndGoOn(at)).text).toContain("Let's try it out")
})

test('the activation dies after its lifetime; a new code is one click, the old one stays dead', async ({ tenant }) => {
  const at = await atCode(tenant)
  const { browser, phone } = at
  const old = qrOnPage(browser.page)
  await tenant.control.advance(600)
  await expect(phone.scan(old)).rejects.toThrow('activation_expired')
  expect((await browser.press('Next')).text).toContain('This code has expired. Generate a new code')
  expect(await tenant.control.latest('activation_checked')).toMatchObject({ ok: false, reason: 'expired' })
  expect(qrOnPage(await browser.press('Generate a new code'))).not.toBe(old)
  await expect(phone.scan(old)).rejects.toThrow('activation_expired')
  expect((await scanAndGoOn(at)).text).toContain("Let's try it out")
})

test('an activation is used once; one that fails says so and keeps its code', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  const qr = qrOnPage(browser.page)
  await tenant.control.faults({ activationFails: true })
  await expect(phone.scan(qr)).rejects.toThrow('activation_failed')
  const failed = await browser.press('Next')
  expect(failed.text).toContain('The activation failed.')
  expect(qrOnPage(failed)).toBe(qr)
  await tenant.control.faults({ activationFails: false })
  await phone.scan(qr)
  await expect((await tenant.phone()).scan(qr)).rejects.toThrow('activation_used')
})

test('Back and Next, and reloading, keep the code; nothing is told twice', async ({ tenant }) => {
  const { browser } = await atCode(tenant)
  const qr = qrOnPage(browser.page)
  await browser.reload()
  expect((await browser.press('Back')).text).toContain('Set up your account')
  expect((await browser.press('Back')).text).toContain('Start by getting the app')
  expect(qrOnPage(await toPushCode(browser))).toBe(qr)
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(1)
  expect(await tenant.control.eventsOf('method_chosen')).toHaveLength(1)
})

test('a Next that comes twice, or from a page before, skips nothing', async ({ tenant }) => {
  const { browser } = await atWizard(tenant)
  const { form } = browser.page.button('Next')
  await browser.post(form.action, form.fields)
  const again = await browser.post(form.action, form.fields)
  expect(again.text).toContain('Set up your account')
})

test('Next is not there while the phone has not answered, and cannot be forced', async ({ tenant }) => {
  const at = await atCode(tenant)
  const { form } = at.browser.page.button('Next')
  const trying = await scanAndGoOn(at)
  expect(trying.html).toMatch(/<button type="button" id="next"[^>]*disabled="">Next</)
  for (const place of ['try', 'approved', 'added']) {
    const page = await at.browser.post(form.action, { ...form.fields, at: place })
    expect(page.text).toContain("Let's try it out")
  }
  await at.browser.post('/account/security-info/done', { canary: form.fields.canary ?? '' })
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(0)
})

test('a wrong number approves nothing and says so; the officer sends another, with a new number', async ({
  tenant,
}) => {
  const at = await atCode(tenant)
  const { browser, phone } = at
  await tenant.control.faults({ nextNumber: '08' })
  expect((await scanAndGoOn(at)).textOf('idRichContext_DisplaySign')).toBe('08')
  await expect(phone.approve('80')).rejects.toThrow('wrong_number')
  const page = await browser.afterPhone()
  expect(page.text).toContain('Request denied')
  expect(page.text).toContain('The number entered on the phone was not the one shown here')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'request-denied', purpose: 'reach' })
  const again = await browser.press('Resend notification')
  expect(again.textOf('idRichContext_DisplaySign')).not.toBe('08')
  expect((await approveNumber(browser, phone)).text).toContain('Notification approved')
})

test('denied: nothing is sent by itself, and Back leads to the code', async ({ tenant }) => {
  const at = await atCode(tenant)
  const { browser, phone } = at
  await scanAndGoOn(at)
  await phone.deny()
  expect((await browser.afterPhone()).text).toContain('Request denied')
  await browser.reload()
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
  expect((await browser.press('Back')).text).toContain('Scan the QR code')
  expect((await browser.press('Next')).text).toContain("Let's try it out")
  expect((await approveNumber(browser, phone)).text).toContain('Notification approved')
})

test('no answer: "We didn\'t hear from you"; after the share of requests no more can be sent', async ({ tenant }) => {
  const at = await atCode(tenant)
  const { browser } = at
  await scanAndGoOn(at)
  for (let count = 0; count < 3; count += 1) {
    await tenant.control.advance(61)
    expect((await browser.afterPhone()).text).toContain("We didn't hear from you")
    await browser.press('Resend notification')
  }
  await tenant.control.advance(61)
  expect((await browser.afterPhone()).text).toContain('No more requests can be sent for this sign-in.')
  // Nor by going back and on again.
  await browser.press('Back')
  expect((await browser.press('Next')).text).toContain('No more requests can be sent for this sign-in.')
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(4)
})

test('a report from the phone puts the account at risk, and nothing is registered', async ({ tenant }) => {
  const at = await atCode(tenant)
  await scanAndGoOn(at)
  await at.phone.report()
  expect((await at.browser.afterPhone()).heading).toBe('Your account is at risk')
  expect(await tenant.control.eventsOf('method_registered')).toHaveLength(0)
})

test('the code path: a standard otpauth code with 16 characters, a wrong code keeps it, the right one registers', async ({
  tenant,
}) => {
  const { browser, phone } = await atWizard(tenant)
  const qr = qrOnPage(await toKey(browser))
  expect(qr).toMatch(
    /^otpauth:\/\/totp\/SG%20Govt%20M365%3Atan\.mei\.ling%40practice\.example\?secret=[A-Z2-7]{16}&issuer=Microsoft$/,
  )
  expect(await tenant.control.latest('method_chosen')).toMatchObject({ contact: 'mobile-app', use: 'totp' })
  await phone.scan(qr)
  await browser.press('Next')
  const code = await phone.code()
  const wrong = await browser.press('idSubmit_SAOTCC_Continue', { otc: code === '000000' ? '111111' : '000000' })
  expect(wrong.textOf('idSpan_SAOTCC_Error_OTC')).toContain("You didn't enter the expected verification code.")
  await browser.press('Back')
  expect(qrOnPage(browser.page)).toBe(qr)
  await browser.press('Next')
  expect((await browser.press('idSubmit_SAOTCC_Continue', { otc: code })).text).toContain('Success!')
  expect(await tenant.control.latest('method_registered')).toMatchObject({ methods: ['totp'] })
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(1)
})

test('from Microsoft’s app to a different one: the code that was shown is dead', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  const push = qrOnPage(browser.page)
  await browser.press('Back')
  await browser.press('Back')
  expect(qrOnPage(await toKey(browser))).toMatch(/^otpauth:/)
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ reason: 'replaced' })
  await expect(phone.scan(push)).rejects.toThrow('activation_expired')
})

test('"I want to set up a different method": a phone number is not part of this; Cancel leads back', async ({
  tenant,
}) => {
  const { browser } = await atWizard(tenant)
  expect((await browser.press('I want to set up a different method')).text).toContain('Choose a different method')
  expect((await browser.press('Confirm', { method: 'phone' })).text).toContain(
    'A phone number is not part of this practice',
  )
  expect(await tenant.control.latest('method_chosen')).toMatchObject({ contact: 'authentication-phone', use: null })
  expect((await browser.press('Confirm', { method: '' })).text).toContain('Choose a method.')
  expect((await browser.press('Cancel')).text).toContain('Start by getting the app')
  await browser.press('I want to set up a different method')
  await browser.press('Confirm', { method: 'authenticator-app' })
  expect((await toPushCode(browser)).text).toContain('Scan the QR code')
})

test('in a sign-in there is no list to cancel to; Sign out is the way out, and the code is dead', async ({
  tenant,
}) => {
  const { browser, phone } = await atCode(tenant)
  const qr = qrOnPage(browser.page)
  const { canary } = browser
  expect((await browser.post('/account/security-info/cancel', { canary })).text).toContain('Scan the QR code')
  await browser.press('Sign out')
  await expect(phone.scan(qr)).rejects.toThrow('activation_expired')
  expect((await browser.open(securityInfo)).heading).toBe('Sign in')
})

test('whom the organisation forbids the app is offered none, and cannot force one', async ({ tenant }) => {
  await tenant.control.registration('security-info')
  const browser = tenant.browser()
  await browser.open(securityInfo)
  await browser.press('idSIButton9', { loginfmt: officers.mobileAppForbidden.upn })
  await browser.press('idSIButton9', { passwd: officers.mobileAppForbidden.password })
  const page = await browser.press('idSubmit_ProofUp_Redirect')
  expect(page.text).toContain('your organization does not allow it for this account')
  expect(page.html).not.toContain('<option value="authenticator-app"')
  await browser.press('Confirm', { method: 'authenticator-app' })
  const { canary } = browser
  await browser.post('/account/security-info/different-app', { canary })
  await browser.post('/account/security-info/next', { canary, at: 'get-app' })
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
})
