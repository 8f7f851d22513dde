import { expect } from 'vitest'
import { reachByNotification, signIn } from '../support/enrolment-steps'
import type { PracticePhone } from '../support/practice-phone'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const officer = officers.push
const sign = 'idRichContext_DisplaySign'

async function atNumber(tenant: RunningTenant) {
  const phone = await tenant.phone()
  await tenant.control.register(officer.upn, phone.device)
  const browser = tenant.browser()
  const page = await signIn(browser, officer)
  return { phone, browser, page, number: page.textOf(sign) }
}

function another(number: string): string {
  return String((Number(number) + 1) % 100).padStart(2, '0')
}

test('the right number signs in; words and ids are those of ConvergedTFA', async ({ tenant }) => {
  const { phone, browser, page, number } = await atNumber(tenant)
  expect(page.pageId).toBe('ConvergedTFA')
  expect(page.textOf('idDiv_SAOTCAS_Title')).toBe('Approve sign in request')
  expect(page.textOf('idDiv_SAOTCAS_Description')).toBe(
    'Open your Authenticator app, and enter the number shown to sign in.',
  )
  expect(page.textOf('signInAnotherWay')).toBe("I can't use my Microsoft Authenticator app right now")
  expect(number).toMatch(/^\d\d$/)
  await phone.approve(number)
  expect((await browser.afterPhone()).text).toContain("what's your preferred option?")
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: officer.upn, methods: ['pwd', 'mfa'] })
})

test('behaviour 12: a number keeps its leading zero and must be typed with it', async ({ tenant }) => {
  await tenant.control.faults({ nextNumber: '07' })
  const { phone, browser, number } = await atNumber(tenant)
  expect(number).toBe('07')
  await expect(phone.approve('7')).rejects.toThrow('number_malformed')
  await phone.approve('07')
  await browser.afterPhone()
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome: 'approved' })
})

test('behaviour 12: a wrong number does not approve, and page, phone and event say so', async ({ tenant }) => {
  const { phone, browser, number } = await atNumber(tenant)
  await expect(phone.approve(another(number))).rejects.toThrow('wrong_number')
  const page = await browser.afterPhone()
  expect(page.textOf('idDiv_SAASDS_Title')).toBe('Request denied')
  expect(page.text).toContain('The number entered on the phone was not the one shown here')
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome: 'wrong_number' })
  await expect(phone.approve(number)).rejects.toThrow('No request waits')
})

test('the phone is never told the number', async ({ tenant }) => {
  await tenant.control.faults({ nextNumber: '93' })
  const { phone } = await atNumber(tenant)
  const [request] = await phone.requests()
  expect(Object.keys(request ?? {}).sort()).toEqual(['app', 'expiresAt', 'id', 'location', 'sentAt', 'upn'])
  expect(request?.upn).toBe(officer.upn)
})

test('behaviour 12: an old request’s number never approves a newer one', async ({ tenant }) => {
  const { phone, browser, number: old } = await atNumber(tenant)
  const [first] = await phone.requests()
  await phone.deny()
  await browser.afterPhone()
  const number = (await browser.press('idA_SAASTO_Resend')).textOf(sign)
  expect(number).not.toBe(old)
  await expect(phone.answer({ action: 'approve', number: old }, first?.id)).rejects.toThrow('request_ended')
  await expect(phone.approve(old)).rejects.toThrow('wrong_number')
})

test('a newer sign-in of the same officer ends the request before it', async ({ tenant }) => {
  const { browser } = await atNumber(tenant)
  await signIn(tenant.browser(), officer)
  expect((await tenant.control.latest('request_ended')).outcome).toBe('replaced')
  const page = await browser.afterPhone()
  expect(page.textOf('idDiv_SAASTO_Title')).toBe("We didn't hear from you")
  expect(page.text).toContain('A newer request took the place of this one.')
})

test('behaviour 13: a denial is said and nothing is sent again by itself', async ({ tenant }) => {
  const { phone, browser } = await atNumber(tenant)
  await phone.deny()
  const page = await browser.afterPhone()
  expect(page.textOf('idDiv_SAASDS_Description')).toBe(
    'We sent an identity verification request to your mobile device, but you denied it.',
  )
  await browser.reload()
  await browser.reload()
  expect(await phone.requests()).toEqual([])
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
})

test('behaviour 15: no answer in time; a resend has a new number', async ({ tenant }) => {
  const { phone, browser, number } = await atNumber(tenant)
  await tenant.control.advance(60)
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome: 'no_response' })
  const page = await browser.afterPhone()
  expect(page.textOf('idDiv_SAASTO_Title')).toBe("We didn't hear from you")
  const renewed = (await browser.press('idA_SAASTO_Resend')).textOf(sign)
  expect(renewed).not.toBe(number)
  await phone.approve(renewed)
  expect((await browser.afterPhone()).text).toContain("what's your preferred option?")
})

test('behaviour 15: three resends per sign-in, then an explanation instead', async ({ tenant }) => {
  const { phone, browser } = await atNumber(tenant)
  for (let count = 0; count < 3; count += 1) {
    await phone.deny()
    await browser.afterPhone()
    await browser.press('idA_SAASTO_Resend')
  }
  await phone.deny()
  const page = await browser.afterPhone()
  expect(page.has('idA_SAASTO_Resend')).toBe(false)
  expect(page.text).toContain('No more requests can be sent for this sign-in.')
  await browser.post('/login/common/SAS/resend', { canary: browser.canary })
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(4)
})

