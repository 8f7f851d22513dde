/** @file Every ResultValue of BeginAuth and EndAuth (field-notes A5), each by what leads to it. */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePhone } from '../support/practice-phone'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const { push, totp } = officers
const texted = { upn: 'texted@practice.example', name: 'Texted', password: 'Practice-Phrase-1' }

type Method = 'PhoneAppNotification' | 'PhoneAppOTP' | 'OneWaySMS'

interface Answer {
  readonly Success: boolean
  readonly ResultValue: string
  readonly Retry: boolean
  readonly ErrCode: number
  readonly SessionId: string
}

/** Calls the two as a program does that knows nothing but the page's tokens. */
class Caller {
  readonly #flow: { readonly Ctx: string; readonly FlowToken: string }

  constructor(readonly browser: PracticeBrowser) {
    const { request = '', flowToken = '' } =
      browser.page.forms.find(({ fields }) => 'flowToken' in fields)?.fields ?? {}
    this.#flow = { Ctx: request, FlowToken: flowToken }
  }

  begin(AuthMethodId: Method): Promise<Answer> {
    return this.#call({ AuthMethodId, Method: 'BeginAuth' })
  }

  end(AuthMethodId: Method, SessionId: string, AdditionalAuthData?: string): Promise<Answer> {
    return this.#call({ AuthMethodId, Method: 'EndAuth', SessionId, AdditionalAuthData })
  }

