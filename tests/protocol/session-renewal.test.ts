/** @file A browser's cookie is another as soon as the browser may do more (OWASP ASVS 7.2.4: session fixation). */
import { expect } from 'vitest'
import { reachByNotification, reachStepOne, signIn } from '../support/enrolment-steps'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers, type RunningTenant } from '../support/start-tenant'
import { browserWithAccounts } from '../support/techpass-client'
import { chooseTechpass, logInToPortal, phoneOf, pressTile } from '../support/techpass-log-in'
import { test } from '../support/tenant-test'
import { approveNumber, signInToTechpass } from '../support/wog-steps'

const { push, unregistered } = officers

const sessionOf = ({ cookieHeader }: PracticeBrowser): string =>
  cookieHeader.split('; ').find((pair) => pair.startsWith('practice-session-')) ?? ''

/** Holds that this step gives a new cookie, and that the old one opens nothing but a session of a stranger's. */
async function expectRenewed(tenant: RunningTenant, browser: PracticeBrowser, step: () => Promise<unknown>) {
  const planted = sessionOf(browser)
  await step()
  expect(sessionOf(browser)).not.toBe(planted)
  const answer = await fetch(`${tenant.origin}/docs/`, { headers: { cookie: planted } })
  expect(answer.headers.getSetCookie()).toHaveLength(1)
}

test('a password that is accepted, and a sign-in that is finished, renew the cookie', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await phoneOf(tenant, push)
  await browser.open('/account/proofup.aspx')
  await expectRenewed(tenant, browser, () => signIn(browser, push))
  await expectRenewed(tenant, browser, () => approveNumber(browser, phone))
  expect(browser.page.heading).toBe('Additional security verification')
})

test('a password that is refused does not', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open('/account/proofup.aspx')
  const before = sessionOf(browser)
  await signIn(browser, { ...push, password: 'not it' })
  expect(sessionOf(browser)).toBe(before)
})

test('a code that is accepted at AD FS renews it', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await phoneOf(tenant, push)
  await signInToTechpass({ tenant, browser }, { upn: push.upn, device: 'gmd' })
  const code = await phone.code(undefined, 'SG Govt M365')
  await expectRenewed(tenant, browser, () => browser.press('submitButton', { VerificationCode: code }))
  expect(browser.page.heading).toBe('Approve sign in request')
})

test('a sign-in by password alone, and the registration that follows, renew it', async ({ tenant }) => {
  const browser = tenant.browser()
  const phone = await tenant.phone()
  await browser.open('/account/proofup.aspx')
  await expectRenewed(tenant, browser, () => reachStepOne(browser, unregistered))
  const other = tenant.browser()
  await other.open('/account/proofup.aspx')
  await reachByNotification(tenant, other, phone, unregistered)
  await expectRenewed(tenant, other, () => approveNumber(other, phone))
  expect(other.page.text).toContain('Verification successful')
})

test('a log-in to the portal renews it: a cookie that was planted before logs nobody in', async ({ tenant }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await chooseTechpass(browser)
  const planted = sessionOf(browser)
  await expectRenewed(tenant, browser, () => pressTile(browser, push.upn))
  expect(browser.page.heading).toBe('Welcome')
  for (const path of ['/docs/', '/docs/log-in/resume', '/account/r/']) {
    const answer = await fetch(`${tenant.origin}${path}`, { headers: { cookie: planted } })
    expect(await answer.text()).not.toContain('Priya')
  }
})

test('RFC 6265 §8.6: of two session cookies neither counts', async ({ tenant }) => {
  const stranger = tenant.browser()
  await stranger.open('/docs/')
  const browser = tenant.browser()
  await logInToPortal(tenant, browser, push)
  for (const cookie of [
    `${sessionOf(stranger)}; ${sessionOf(browser)}`,
    `${sessionOf(browser)}; ${sessionOf(stranger)}`,
  ]) {
    const answer = await fetch(`${tenant.origin}/docs/`, { headers: { cookie } })
    expect(answer.headers.getSetCookie()).toHaveLength(1)
    expect(await answer.text()).not.toContain('Priya')
  }
})

test('a form from before, in another tab, changes nothing and says what to do', async ({ tenant }) => {
  const browser = tenant.browser()
  await browser.open('/account/proofup.aspx')
  const { canary } = browser
  await signIn(browser, push)
  const page = await browser.post('/login/common/restart', { canary })
  expect(page.status).toBe(403)
  expect(page.textOf('service_exception_message')).toContain('from before your last sign-in')
  expect((await browser.open('/login/common/login')).heading).toBe('Approve sign in request')
})

test('a number that is waited for while another tab renews the cookie: the page loads again and goes on waiting', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  const phone = await phoneOf(tenant, push)
  const id = await signInToTechpass({ tenant, browser }, { upn: push.upn })
  await browser.press('idSIButton9', { passwd: push.password })
  const { canary } = browser
  await browser.open((await tenant.control.enter('last', id)).enter)
  const asked = { AuthMethodId: 'PhoneAppNotification', Method: 'EndAuth', Ctx: 'x', FlowToken: 'x', SessionId: 'x' }
  const refused = await browser.call('/login/common/SAS/EndAuth', asked, canary)
  // The page's script takes this as "neither success nor retry", and loads the page again.
  expect(refused.status).toBe(403)
  const answer = (await refused.json()) as object
  expect(['Success' in answer, 'Retry' in answer]).toEqual([false, false])
  expect((await browser.reload()).heading).toBe('Approve sign in request')
  await approveNumber(browser, phone)
  expect(await tenant.control.eventsOf('signed_in')).toHaveLength(1)
})
