/** @file AD FS on a managed device: the code of SG Govt M365 stands in for the password (field-notes B2, B5). */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser, SasAnswer } from '../support/practice-browser'
import type { PracticePage } from '../support/practice-page'
import type { PracticePhone } from '../support/practice-phone'
import { officers, type RunningTenant } from '../support/start-tenant'
import { approveNumber, expectLedOn, signInToTechpass, toWog } from '../support/wog-steps'
import { test } from '../support/tenant-test'

const { push, totp, unregistered } = officers
const unexpected = "You didn't enter the expected verification code for this username. Please try again."
const lockedText = 'Your account is temporarily locked to prevent unauthorized use. Try again later'

async function atAdfs(tenant: RunningTenant, upn: string) {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(upn, phone.device)
  await signInToTechpass({ tenant, browser }, { upn, device: 'gmd' })
  return { browser, phone }
}

function enterCode(browser: PracticeBrowser, code: string): Promise<PracticePage> {
  return browser.press('submitButton', { VerificationCode: code })
}

function wogCode(phone: PracticePhone): Promise<string> {
  return phone.code(undefined, 'SG Govt M365')
}

async function wrongCode(phone: PracticePhone, count: number): Promise<string> {
  const shown = (await phone.profiles()).map(({ code }) => Number(code))
  return String((Math.max(...shown, 0) + 7 + count) % 1_000_000).padStart(6, '0')
}

test('B2, 3: the page asks for the code with the user name filled in, and for no password', async ({ tenant }) => {
  const { browser } = await atAdfs(tenant, push.upn)
  const { page } = browser
  expect(new URL(page.url).pathname).toBe('/adfs/ls/')
  expect(page.text).toContain(
    'Please enter your username and the verification code from your mobile app or hardware token.',
  )
  expect(page.forms[0]?.fields).toMatchObject({ UserName: push.upn, VerificationCode: '' })
  expect(page.html).toContain('placeholder="Enter your verification code"')
  expect(page.html).not.toContain('type="password"')
  for (const id of ['userNameInput', 'verificationCodeInput', 'submitButton']) expect(page.has(id)).toBe(true)
  expect(await tenant.control.latest('page_shown')).toMatchObject({
    page: 'adfs-code',
    path: '/adfs/ls/',
    upn: push.upn,
  })
})

test('B2, 3–4: the code of SG Govt M365, then the number: signed in by `otp` and `mfa`', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  expect((await enterCode(browser, await wogCode(phone))).heading).toBe('Approve sign in request')
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: true, service: 'adfs' })
  expectLedOn(await approveNumber(browser, phone))
  expect(await tenant.control.latest('signed_in')).toMatchObject({ upn: push.upn, methods: ['otp', 'mfa'] })
  expectLedOn(await browser.open(toWog(push.upn)))
  expect((await browser.open(toWog(push.upn, true))).pageId).toBe('AdfsCode')
})

test('behaviour 18: the code of TECHPASS PROD gets the page’s own message; only the event tells which it was', async ({
  tenant,
}) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  const page = await enterCode(browser, await phone.code(undefined, 'TECHPASS PROD'))
  expect(page.textOf('errorText')).toBe(unexpected)
  expect(page.text).not.toMatch(/SG Govt M365|TECHPASS/)
  expect(await tenant.control.latest('code_checked')).toMatchObject({
    ok: false,
    reason: 'other_profile',
    service: 'adfs',
    upn: push.upn,
  })
  expect((await enterCode(browser, await wogCode(phone))).heading).toBe('Approve sign in request')
})

test('behaviour 18: another account’s code on the same phone is told apart too', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  await tenant.control.register(totp.upn, phone.device)
  const other = (await phone.profiles()).find(({ upn, profile }) => upn === totp.upn && profile === 'SG Govt M365')
  expect((await enterCode(browser, other?.code ?? '')).textOf('errorText')).toBe(unexpected)
  expect(await tenant.control.latest('code_checked')).toMatchObject({ reason: 'other_profile' })
})

