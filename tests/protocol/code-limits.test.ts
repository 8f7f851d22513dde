/** @file Guessing verification codes on the WOG pages: wrong ones count into smart lockout (NIST SP 800-63B; field-notes A7, 50053). */
import { expect } from 'vitest'
import { openDialog, signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import type { PracticePage } from '../support/practice-page'
import type { PracticePhone } from '../support/practice-phone'
import { officers, type RunningTenant } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const { totp, unregistered } = officers
const lockedText = 'Your account is temporarily locked to prevent unauthorized use. Try again later'

async function atCode(tenant: RunningTenant): Promise<{ browser: PracticeBrowser; phone: PracticePhone }> {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(totp.upn, phone.device)
  await signIn(browser, totp)
  return { browser, phone }
}

/** Enters this many codes that nobody has; the tenant's clock stands still, so they stay wrong. */
async function guess(browser: PracticeBrowser, phone: PracticePhone, times: number): Promise<PracticePage> {
  const highest = Math.max(0, ...(await phone.profiles()).map(({ code }) => Number(code)))
  for (let count = 0; count < times; count += 1) {
    await browser.press('Verify', { otc: String((highest + 7 + count) % 1_000_000).padStart(6, '0') })
  }
  return browser.page
}

test('the tenth wrong code locks, and the sign-in begins again at the password', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  expect((await guess(browser, phone, 9)).heading).toBe('Enter code')
  const page = await guess(browser, phone, 1)
  expect([page.heading, page.textOf('passwordError')]).toEqual([
    'Enter password',
    expect.stringContaining(lockedText) as string,
  ])
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'locked', errorCode: 50053 })
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'locked' })
})

test('a right password between the guesses does not start the count anew', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  await guess(browser, phone, 9)
  await signIn(browser, totp)
  expect((await guess(browser, phone, 1)).textOf('passwordError')).toContain(lockedText)
})

test('a finished sign-in does', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  await guess(browser, phone, 9)
  await browser.press('Verify', { otc: await phone.code() })
  expect(await tenant.control.eventsOf('signed_in')).toHaveLength(1)
  const other = tenant.browser()
  await signIn(other, totp)
  expect((await guess(other, phone, 9)).heading).toBe('Enter code')
})

test('while the account is locked, a sign-in that had passed the password cannot go on by a code', async ({
  tenant,
}) => {
  const { browser, phone } = await atCode(tenant)
  const waiting = tenant.browser()
  await signIn(waiting, totp)
  await guess(browser, phone, 10)
  const page = await waiting.press('Verify', { otc: await phone.code() })
  expect(page.textOf('passwordError')).toContain(lockedText)
  expect(await tenant.control.eventsOf('signed_in')).toEqual([])
})

test('EndAuth counts too, and says AuthenticationMethodLocked', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  const code = (Number(await phone.code()) + 7) % 999_000
  const begun = await browser.call('/login/common/SAS/BeginAuth', { ...flow(browser), Method: 'BeginAuth' })
  const { SessionId } = (await begun.json()) as { SessionId: string }
  const results: string[] = []
  for (let count = 0; count < 11; count += 1) {
    const AdditionalAuthData = String(code + count).padStart(6, '0')
    results.push((await browser.endAuth(SessionId, { AuthMethodId: 'PhoneAppOTP', AdditionalAuthData })).ResultValue)
  }
  expect(results.slice(8)).toEqual(['OathCodeIncorrect', 'AuthenticationMethodLocked', 'AuthenticationMethodLocked'])
})

function flow(browser: PracticeBrowser): object {
  const { request = '', flowToken = '' } = browser.page.forms.find(({ fields }) => 'flowToken' in fields)?.fields ?? {}
  return { AuthMethodId: 'PhoneAppOTP', Ctx: request, FlowToken: flowToken }
}

test('malformed and used codes are no guesses', async ({ tenant }) => {
  const { browser, phone } = await atCode(tenant)
  const used = await phone.code()
  await browser.press('Verify', { otc: used })
  const other = tenant.browser()
  await signIn(other, totp)
  for (let count = 0; count < 12; count += 1) {
    await other.press('Verify', { otc: used })
    await other.press('Verify', { otc: '12345' })
  }
  expect(other.page.heading).toBe('Enter code')
})

test('Step 2 of the set-up does not lock: its secret is on the page', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await openDialog(browser, unregistered, 'totp')
  await browser.press('dialog-next')
  await browser.press('next')
  const highest = 100_000
  for (let count = 0; count < 12; count += 1) await browser.press('Verify', { otc: String(highest + count) })
  expect(browser.page.text).toContain('Step 2: Enter the verification code from the mobile app')
  expect(await phone.profiles()).toEqual([])
})
