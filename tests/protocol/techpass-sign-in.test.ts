import { expect } from 'vitest'
import { officers } from '../support/start-tenant'
import { authorizeSilently, begin, browserWithAccounts, discovered, exchange } from '../support/techpass-client'
import { phoneOf, pressTile, proveAtWog, signInAtTechpass } from '../support/techpass-log-in'
import { test } from '../support/techpass-test'
import * as openid from 'openid-client'

const { push, severalAccounts } = officers

test('a client by openid-client, from the discovery document alone: code, PKCE, state, nonce, ID token, userinfo', async ({
  tenant,
  endpoint,
}) => {
  const browser = tenant.browser()
  const begun = await begin(tenant, endpoint.callback)
  expect((await browser.open(begun.address.href)).heading).toBe('Sign in')
  await signInAtTechpass(browser, push, await phoneOf(tenant, push))
  const tokens = await exchange(begun, endpoint)
  const claims = tokens.claims()
  expect(claims).toMatchObject({
    iss: tenant.ready.services.techpass,
    sub: push.upn,
    aud: 'techpass-companion',
    acr: 'urn:practice:techpass:acr:mfa',
    amr: ['pwd', 'mfa'],
  })
  expect(claims?.auth_time).toBeLessThanOrEqual(claims?.iat ?? 0)
  const who = await openid.fetchUserInfo(begun.configuration, tokens.access_token, push.upn)
  expect(who).toEqual({ sub: push.upn, name: 'Priya Nair', agency: 'PRACTICE', email: push.upn })
  expect(tokens.refresh_token).toBeUndefined()
  expect(tokens.access_token).not.toContain('.')
})

test('RFC 9207 §2: `iss` comes with the code; RFC 6749 §4.1.2: so does `state`', async ({ tenant, endpoint }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const { checks } = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const answer = Object.fromEntries(endpoint.latest.searchParams)
  expect(Object.keys(answer).sort()).toEqual(['code', 'iss', 'state'])
  expect(answer).toMatchObject({ iss: tenant.ready.services.techpass, state: checks.expectedState })
})

test('OpenID Connect Core §3.1.2.1: `prompt=none` without a session is `login_required`', async ({
  tenant,
  endpoint,
}) => {
  const browser = tenant.browser()
  await authorizeSilently(tenant, browser, endpoint, { prompt: 'none' })
  expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
  expect(endpoint.latest.searchParams.get('iss')).toBe(tenant.ready.services.techpass)
})

test('`prompt=none` with a session is answered without a page', async ({ tenant, endpoint }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const begun = await authorizeSilently(tenant, browser, endpoint, { prompt: 'none' })
  expect((await exchange(begun, endpoint)).claims()?.sub).toBe(push.upn)
})

test('`prompt=login` asks WOG for a new sign-in, and `auth_time` is that one’s', async ({ tenant, endpoint }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await tenant.control.advance(600)
  const begun = await authorizeSilently(tenant, browser, endpoint, { prompt: 'login', login_hint: push.upn })
  expect(browser.page.heading).toBe('Enter password')
  await proveAtWog(browser, push, await phoneOf(tenant, push))
  const claims = (await exchange(begun, endpoint)).claims()
  expect((claims?.iat ?? 0) - (claims?.auth_time ?? 0)).toBeLessThan(600)
})

test('`prompt=select_account` always shows the accounts', async ({ tenant, endpoint }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { prompt: 'select_account', login_hint: push.upn })
  expect(browser.page.heading).toBe('Pick an account')
  await pressTile(browser, push.upn)
  expect((await exchange(begun, endpoint)).claims()?.sub).toBe(push.upn)
})

test('`prompt=none` with another value is refused; `prompt=consent` is never offered', async ({ tenant, endpoint }) => {
  for (const prompt of ['none login', 'consent']) {
    await authorizeSilently(tenant, tenant.browser(), endpoint, { prompt })
    expect(endpoint.latest.searchParams.get('error')).toBe('invalid_request')
  }
})