  async #call(more: { readonly Method: 'BeginAuth' | 'EndAuth'; readonly [field: string]: unknown }): Promise<Answer> {
    const answer = await this.browser.call(`/login/common/SAS/${more.Method}`, { ...this.#flow, ...more })
    return (await answer.json()) as Answer
  }
}

/** At the number page, with a request that waits. */
async function notified(tenant: RunningTenant): Promise<{ caller: Caller; phone: PracticePhone; session: string }> {
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  const browser = tenant.browser()
  await signIn(browser, push)
  const caller = new Caller(browser)
  return { caller, phone, session: (await caller.begin('PhoneAppNotification')).SessionId }
}

/** At the code page. */
async function askedForCode(tenant: RunningTenant): Promise<{ caller: Caller; phone: PracticePhone; session: string }> {
  const phone = await tenant.phone()
  await tenant.control.register(totp.upn, phone.device)
  const browser = tenant.browser()
  await signIn(browser, totp)
  const caller = new Caller(browser)
  return { caller, phone, session: (await caller.begin('PhoneAppOTP')).SessionId }
}

/** A sign-in that may be finished by a text message; `registered` says what it asks for first. */
async function mayBeTexted(
  tenant: RunningTenant,
  { registered = 'totp', settings = {} }: { readonly registered?: 'push' | 'totp'; readonly settings?: object } = {},
): Promise<Caller> {
  await tenant.control.reset({ officers: [{ ...texted, registered, textsTo: '68' }], settings })
  await tenant.control.freeze('2026-11-02T09:00:00Z')
  const browser = tenant.browser()
  await signIn(browser, texted)
  return new Caller(browser)
}

async function codeSent(tenant: RunningTenant): Promise<string> {
  return (await tenant.control.latest('text_message_sent')).code
}

const wrongOf = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const failed = (ResultValue: string) => ({ Success: false, Retry: false, ErrCode: 500121, ResultValue })

test('AuthenticationPending: the request waits, and it is worth asking again', async ({ tenant }) => {
  const { caller, session } = await notified(tenant)
  const answer = await caller.end('PhoneAppNotification', session)
  expect(answer).toMatchObject({ Success: false, Retry: true, ErrCode: 0, ResultValue: 'AuthenticationPending' })
})

test('Success: the request is approved by its number', async ({ tenant }) => {
  const { caller, phone, session } = await notified(tenant)
  await phone.approve(caller.browser.page.textOf('idRichContext_DisplaySign'))
  expect(await caller.end('PhoneAppNotification', session)).toMatchObject({ Success: true, ResultValue: 'Success' })
})

test('PhoneAppDenied: "No, it’s not me", and a wrong number', async ({ tenant }) => {
  const { caller, phone, session } = await notified(tenant)
  await phone.deny()
  expect(await caller.end('PhoneAppNotification', session)).toMatchObject(failed('PhoneAppDenied'))
})

test('PhoneAppNoResponse: nobody has answered for as long as a request lives', async ({ tenant }) => {
  const { caller, session } = await notified(tenant)
  await tenant.control.advance(60)
  expect(await caller.end('PhoneAppNotification', session)).toMatchObject(failed('PhoneAppNoResponse'))
  expect(await caller.begin('PhoneAppNotification')).toMatchObject(failed('PhoneAppNoResponse'))
})

test('PhoneAppFraud: the request is reported, and the account is at risk', async ({ tenant }) => {
  const { caller, phone, session } = await notified(tenant)
  await phone.report()
  expect(await caller.end('PhoneAppNotification', session)).toMatchObject(failed('PhoneAppFraud'))
  expect(await tenant.control.latest('account_at_risk')).toMatchObject({ upn: push.upn })
})

test('PhoneAppInvalidResult: an app too old for number matching has answered; the page says denied', async ({
  tenant,
}) => {
  const { caller, phone, session } = await notified(tenant)
  const [request] = await phone.requests()
  const answer = await fetch(`${tenant.ready.services.phone}/requests/${request?.id ?? ''}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${phone.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'approve-without-number' }),
  })
  expect(await answer.json()).toEqual({ outcome: 'denied' })
  expect(await caller.end('PhoneAppNotification', session)).toMatchObject(failed('PhoneAppInvalidResult'))
  expect((await caller.browser.reload()).heading).toBe('Request denied')
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome: 'denied' })
})

test('OathCodeIncorrect: a code that is not right', async ({ tenant }) => {
  const { caller, phone, session } = await askedForCode(tenant)
  const wrong = wrongOf(await phone.code())
  expect(await caller.end('PhoneAppOTP', session, wrong)).toMatchObject(failed('OathCodeIncorrect'))
})

test('PhoneAppOtpAuthFailedDuplicateCodeEntered: a code that was used before', async ({ tenant }) => {
  const { caller, phone, session } = await askedForCode(tenant)
  const code = await phone.code()
  expect(await caller.end('PhoneAppOTP', session, code)).toMatchObject({ ResultValue: 'Success' })
  const again = await caller.end('PhoneAppOTP', session, code)
  expect(again).toMatchObject(failed('PhoneAppOtpAuthFailedDuplicateCodeEntered'))
})

test('AuthenticationMethodLocked: one wrong code too many', async ({ tenant }) => {
  const caller = await mayBeTexted(tenant, { settings: { lockoutThreshold: 1 } })
  const phone = await tenant.phone()
  await tenant.control.register(texted.upn, phone.device)
  const { SessionId } = await caller.begin('PhoneAppOTP')
  const wrong = wrongOf(await phone.code())
  expect(await caller.end('PhoneAppOTP', SessionId, wrong)).toMatchObject(failed('AuthenticationMethodLocked'))
})

test('InvalidSessionId: not the session that BeginAuth gave', async ({ tenant }) => {
  const { caller } = await notified(tenant)
  expect(await caller.end('PhoneAppNotification', 'another')).toMatchObject(failed('InvalidSessionId'))
})

test('SASValidationFailed: a method that the officer does not have', async ({ tenant }) => {
  const { caller, session } = await askedForCode(tenant)
  expect(await caller.begin('OneWaySMS')).toMatchObject(failed('SASValidationFailed'))
  expect(await caller.end('OneWaySMS', session, '000000')).toMatchObject(failed('SASValidationFailed'))
})

test('Success by text message: sent by BeginAuth, read from the events, and ProcessAuth signs in', async ({
  tenant,
}) => {
  const caller = await mayBeTexted(tenant)
  const { fields } = caller.browser.page.button('idSubmit_SAOTCC_Continue').form
  const { SessionId, Success } = await caller.begin('OneWaySMS')
  expect(Success).toBe(true)
  expect(await tenant.control.latest('text_message_sent')).toMatchObject({
    ...{ upn: texted.upn, to: '68', expiresAt: '2026-11-02T09:03:00.000Z' },
    code: expect.stringMatching(/^\d{6}$/) as string,
  })
  expect(await caller.end('OneWaySMS', SessionId, await codeSent(tenant))).toMatchObject({ ResultValue: 'Success' })
  await caller.browser.post('/login/common/SAS/ProcessAuth', { ...fields, otc: '' })
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: texted.upn, methods: ['pwd', 'mfa'] })
})

test('SMSAuthFailedWrongCodeEntered: another code, one that has run out, one of no message', async ({ tenant }) => {
  const caller = await mayBeTexted(tenant)
  const { SessionId } = await caller.begin('OneWaySMS')
  const code = await codeSent(tenant)
  const wrong = failed('SMSAuthFailedWrongCodeEntered')
  expect(await caller.end('OneWaySMS', SessionId, wrongOf(code))).toMatchObject(wrong)
  await tenant.control.advance(180)
  expect(await caller.end('OneWaySMS', SessionId, code)).toMatchObject(wrong)
  const other = await mayBeTexted(tenant)
  const begun = await other.begin('PhoneAppOTP')
  expect(await other.end('OneWaySMS', begun.SessionId, code)).toMatchObject(wrong)
})

test('SMSAuthFailedMaxAllowedCodeRetryReached: three wrong ones, and then the right one is dead as well', async ({
  tenant,
}) => {
  const caller = await mayBeTexted(tenant)
  const { SessionId } = await caller.begin('OneWaySMS')
  const code = await codeSent(tenant)
  await caller.end('OneWaySMS', SessionId, wrongOf(code))
  await caller.end('OneWaySMS', SessionId, wrongOf(code))
  const tooMany = failed('SMSAuthFailedMaxAllowedCodeRetryReached')
  expect(await caller.end('OneWaySMS', SessionId, wrongOf(code))).toMatchObject(tooMany)
  expect(await caller.end('OneWaySMS', SessionId, code)).toMatchObject(tooMany)
  await tenant.control.advance(30)
  expect(await caller.begin('OneWaySMS')).toMatchObject({ Success: true })
  expect(await caller.end('OneWaySMS', SessionId, await codeSent(tenant))).toMatchObject({ Success: true })
})

test('SMSAuthFailedMaxAllowedCodeRetryReached: a sign-in has its share of messages', async ({ tenant }) => {
  const caller = await mayBeTexted(tenant)
  for (let count = 0; count < 4; count += 1) {
    expect(await caller.begin('OneWaySMS')).toMatchObject({ Success: true })
    await tenant.control.advance(30)
  }
  expect(await caller.begin('OneWaySMS')).toMatchObject(failed('SMSAuthFailedMaxAllowedCodeRetryReached'))
})

test('AuthenticationMethodLocked: guesses at text messages count into smart lockout', async ({ tenant }) => {
  const caller = await mayBeTexted(tenant, { settings: { lockoutThreshold: 2 } })
  const { SessionId } = await caller.begin('OneWaySMS')
  const code = await codeSent(tenant)
  await caller.end('OneWaySMS', SessionId, wrongOf(code))
  const locked = failed('AuthenticationMethodLocked')
  expect(await caller.end('OneWaySMS', SessionId, wrongOf(code))).toMatchObject(locked)
  expect(await caller.end('OneWaySMS', SessionId, code)).toMatchObject(locked)
})

test('UserAuthFailedDuplicateRequest: still busy with the previous prompt', async ({ tenant }) => {
  const waiting = await mayBeTexted(tenant, { registered: 'push' })
  const busy = failed('UserAuthFailedDuplicateRequest')
  expect(await waiting.begin('OneWaySMS')).toMatchObject(busy)
  await tenant.control.advance(60)
  expect(await waiting.begin('OneWaySMS')).toMatchObject({ Success: true })
  expect(await waiting.begin('OneWaySMS')).toMatchObject(busy)
  expect(await tenant.control.eventsOf('text_message_sent')).toHaveLength(1)
})
