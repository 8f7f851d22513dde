/** @file Sessions end by the tenant's clock: WOG's and TechPass's. */
import { expect } from 'vitest'
import { signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers, type RunningTenant } from '../support/start-tenant'
import { chooseTechpass, logInToPortal } from '../support/techpass-log-in'
import { approveNumber, expectLedOn, signInToTechpass, toWog } from '../support/wog-steps'
import { test } from '../support/tenant-test'

const { push, unregistered } = officers
const hour = 60 * 60
const day = 24 * hour

/** Signs in to WOG on the way to TechPass; "Stay signed in?" is answered if it is asked. */
async function signedIn(tenant: RunningTenant, answer?: 'idSIButton9' | 'idBtn_Back'): Promise<PracticeBrowser> {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await tenant.control.faults({ askStaySignedIn: answer !== undefined })
  await signInToTechpass({ tenant, browser }, { upn: push.upn })
  await browser.press('idSIButton9', { passwd: push.password })
  await approveNumber(browser, phone)
  if (answer !== undefined) await browser.press(answer)
  return browser
}

const asksAgain = async (browser: PracticeBrowser): Promise<void> => {
  expect((await browser.open(toWog(push.upn))).heading).toBe('Enter password')
}

for (const [answered, answer, lifetime] of [
  ['without "Stay signed in?"', undefined, day],
  ['after No', 'idBtn_Back', day],
  ['after Yes', 'idSIButton9', 90 * day],
] as const) {
  test(`a WOG session ends ${answered} after ${String(lifetime / day)} days, and says so`, async ({ tenant }) => {
    const browser = await signedIn(tenant, answer)
    await tenant.control.advance(lifetime - 1)
    expectLedOn(await browser.open(toWog(push.upn)))
    expect(await tenant.control.eventsOf('signed_out')).toEqual([])
    await tenant.control.advance(1)
    expect(await tenant.control.latest('signed_out')).toMatchObject({ upn: push.upn, reason: 'expired' })
    await asksAgain(browser)
  })
}

test('the account pages ask for the sign-in again, and an offer that was open is dead', async ({ tenant }) => {
  const browser = tenant.browser()
  await signIn(browser, unregistered)
  await browser.press('idSubmit_ProofUp_Redirect')
  await browser.press('set-up', { contact: 'mobile-app', use: 'totp' })
  await tenant.control.advance(day)
  expect(await tenant.control.latest('enrolment_ended')).toMatchObject({ upn: unregistered.upn, reason: 'cancelled' })
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Sign in')
})

test('a sign-in that is under way when the session before it ends can be finished', async ({ tenant }) => {
  const browser = await signedIn(tenant)
  const phone = await tenant.phone()
  await tenant.control.register(push.upn, phone.device)
  await tenant.control.advance(day - 10)
  await browser.open(toWog(push.upn, true))
  await browser.press('idSIButton9', { passwd: push.password })
  await tenant.control.advance(10)
  expectLedOn(await approveNumber(browser, phone))
})

test('time that is set back ends nothing', async ({ tenant }) => {
  const browser = await signedIn(tenant)
  await tenant.control.advance(-300 * day)
  expectLedOn(await browser.open(toWog(push.upn)))
})

test('TechPass asks again after half a day, and still offers the account', async ({ tenant }) => {
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  await tenant.control.advance(12 * hour - 1)
  expect((await chooseTechpass(browser)).text).toContain('Signed in')
  await tenant.control.advance(1)
  const page = await chooseTechpass(browser)
  expect(page.heading).toBe('Pick an account')
  expect(page.text).not.toContain('Signed in')
})

test('no session of another account ends with it', async ({ tenant }) => {
  const browser = await signedIn(tenant)
  await tenant.control.advance(day - 10)
  const later = tenant.browser()
  const phone = await tenant.phone()
  await tenant.control.register(officers.severalAccounts.upn, phone.device)
  await signInToTechpass({ tenant, browser: later }, { upn: officers.severalAccounts.upn, signedIn: true })
  await tenant.control.advance(10)
  await asksAgain(browser)
  expectLedOn(await later.open(toWog(officers.severalAccounts.upn)))
})