test('`max_age`: a sign-in that is too old by the tenant’s clock is asked for again, a young one is not', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await tenant.control.advance(100)
  const young = await authorizeSilently(tenant, browser, endpoint, { max_age: '200', login_hint: push.upn })
  const claims = (await exchange(young, endpoint)).claims()
  expect((claims?.iat ?? 0) - (claims?.auth_time ?? 0)).toBeGreaterThanOrEqual(100)
  await tenant.control.advance(101)
  await authorizeSilently(tenant, browser, endpoint, { max_age: '200', login_hint: push.upn })
  expect(browser.page.heading).toBe('Enter password')
  await authorizeSilently(tenant, browser, endpoint, { max_age: '200', prompt: 'none' })
  expect(endpoint.latest.searchParams.get('error')).toBe('login_required')
})

test('`login_hint` names one of several accounts: that one signs in, and the other stays signed in', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn, severalAccounts.upn])
  for (const { upn } of [severalAccounts, push, severalAccounts]) {
    const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
    expect((await exchange(begun, endpoint)).claims()?.sub).toBe(upn)
  }
})

test('`login_hint` of an account that is not signed in leads straight to WOG; of a stranger, to "Sign in"', async ({
  tenant,
  endpoint,
}) => {
  await authorizeSilently(tenant, tenant.browser(), endpoint, { login_hint: push.upn })
  const browser = tenant.browser()
  await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn.toUpperCase() })
  expect(browser.page.heading).toBe('Enter password')
  await authorizeSilently(tenant, browser, endpoint, { login_hint: 'somebody@agency.gov.sg' })
  expect(browser.page.heading).toBe('Sign in')
  expect(browser.page.html).not.toContain('agency.gov.sg')
})

test('what is not a practice address is refused at TechPass too and kept nowhere; an unknown one is 50034', async ({
  tenant,
  endpoint,
}) => {
  const browser = tenant.browser()
  await authorizeSilently(tenant, browser, endpoint)
  await browser.press('idSIButton9', { loginfmt: 'jane@agency.gov.sg' })
  expect(browser.page.textOf('usernameError')).toContain('The address you typed was not kept.')
  expect(browser.page.html).not.toContain('jane@')
  await browser.press('idSIButton9', { loginfmt: 'nobody@practice.example' })
  expect(browser.page.textOf('usernameError')).toContain('This username may be incorrect.')
  const reasons = (await tenant.control.eventsOf('sign_in_refused')).map(({ reason, errorCode }) => [reason, errorCode])
  expect(reasons).toEqual([
    ['not_practice_address', null],
    ['unknown_account', 50034],
  ])
})

test('RFC 6749 §4.1.2.1: Cancel answers `access_denied`', async ({ tenant, endpoint }) => {
  const browser = tenant.browser()
  const { checks } = await authorizeSilently(tenant, browser, endpoint)
  await browser.press('Cancel')
  expect(endpoint.latest.searchParams.get('error')).toBe('access_denied')
  expect(endpoint.latest.searchParams.get('state')).toBe(checks.expectedState)
})

test('RFC 7009: a revoked token opens nothing', async ({ tenant, endpoint }) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn })
  const { access_token } = await exchange(begun, endpoint)
  const configuration = await discovered(tenant, { id: 'techpass-companion' })
  await openid.fetchUserInfo(configuration, access_token, push.upn)
  await openid.tokenRevocation(configuration, access_token)
  await expect(openid.fetchUserInfo(configuration, access_token, push.upn)).rejects.toThrow()
})

test('an account at risk, or one that TechPass no longer takes, is not let on by sessions that are open', async ({
  tenant,
  endpoint,
}) => {
  for (const { upn } of [officers.atRisk, officers.disabled, officers.notAssigned, officers.blocked]) {
    const { browser } = await browserWithAccounts(tenant, [upn])
    await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
    await browser.open('/techpass/return')
  }
  expect(endpoint.received).toEqual([])
})

test('RFC 6749 §4.1.2.1: what cannot be served is told to the client, with its `state`', async ({
  tenant,
  endpoint,
}) => {
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  for (const [wish, error] of [
    [{ scope: 'openid unknown offline_access' }, null],
    [{ max_age: '-1' }, 'invalid_request'],
    [{ claims: '{' }, 'invalid_request'],
    [{ request: 'x.y.z' }, 'request_not_supported'],
    [{ request_uri: 'https://evil.example/' }, 'request_uri_not_supported'],
  ] as const) {
    const { checks } = await authorizeSilently(tenant, browser, endpoint, { login_hint: push.upn, ...wish })
    const { searchParams } = endpoint.latest
    expect([searchParams.get('error'), searchParams.get('state')]).toEqual([error, checks.expectedState])
  }
})
