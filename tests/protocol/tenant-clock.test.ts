import * as openid from 'openid-client'
import { decodeJwt } from 'jose'
import { expect } from 'vitest'
import { officers } from '../support/start-tenant'
import { authorizeSilently, browserWithAccounts, type Registration } from '../support/techpass-client'
import { logInToPortal } from '../support/techpass-log-in'
import { test } from '../support/techpass-test'

const client: Registration = { id: 'their-service' }
const seed = {
  officers: [{ upn: officers.push.upn, name: 'Priya Nair', password: officers.push.password, registered: 'push' }],
  clients: [{ client_id: client.id, redirect_uris: ['http://127.0.0.1/callback'] }],
}
const year2031 = Date.parse('2031-05-06T07:08:09Z') / 1000

async function redeem(begun: Awaited<ReturnType<typeof authorizeSilently>>, code: string, redirectUri: string) {
  return fetch(String(begun.configuration.serverMetadata().token_endpoint), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client.id,
      redirect_uri: redirectUri,
      code,
      code_verifier: String(begun.checks.pkceCodeVerifier),
    }),
  })
}

test('`frozen` stops and releases the clock, also together with `now`', async ({ tenant }) => {
  const clock = (body: object) => tenant.control.call('POST', '/clock', body)
  const now = '2031-05-06T07:08:09.000Z'
  expect(await clock({ now, frozen: true })).toEqual({ now, frozen: true })
  expect(await clock({ frozen: false })).toMatchObject({ frozen: false })
})

test('an ID token is of the tenant’s time: `iat`, `exp` and `auth_time`', async ({ tenant, endpoint }) => {
  await tenant.control.reset(seed)
  await tenant.control.freeze('2031-05-06T07:08:09Z')
  const { browser } = await browserWithAccounts(tenant, [officers.push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { client, login_hint: officers.push.upn })
  const answer = await redeem(begun, endpoint.latest.searchParams.get('code') ?? '', endpoint.callback)
  const { id_token: idToken } = (await answer.json()) as { id_token: string }
  expect(decodeJwt(idToken)).toMatchObject({ iat: year2031, exp: year2031 + 3600 })
  expect(Math.abs(Number(decodeJwt(idToken).auth_time) - year2031)).toBeLessThanOrEqual(1)
})

test('a frozen clock keeps the code; one that is advanced past its minute ends it', async ({ tenant, endpoint }) => {
  await tenant.control.reset(seed)
  await tenant.control.freeze('2031-05-06T07:08:09Z')
  const { browser } = await browserWithAccounts(tenant, [officers.push.upn])
  for (const [seconds, status] of [
    [59, 200],
    [61, 400],
  ] as const) {
    const begun = await authorizeSilently(tenant, browser, endpoint, { client, login_hint: officers.push.upn })
    await tenant.control.advance(seconds)
    const answer = await redeem(begun, endpoint.latest.searchParams.get('code') ?? '', endpoint.callback)
    expect(answer.status).toBe(status)
    await answer.body?.cancel()
  }
})

test('a moved clock that runs is the same at every service: TechPass and the portal do not move it once more', async ({
  tenant,
  endpoint,
}) => {
  await tenant.control.reset(seed)
  await tenant.control.call('POST', '/clock', { now: '2031-05-06T07:08:09Z', frozen: false })
  const time = async () => Date.parse((await tenant.control.call<{ now: string }>('GET', '/clock')).now)
  const { browser } = await browserWithAccounts(tenant, [officers.push.upn])
  const { id: seen = 0 } = (await tenant.control.events()).at(-1) ?? {}
  const before = await time()
  const begun = await authorizeSilently(tenant, browser, endpoint, { client, login_hint: officers.push.upn })
  const answer = await redeem(begun, endpoint.latest.searchParams.get('code') ?? '', endpoint.callback)
  await browser.open('/docs/')
  await browser.open('/techpass/session/end')
  await browser.open('/account/r/')
  const after = await time()
  const { id_token: idToken } = (await answer.json()) as { id_token: string }
  const told = (await tenant.control.events(seen)).map(({ at }) => Date.parse(at))
  expect(told.length).toBeGreaterThanOrEqual(3)
  for (const at of [...told, Number(decodeJwt(idToken).iat) * 1000 + 999]) expect(at).toBeGreaterThanOrEqual(before)
  for (const at of [...told, Number(decodeJwt(idToken).iat) * 1000]) expect(at).toBeLessThanOrEqual(after)
})

test('an access token ends by the tenant’s clock', async ({ tenant, endpoint }) => {
  await tenant.control.reset(seed)
  await tenant.control.freeze('2031-05-06T07:08:09Z')
  const { browser } = await browserWithAccounts(tenant, [officers.push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, { client, login_hint: officers.push.upn })
  const answer = await redeem(begun, endpoint.latest.searchParams.get('code') ?? '', endpoint.callback)
  const { access_token: token } = (await answer.json()) as { access_token: string }
  await tenant.control.advance(3590)
  await openid.fetchUserInfo(begun.configuration, token, officers.push.upn)
  await tenant.control.advance(20)
  await expect(openid.fetchUserInfo(begun.configuration, token, officers.push.upn)).rejects.toThrow()
})

test('the portal logs in at any time that the clock is set to, and its session ends when the clock has moved on', async ({
  tenant,
}) => {
  await tenant.control.reset(seed)
  await tenant.control.freeze('2031-05-06T07:08:09Z')
  const browser = tenant.browser()
  expect((await logInToPortal(tenant, browser, officers.push)).has('logged-in')).toBe(true)
  await tenant.control.advance(12 * 3600 - 1)
  expect((await browser.open('/docs/')).has('logged-in')).toBe(true)
  await tenant.control.advance(1)
  expect((await browser.open('/docs/')).has('logged-in')).toBe(false)
  expect(await tenant.control.latest('portal_logged_out')).toMatchObject({ upn: officers.push.upn })
})

test('cookies end with the browser, so that a clock in the past does not lose them', async ({ tenant, endpoint }) => {
  await tenant.control.freeze('2001-01-01T00:00:00Z')
  const { browser } = await browserWithAccounts(tenant, [officers.push.upn])
  const begun = await authorizeSilently(tenant, browser, endpoint, {})
  const answer = await tenant.browser().ask(begun.address.href)
  const cookies = answer.headers.getSetCookie()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) expect(cookie).not.toMatch(/expires=(?!Thu, 01 Jan 1970)|max-age/i)
})
