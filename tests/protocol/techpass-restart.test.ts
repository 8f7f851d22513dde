/** @file A tenant that ends in the middle of a log-in: TechPass's rows and keys are gone, and nobody stands before a wall. */
import { expect, test } from 'vitest'
import { memorySnapshots } from '../support/memory-snapshots'
import type { PracticeBrowser } from '../support/practice-browser'
import { officers, startTenant, type RunningTenant } from '../support/start-tenant'
import { chooseTechpass, logInToPortal, phoneOf, pressTile, proveAtWog } from '../support/techpass-log-in'

const { push } = officers

/** Starts again from the snapshot on the same port, so that the browser keeps its cookies and addresses. */
async function restarted(reach: (tenant: RunningTenant, browser: PracticeBrowser) => Promise<unknown>) {
  const snapshots = memorySnapshots()
  const first = await startTenant({ snapshots })
  const browser = first.browser()
  await reach(first, browser)
  await first.close()
  const text = snapshots.text()
  const tenant = await startTenant({ port: Number(new URL(first.origin).port), snapshots: memorySnapshots(text) })
  // Connections to the one that has ended are let go only when they are used.
  for (let count = 0; count < 5; count += 1) await fetch(`${tenant.origin}/assets/practice.css`).catch(() => null)
  return { tenant, browser, text }
}

const logInUrl = ({ origin }: RunningTenant) => `${origin}/docs/log-in`

test('at WOG: the sign-in there is finished, then the portal’s log-in begins again by itself and ends', async () => {
  const { tenant, browser } = await restarted(async (first, one) => {
    await chooseTechpass(one)
    await one.press('idSIButton9', { loginfmt: push.upn })
  })
  expect((await browser.reload()).heading).toBe('Enter password')
  const page = await proveAtWog(browser, push, await phoneOf(tenant, push))
  expect(page.heading).toBe('Welcome')
  await tenant.close()
})

test('at WOG, by a browser that has lost TechPass’s cookies: the same', async () => {
  const tenant = await startTenant()
  const browser = tenant.browser()
  await chooseTechpass(browser)
  await browser.press('idSIButton9', { loginfmt: push.upn })
  browser.forgetCookies('techpass-')
  expect((await proveAtWog(browser, push, await phoneOf(tenant, push))).heading).toBe('Welcome')
  await tenant.close()
})

test('at TechPass’s own page: reloading it, or answering it, leads to the portal’s log-in', async () => {
  const { tenant, browser } = await restarted((_first, one) => chooseTechpass(one))
  expect((await browser.press('idSIButton9', { loginfmt: push.upn })).url).toBe(logInUrl(tenant))
  await tenant.close()
})

test('on the way back to the client: TechPass says what is wrong and where to go on', async () => {
  const { tenant, browser } = await restarted((_first, one) => chooseTechpass(one))
  const page = await browser.open(browser.page.url.replace('/interaction/', '/auth/'))
  expect([page.status, page.html]).toEqual([400, expect.stringContaining('href="/docs/log-in"')])
  await tenant.close()
})

test('logged in: the portal and the accounts are as they were, and one is picked without a password', async () => {
  const { tenant, browser } = await restarted((first, one) => logInToPortal(first, one, push))
  expect((await browser.open('/docs/')).heading).toBe('Welcome')
  expect((await chooseTechpass(browser)).heading).toBe('Pick an account')
  expect((await pressTile(browser, push.upn)).heading).toBe('Welcome')
  await browser.press('Log Out')
  expect((await pressTile(browser, push.upn)).url).toBe(`${tenant.origin}/docs/`)
  await tenant.close()
})

test('at the log-out picker: the choice still ends the session', async () => {
  const { tenant, browser } = await restarted(async (first, one) => {
    await logInToPortal(first, one, push)
    await one.press('Log Out')
  })
  expect((await pressTile(browser, push.upn)).heading).toBe('You signed out of your account')
  expect(await tenant.control.latest('techpass_signed_out')).toMatchObject({ upn: push.upn, remaining: [] })
  await tenant.close()
})

test('no cookie, code, token or key of TechPass is in a snapshot', async () => {
  const { tenant, browser, text } = await restarted((first, one) => logInToPortal(first, one, push))
  for (const pair of browser.cookieHeader.split('; ')) {
    const value = pair.slice(pair.indexOf('=') + 1)
    if (value !== '') expect(text).not.toContain(value)
  }
  expect(text).not.toMatch(/access_token|id_token|code_verifier|"kty"/)
  await tenant.close()
})