test('a wrong, a malformed and a missing code: the page’s message, and its reason in the event', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  expect((await enterCode(browser, await wrongCode(phone, 0))).textOf('errorText')).toBe(unexpected)
  expect(await tenant.control.latest('code_checked')).toMatchObject({ reason: 'wrong' })
  expect((await enterCode(browser, '12ab')).textOf('errorText')).toBe(unexpected)
  expect(await tenant.control.latest('code_checked')).toMatchObject({ reason: 'malformed' })
  const before = await tenant.control.eventsOf('code_checked')
  expect((await enterCode(browser, ' ')).textOf('errorText')).toBe('Enter your verification code.')
  expect(await tenant.control.eventsOf('code_checked')).toEqual(before)
})

test('behaviour 10: spaces and full-width digits are cleaned, and each code works once', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  const code = await wogCode(phone)
  const fullWidth = Array.from(code, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(' ')
  expect((await enterCode(browser, fullWidth)).heading).toBe('Approve sign in request')
  await browser.open(toWog(push.upn))
  expect((await enterCode(browser, code)).textOf('errorText')).toBe(unexpected)
  expect(await tenant.control.latest('code_checked')).toMatchObject({ reason: 'already_used' })
})

test('the user name of the form is not taken: the code is judged for whose sign-in this is', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  await tenant.control.register(totp.upn, phone.device)
  const other = (await phone.profiles()).find(({ upn, profile }) => upn === totp.upn && profile === 'SG Govt M365')
  const page = await browser.press('submitButton', { UserName: totp.upn, VerificationCode: other?.code ?? '' })
  expect(page.textOf('errorText')).toBe(unexpected)
})

test('B5, 1; behaviour 17: an officer without WOG MFA meets "Unexpected SAS response status code"', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: unregistered.upn, device: 'gmd' })
  expect(browser.page.heading).toBe('An error occurred')
  expect(browser.page.text).toContain('Unexpected SAS response status code')
  await browser.reload()
  expect(await tenant.control.eventsOf('sign_in_failed')).toMatchObject([{ upn: unregistered.upn, errorCode: null }])
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'adfs-error' })
  expect((await browser.press('Back')).heading).toBe('Sign in')
})

test('typed user names lead to AD FS as hinted ones do', async ({ tenant }) => {
  const { browser } = await atAdfs(tenant, push.upn)
  await browser.press('Back')
  expect((await browser.press('idSIButton9', { loginfmt: push.upn })).pageId).toBe('AdfsCode')
})

test('who has codes only is asked for one more code after AD FS, and the same one does not do', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, totp.upn)
  const code = await wogCode(phone)
  expect((await enterCode(browser, code)).heading).toBe('Enter code')
  expect((await browser.press('Verify', { otc: code })).text).toContain('Each code works once. Wait for the next one.')
  await tenant.control.advance(30)
  expectLedOn(await browser.press('Verify', { otc: await wogCode(phone) }))
  expect(await tenant.control.latest('signed_in')).toMatchObject({ methods: ['otp', 'mfa'] })
})

test('behaviour 16: "I can\'t use my Microsoft Authenticator app right now" lists the registered methods', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await signInToTechpass({ tenant, browser }, { upn: push.upn })
  await browser.press('idSIButton9', { passwd: push.password })
  const list = await browser.press('signInAnotherWay')
  expect(list.heading).toBe('Verify your identity')
  for (const method of ['PhoneAppNotification', 'PhoneAppOTP']) expect(list.html).toContain(`data-value="${method}"`)
  await browser.press('Use a verification code')
  await tenant.control.advance(30)
  expectLedOn(await browser.press('Verify', { otc: await wogCode(phone) }))
})

