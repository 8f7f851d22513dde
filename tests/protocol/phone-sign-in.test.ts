/** @file Signing in with the phone in place of the password (field-notes A4: "passwordless number", "Choose a way to sign in"). */
import { expect } from 'vitest'
import { giveUserName } from '../support/enrolment-steps'
import { openPasswordPage, openPhoneSignIn, withPhone } from '../support/phone-sign-in-steps'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

test('who has no phone in place of the password sees no other way to sign in', async ({ tenant }) => {
  const browser = tenant.browser()
  const page = await giveUserName(browser, officers.push.upn)
  expect(page.has('idA_PWD_SwitchToRemoteNGC')).toBe(false)
  expect(page.has('idA_PWD_SwitchToCredPicker')).toBe(false)
  for (const [action, fields] of [
    ['credentials', {}],
    ['credential', { credential: 'phone' }],
    ['send-notification', {}],
  ] as const) {
    const after = await browser.post(`/login/common/${action}`, { canary: browser.canary, ...fields })
    expect(after.heading).toBe('Enter password')
  }
  expect(await tenant.control.eventsOf('request_started')).toEqual([])
})

test('"Use app instead" sends nothing; "Send notification" does, and the number approved signs in', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const before = await openPhoneSignIn(tenant, browser)
  expect(before.html).toMatch(/<input id="idSIButton9" type="submit"[^>]* value="Send notification"\/>/)
  expect(await tenant.control.eventsOf('request_started')).toEqual([])
  const phone = await tenant.phone()
  await tenant.control.register(withPhone.upn, phone.device)
  const shown = await browser.press('Send notification')
  expect(shown.textOf('idDiv_RemoteNGC_PollingDescription')).toBe(
    'Open your Authenticator app, and enter the number shown to sign in.',
  )
  expect(shown.textOf('idRemoteNGC_DisplaySign')).toMatch(/^\d\d$/)
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'number', purpose: 'sign-in' })
  const cookie = browser.cookieHeader
  await phone.approve(shown.textOf('idRemoteNGC_DisplaySign'))
  expect((await browser.afterPhone()).heading).toBe('Additional security verification')
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: withPhone.upn, methods: ['mfa'] })
  expect(browser.cookieHeader).not.toBe(cookie)
})

test('"Choose a way to sign in" lists what the account has, by the real tiles’ numbers', async ({ tenant }) => {
  const browser = tenant.browser()
  await openPasswordPage(tenant, browser)
  const list = await browser.press('idA_PWD_SwitchToCredPicker')
  expect([list.heading, list.pageId]).toEqual(['Choose a way to sign in', 'ConvergedSignIn'])
  expect(list.html).toMatch(/<div id="credentialList"><div data-test-cred-id="2"><button[^>]*>Approve a request on my/)
  expect(list.html).toMatch(/<div data-test-cred-id="1"><button[^>]*>Use my password</)
  expect((await browser.press('Use my password')).heading).toBe('Enter password')
  await browser.press('idA_PWD_SwitchToCredPicker')
  const phone = await browser.press('Approve a request on my Microsoft Authenticator app')
  expect(phone.button('Send notification').form.action).toBe('/login/common/send-notification')
  expect((await browser.press('Use your password instead')).heading).toBe('Enter password')
})

test('a denial is told, nothing is sent by itself, and the next number is a new one', async ({ tenant }) => {
  const browser = tenant.browser()
  await openPhoneSignIn(tenant, browser)
  const phone = await tenant.phone()
  await tenant.control.register(withPhone.upn, phone.device)
  const first = (await browser.press('Send notification')).textOf('idRemoteNGC_DisplaySign')
  await phone.deny()
  const denied = await browser.afterPhone()
  expect(denied.text).toContain('but you denied it.')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'request-denied' })
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
  expect((await browser.press('Send notification')).textOf('idRemoteNGC_DisplaySign')).not.toBe(first)
})

test('after the allowed requests no more are sent, and the password is left', async ({ tenant }) => {
  const browser = tenant.browser()
  await openPhoneSignIn(tenant, browser)
  for (let sent = 0; sent < 4; sent += 1) {
    await browser.press('Send notification')
    await tenant.control.advance(61)
    await browser.reload()
  }
  expect(browser.page.text).toContain('No more requests can be sent for this sign-in. Use your password instead.')
  expect((await browser.press('Use your password instead')).heading).toBe('Enter password')
})

test('a code is no proof where the phone stands in for the password', async ({ tenant }) => {
  const browser = tenant.browser()
  await openPhoneSignIn(tenant, browser)
  const phone = await tenant.phone()
  await tenant.control.register(withPhone.upn, phone.device)
  await browser.press('Send notification')
  const { SessionId } = await browser.beginAuth()
  const answer = await browser.endAuth(SessionId, {
    AuthMethodId: 'PhoneAppOTP',
    AdditionalAuthData: await phone.code(),
  })
  expect(answer).toMatchObject({ Success: false, ResultValue: 'SASValidationFailed' })
  const form = browser.page.forms.find(({ id }) => id === 'processAuth')
  const page = await browser.post(form?.action ?? '', { ...form?.fields, type: '19', otc: await phone.code() })
  expect(page.has('idRemoteNGC_DisplaySign')).toBe(true)
})

test('a locked, a disabled and a reported account are sent nothing', async ({ tenant }) => {
  for (const [fields, heading, text] of [
    [{ locked: true }, 'Enter password', 'Your account is temporarily locked'],
    [{ disabled: true }, 'Enter password', 'Your account is disabled.'],
    [{ atRisk: true }, 'Your account is at risk', 'Verify'],
  ] as const) {
    const browser = tenant.browser()
    await tenant.control.reset({ officers: [{ ...withPhone, ...fields }] })
    await giveUserName(browser, withPhone.upn)
    await browser.press('Use app instead')
    const page = await browser.press('Send notification')
    expect(page.heading).toBe(heading)
    expect(page.text).toContain(text)
    expect(await tenant.control.eventsOf('request_started')).toEqual([])
  }
})

test('a seed cannot give the phone in place of the password to who has none', async ({ tenant }) => {
  await expect(tenant.control.reset({ officers: [{ ...withPhone, registered: 'totp' }] })).rejects.toThrow(
    'seed_refused',
  )
})
