/** @file OpenID Connect Core §3.1.2.1, `prompt=login` and `max_age`: a new sign-in is another one, whatever the clock says. */
import { expect } from 'vitest'
import { officers, type RunningTenant } from '../support/start-tenant'
import { authorizeSilently, browserWithAccounts, exchange } from '../support/techpass-client'
import { phoneOf, proveAtWog } from '../support/techpass-log-in'
import { toWog } from '../support/wog-steps'
import { test } from '../support/techpass-test'

const { push, severalAccounts } = officers

const clocks = {
  runs: ({ control }: RunningTenant) => control.call('POST', '/clock', { freeze: false }),
  'stands still': () => Promise.resolve(),
  'was moved back': ({ control }: RunningTenant) => control.call('POST', '/clock', { now: '2020-01-01T00:00:00Z' }),
}

for (const [clock, set] of Object.entries(clocks)) {
  test(`\`prompt=login\` while the clock ${clock}: only a password and a number answer it`, async ({
    tenant,
    endpoint,
  }) => {
    await tenant.control.freeze()
    const { browser } = await browserWithAccounts(tenant, [push.upn])
    await set(tenant)
    await authorizeSilently(tenant, browser, endpoint, { prompt: 'login', login_hint: push.upn })
    expect(browser.page.heading).toBe('Enter password')
    expect((await browser.open('/techpass/return')).heading).toBe('Pick an account')
    expect(endpoint.received).toEqual([])
    const again = await authorizeSilently(tenant, browser, endpoint, { prompt: 'login', login_hint: push.upn })
    await proveAtWog(browser, push, await phoneOf(tenant, push))
    expect((await exchange(again, endpoint)).claims()?.sub).toBe(push.upn)
  })
}

test('`max_age`, with the clock back at the sign-in: an old session does not pass for the new one', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await tenant.control.advance(3600)
  await authorizeSilently(tenant, browser, endpoint, { max_age: '5', login_hint: push.upn })
  expect(browser.page.heading).toBe('Enter password')
  expect((await browser.open('/techpass/return')).heading).toBe('Pick an account')
  expect(endpoint.received).toEqual([])
})

test('the open session of another account at WOG does not pass for a new sign-in either', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  await authorizeSilently(tenant, browser, endpoint, { prompt: 'login', login_hint: push.upn })
  expect((await browser.open(toWog(severalAccounts.upn))).heading).toBe('Pick an account')
  expect(endpoint.received).toEqual([])
})