test('behaviour 16: the method list has the registered methods only, and Back works', async ({ tenant }) => {
  const { browser, number } = await atNumber(tenant)
  const list = await browser.press('signInAnotherWay')
  expect(list.heading).toBe('Verify your identity')
  expect(list.html).toContain('data-value="PhoneAppNotification"')
  expect(list.html).toContain('data-value="PhoneAppOTP"')
  expect((await browser.press('idBtn_Back')).textOf(sign)).toBe(number)

  const coder = tenant.browser()
  await signIn(coder, officers.totp)
  const codes = await coder.press('signInAnotherWay')
  expect(codes.html).not.toContain('data-value="PhoneAppNotification"')
  await coder.post('/login/common/SAS/method', { canary: coder.canary, method: 'PhoneAppNotification' })
  expect(coder.page.heading).toBe('Verify your identity')
})

test('behaviour 14: a report puts the account at risk: every sign-in fails until control resets it', async ({
  tenant,
}) => {
  const { phone, browser } = await atNumber(tenant)
  await phone.report()
  expect((await browser.afterPhone()).heading).toBe('Your account is at risk')
  expect(await tenant.control.latest('account_at_risk')).toMatchObject({ upn: officer.upn })
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome: 'reported' })

  const other = tenant.browser()
  expect((await signIn(other, officer)).heading).toBe('Your account is at risk')
  expect((await other.press('Verify')).textOf('idDiv_SAASDS_Title')).toBe('Request denied')

  await tenant.control.resetOfficer(officer.upn)
  expect(await tenant.control.latest('account_reset')).toMatchObject({ upn: officer.upn })
  expect((await signIn(tenant.browser(), officer)).heading).toBe('Approve sign in request')
})

test('behaviour 14: a denied request can still be reported', async ({ tenant }) => {
  const { phone } = await atNumber(tenant)
  const [request] = await phone.requests()
  await phone.deny()
  await phone.answer({ action: 'report' }, request?.id)
  expect(await tenant.control.eventsOf('account_at_risk')).toHaveLength(1)
})

test('a report takes effect in sessions that are open already', async ({ tenant }) => {
  const { phone, browser, number } = await atNumber(tenant)
  await phone.approve(number)
  await browser.afterPhone()
  await signIn(tenant.browser(), officer)
  await phone.report()
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Your account is at risk')
})

test('BeginAuth and EndAuth have the real answers’ shape; BeginAuth sends nothing', async ({ tenant }) => {
  const { browser, phone, number } = await atNumber(tenant)
  const begun = await browser.beginAuth()
  expect(begun).toMatchObject({
    Success: true,
    ResultValue: 'Success',
    Entropy: number,
    AuthMethodId: 'PhoneAppNotification',
  })
  for (const field of ['Message', 'ErrCode', 'Retry', 'FlowToken', 'Ctx', 'SessionId', 'CorrelationId', 'Timestamp']) {
    expect(begun).toHaveProperty(field)
  }
  expect(await browser.endAuth(begun.SessionId)).toMatchObject({
    Success: false,
    ResultValue: 'AuthenticationPending',
    Retry: true,
  })
  expect(await browser.endAuth('request-other')).toMatchObject({ ResultValue: 'InvalidSessionId' })
  await phone.deny()
  expect(await browser.endAuth(begun.SessionId)).toMatchObject({
    Success: false,
    ResultValue: 'PhoneAppDenied',
    Retry: false,
  })
  expect(await browser.beginAuth()).toMatchObject({ Success: false, ResultValue: 'PhoneAppDenied', Entropy: '' })
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(1)
})

test('ProcessAuth without an approval, or with another flow’s tokens, proves nothing', async ({ tenant }) => {
  const { browser } = await atNumber(tenant)
  const { fields, action } = browser.page.forms.find(({ id }) => id === 'processAuth') ?? { fields: {}, action: '' }
  expect((await browser.post(action, fields)).heading).toBe('Approve sign in request')
  expect((await browser.post(action, { ...fields, request: 'ctx-other' })).heading).toBe('Approve sign in request')
  expect(await tenant.control.eventsOf('signed_in')).toHaveLength(0)
})

test('another phone can neither see nor answer the request', async ({ tenant }) => {
  const { phone, number } = await atNumber(tenant)
  const [request] = await phone.requests()
  const stranger = await tenant.phone('Stranger')
  expect(await stranger.requests()).toEqual([])
  await expect(stranger.answer({ action: 'approve', number }, request?.id)).rejects.toThrow('request_unknown')
})

test('Step 2 of the set-up: denied, then sent again, then approved', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone: PracticePhone = await tenant.phone()
  await reachByNotification(tenant, browser, phone, officers.unregistered)
  await phone.deny()
  const denied = await browser.afterPhone()
  expect(denied.heading).toBe('Request denied')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'request-denied', purpose: 'reach' })
  await phone.approve((await browser.press('idA_SAASTO_Resend')).textOf(sign))
  expect((await browser.afterPhone()).text).toContain('Verification successful')
})

test('Step 2 of the set-up: going back and on again gives no new share of requests', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await reachByNotification(tenant, browser, phone, officers.unregistered)
  for (let count = 0; count < 5; count += 1) {
    await browser.press('Back')
    await browser.press('next')
  }
  expect(await tenant.control.eventsOf('request_started')).toHaveLength(4)
  expect(browser.page.text).toContain('No more requests can be sent for this sign-in.')
})

test('Step 2 by notification cannot be passed by a code', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await reachByNotification(tenant, browser, phone, officers.unregistered)
  const begun = await browser.beginAuth()
  const answer = await browser.endAuth(begun.SessionId, {
    AuthMethodId: 'PhoneAppOTP',
    AdditionalAuthData: await phone.code(),
  })
  expect(answer).toMatchObject({ Success: false, ResultValue: 'SASValidationFailed' })
})