test('RFC 8176 `mfa`: after a code at AD FS a second code of the same phone is neither offered nor taken', async ({
  tenant,
}) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  await enterCode(browser, await wogCode(phone))
  const { page } = browser
  const list = await browser.press('signInAnotherWay')
  expect(list.html).toContain('data-value="PhoneAppNotification"')
  expect(list.html).not.toContain('PhoneAppOTP')
  const forged = { canary: browser.canary, method: 'PhoneAppOTP' }
  expect((await browser.post('/login/common/SAS/method', forged)).heading).toBe('Verify your identity')
  await tenant.control.advance(30)
  const { request = '', flowToken = '' } = page.forms.find(({ id }) => id === 'processAuth')?.fields ?? {}
  const asked = { AuthMethodId: 'PhoneAppOTP', Ctx: request, FlowToken: flowToken, Method: 'EndAuth' }
  const begin = { ...asked, AuthMethodId: 'PhoneAppNotification', Method: 'BeginAuth' }
  const { SessionId } = (await (await browser.call('/login/common/SAS/BeginAuth', begin)).json()) as SasAnswer
  const call = { ...asked, SessionId, AdditionalAuthData: await wogCode(phone) }
  const answer = await browser.call('/login/common/SAS/EndAuth', call)
  expect(await answer.json()).toMatchObject({ Success: false, ResultValue: 'SASValidationFailed' })
  await browser.post('/login/common/SAS/ProcessAuth', { canary: browser.canary, request, flowToken })
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
})

test('a managed device asks for the password on the way to the account pages', async ({ tenant }) => {
  const { browser } = await atAdfs(tenant, push.upn)
  expect((await signIn(browser, push)).heading).toBe('Approve sign in request')
})

test('50053: ten wrong codes lock the account, for AD FS and for the password; a right one does not open it', async ({
  tenant,
}) => {
  const { browser, phone } = await atAdfs(tenant, push.upn)
  for (let count = 0; count < 9; count += 1) {
    expect((await enterCode(browser, await wrongCode(phone, count))).textOf('errorText')).toBe(unexpected)
  }
  expect((await enterCode(browser, await wrongCode(phone, 9))).textOf('errorText')).toContain(lockedText)
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({
    reason: 'locked',
    errorCode: 50053,
    retryAfterSeconds: 60,
  })
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'locked', path: '/adfs/ls/' })
  expect((await enterCode(browser, await wogCode(phone))).textOf('errorText')).toContain(lockedText)
  expect((await signIn(tenant.browser(), push)).textOf('passwordError')).toContain(lockedText)
  await tenant.control.advance(60)
  expect((await enterCode(browser, await wogCode(phone))).heading).toBe('Approve sign in request')
})

test('50053: a locked officer of the seed is told so at AD FS', async ({ tenant }) => {
  await tenant.control.reset()
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: officers.locked.upn, device: 'gmd' })
  expect((await enterCode(browser, '123456')).textOf('errorText')).toContain(lockedText)
})

test('50057: a disabled officer is told so: without MFA at once, with it after a right code only', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: officers.disabled.upn, device: 'gmd' })
  expect((await enterCode(browser, '123456')).textOf('errorText')).toContain('Your account is disabled.')
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'disabled', errorCode: 50057 })

  const one = { upn: 'a.b@practice.example', name: 'A B', password: 'Long-enough-1' }
  await tenant.control.reset({ officers: [{ ...one, registered: 'push', disabled: true }] })
  const { browser: other, phone } = await atAdfs(tenant, one.upn)
  expect((await enterCode(other, await wrongCode(phone, 0))).textOf('errorText')).toBe(unexpected)
  expect((await enterCode(other, await wogCode(phone))).textOf('errorText')).toContain('Your account is disabled.')
})

test('behaviour 14: an officer at risk meets it after the code', async ({ tenant }) => {
  const { browser, phone } = await atAdfs(tenant, officers.atRisk.upn)
  expect((await enterCode(browser, await wogCode(phone))).heading).toBe('Your account is at risk')
})
