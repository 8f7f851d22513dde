import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { faultNames } from '../../main/practice/state/faults'
import { reachStepOne, signIn } from '../support/enrolment-steps'
import { officers, type RunningTenant } from '../support/start-tenant'
import { chooseTechpass, logInToPortal, phoneOf } from '../support/techpass-log-in'
import { test } from '../support/tenant-test'
import { approveNumber, signInToTechpass } from '../support/wog-steps'

const { push, totp, unregistered } = officers
const login = '/login/common/login'

interface Told {
  readonly used: Readonly<Record<string, number>>
  readonly scopes: Readonly<Record<string, object>>
}
const told = (tenant: RunningTenant) => tenant.control.call<Told>('GET', '/faults')

/** What this fault makes of a sign-in up to the second factor. */
async function signedInWith(
  tenant: RunningTenant,
  faults: Readonly<Record<string, unknown>>,
  officer: { upn: string; password: string } = push,
) {
  await tenant.control.faults(faults)
  const browser = tenant.browser()
  await signIn(browser, officer)
  return browser
}

test('the README has every fault', () => {
  const readme = readFileSync(new URL('../../main/practice/README.md', import.meta.url), 'utf8')
  const table = readme.slice(readme.indexOf('## Faults'), readme.indexOf('## Randomness'))
  for (const name of faultNames) expect(table).toContain(`\`${name}\``)
})

test('pushLate: the phone is shown the request only then', async ({ tenant }) => {
  const phone = await phoneOf(tenant, push)
  await signedInWith(tenant, { pushLate: 20 })
  expect(await phone.requests()).toEqual([])
  await tenant.control.advance(20)
  expect(await phone.requests()).toHaveLength(1)
})

test.for([
  ['denied', 'Request denied', 'denied'],
  ['wrongNumber', 'Request denied', 'wrong_number'],
  ['fraud', 'Your account is at risk', 'reported'],
] as const)('%s: the request ends so by itself: "%s"', async ([fault, heading, outcome], { tenant }) => {
  const browser = await signedInWith(tenant, { [fault]: true })
  expect(browser.page.heading).toBe(heading)
  expect(await tenant.control.latest('request_ended')).toMatchObject({ outcome })
})

test('serverClock: answers carry another Date, and right codes are wrong', async ({ tenant }) => {
  await tenant.control.faults({ serverClock: 300 })
  const answer = await tenant.browser().ask(login)
  expect(answer.headers.get('date')).toBe('Mon, 02 Nov 2026 09:05:00 GMT')
  const phone = await phoneOf(tenant, totp)
  const browser = tenant.browser()
  await signIn(browser, totp)
  const [profile] = await phone.profiles()
  await browser.press('idSubmit_SAOTCC_Continue', { otc: String(profile?.code) })
  expect(await tenant.control.latest('code_checked')).toMatchObject({ ok: false, reason: 'wrong' })
})

test.for([500, 502, 503, 504])('failing: %i for as many requests as were asked', async (status, { tenant }) => {
  await tenant.control.faults({ failing: { value: status, times: 2 } })
  const statuses = []
  for (let count = 0; count < 3; count += 1) statuses.push((await tenant.browser().ask(login)).status)
  expect(statuses).toEqual([status, status, 200])
  expect((await told(tenant)).used).toEqual({ failing: 2 })
})

test('tooManyRequests: 429 with Retry-After', async ({ tenant }) => {
  await tenant.control.faults({ tooManyRequests: 30 })
  const answer = await tenant.browser().ask(login)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '30'])
  expect(await answer.text()).toContain('There were too many requests.')
})

test('connectionReset: the connection breaks off, also at TechPass, once', async ({ tenant }) => {
  await tenant.control.faults({ connectionReset: { value: true, page: 'techpass', times: 1 } })
  const discovery = `${tenant.ready.services.techpass}/.well-known/openid-configuration`
  expect((await tenant.browser().ask(login)).status).toBe(200)
  await expect(fetch(discovery)).rejects.toThrow('fetch failed')
  expect((await fetch(discovery)).status).toBe(200)
})

test('sessionExpired: the browser begins at "Sign in" again', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachStepOne(browser, unregistered)
  await tenant.control.faults({ sessionExpired: { value: true, times: 1 } })
  expect((await browser.reload()).heading).toBe('Sign in')
})

test('sessionExpired: a form that is sent then is not taken, and it is still known whose browser it is', async ({
  tenant,
}) => {
  const browser = tenant.browser()
  await reachStepOne(browser, unregistered)
  const { browser: id } = await tenant.control.latest('page_shown')
  await tenant.control.faults({ sessionExpired: { value: true, times: 1 } })
  await browser.press('set-up', { contact: 'mobile-app', use: 'push' })
  expect((await browser.open('/account/proofup.aspx')).heading).toBe('Sign in')
  expect(await tenant.control.eventsOf('enrolment_started')).toHaveLength(0)
  expect(await tenant.control.latest('page_shown')).toMatchObject({ browser: id, page: 'sign-in', upn: null })
})

test('changedWording: the same page in other words, with its ids', async ({ tenant }) => {
  await tenant.control.faults({ changedWording: true })
  const page = await tenant.browser().open('/account/proofup.aspx')
  expect([page.heading, page.has('i0116'), page.button('idSIButton9').button.text]).toEqual([
    'Log on',
    true,
    'Continue',
  ])
})

test.for([
  ['ms', 'Log masuk'],
  ['zh', '登录'],
] as const)('changedLanguage: %s', async ([language, heading], { tenant }) => {
  await tenant.control.faults({ changedLanguage: language })
  const page = await tenant.browser().open('/account/proofup.aspx')
  expect(page.heading).toBe(heading)
  expect(page.html).toContain(`<html lang="${language}">`)
})

test('missingElement: the element is gone, and nothing else', async ({ tenant }) => {
  const browser = await signedInWith(tenant, { missingElement: 'idRichContext_DisplaySign' })
  expect(browser.page.has('idRichContext_DisplaySign')).toBe(false)
  expect(browser.page.has('idDiv_SAOTCAS_Title') && browser.page.has('signInAnotherWay')).toBe(true)
})

test('unknownInterrupt: a page that nobody knows, with a way on', async ({ tenant }) => {
  const browser = await signedInWith(tenant, { unknownInterrupt: { value: true, page: 'number', times: 1 } })
  expect(browser.page.html).toContain('content="ConvergedUnknownInterrupt"')
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'error', error: 'unknown_interrupt' })
  expect((await browser.reload()).heading).toBe('Approve sign in request')
})

test('passwordExpired: 50055 on ConvergedChangePassword', async ({ tenant }) => {
  const browser = await signedInWith(tenant, { passwordExpired: true })
  expect(browser.page.html).toContain('content="ConvergedChangePassword"')
  expect(await tenant.control.latest('sign_in_refused')).toMatchObject({ reason: 'password_expired', errorCode: 50055 })
})

test('riskyUser: the account is at risk, for that officer alone', async ({ tenant }) => {
  const browser = await signedInWith(tenant, { riskyUser: { value: true, officer: push.upn } })
  expect(browser.page.heading).toBe('Your account is at risk')
  const other = tenant.browser()
  await signIn(other, totp)
  expect(other.page.heading).toBe('Enter code')
})

test('tenantMismatch: 90072 after the number', async ({ tenant }) => {
  await tenant.control.faults({ tenantMismatch: true })
  const phone = await phoneOf(tenant, push)
  const browser = tenant.browser()
  await signInToTechpass({ tenant, browser }, { upn: push.upn })
  await browser.press('idSIButton9', { passwd: push.password })
  expect((await approveNumber(browser, phone)).text).toContain('AADSTS90072')
  expect((await told(tenant)).used.tenantMismatch).toBe(1)
})

test('adfsDown and portalDown: 503 there, and nowhere else', async ({ tenant }) => {
  await tenant.control.faults({ adfsDown: true, portalDown: true })
  const statusOf = async (path: string) => (await tenant.browser().ask(path)).status
  expect(await Promise.all(['/adfs/ls/', '/docs/', login].map(statusOf))).toEqual([503, 503, 200])
})

test('techpassKeysRotated: other keys, and the portal logs in with them', async ({ tenant }) => {
  const keys = async () => (await fetch(`${tenant.ready.services.techpass}/jwks`)).text()
  const before = await keys()
  await tenant.control.faults({ techpassKeysRotated: true })
  expect(await keys()).not.toBe(before)
  expect(await told(tenant)).toMatchObject({ techpassKeysRotated: false, used: { techpassKeysRotated: 1 } })
  expect((await logInToPortal(tenant, tenant.browser(), push)).has('logged-in')).toBe(true)
})

test('a page’s PageID is where the browser stands: what is asked from there is met', async ({ tenant }) => {
  await tenant.control.faults({ failing: { value: 503, page: 'ConvergedTFA' } })
  const browser = tenant.browser()
  await signIn(browser, push)
  expect(browser.page.heading).toBe('Approve sign in request')
  expect((await browser.reload()).status).toBe(503)
  await chooseTechpass(tenant.browser())
})

test('what does not fit is refused by its field, and nothing changes', async ({ tenant }) => {
  for (const [bad, says] of [
    [{ nothingOfOurs: true }, 'a fault that there is not'],
    [{ failing: 404 }, 'failing'],
    [{ denied: { value: true, times: 0 } }, 'denied: beside value it takes'],
    [{ denied: { value: true, who: 'x' } }, 'denied: beside value it takes'],
    [{ slow: 5, denied: { value: true, officer: 'nobody@practice.example' } }, 'There is no such officer'],
  ] as const) {
    await expect(tenant.control.faults(bad)).rejects.toThrow(says)
  }
  expect(await told(tenant)).toMatchObject({ slow: 0, denied: false, scopes: {}, used: {} })
})
