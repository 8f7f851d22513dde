import { expect } from 'vitest'
import { officers } from '../support/start-tenant'
import {
  authorizeSilently,
  begin,
  browserWithAccounts,
  exchange,
  type RedirectEndpoint,
} from '../support/techpass-client'
import { clientsAt, registrations, seedOfficers } from '../support/techpass-seed'
import { test } from '../support/techpass-test'
import type { PracticeBrowser } from '../support/practice-browser'
import type { RunningTenant } from '../support/start-tenant'

const { upn } = officers.push

async function seeded(tenant: RunningTenant, endpoint: RedirectEndpoint): Promise<PracticeBrowser> {
  await tenant.control.reset({ officers: seedOfficers, clients: clientsAt(endpoint.origin) })
  return (await browserWithAccounts(tenant, [upn])).browser
}

const errorOf = (url: URL) => url.searchParams.get('error')

for (const name of ['basic', 'post', 'public', 'native'] as const) {
  test(`a client of the seed logs in: ${name}`, async ({ tenant, endpoint }) => {
    const browser = await seeded(tenant, endpoint)
    const begun = await authorizeSilently(tenant, browser, endpoint, { client: registrations[name], login_hint: upn })
    expect((await exchange(begun, endpoint)).claims()).toMatchObject({ sub: upn, aud: registrations[name].id })
    expect(await tenant.control.latest('techpass_signed_in')).toMatchObject({ client: registrations[name].id, upn })
  })
}

test('RFC 6749 §3.2.1: a wrong client secret is refused', async ({ tenant, endpoint }) => {
  const browser = await seeded(tenant, endpoint)
  const begun = await authorizeSilently(tenant, browser, endpoint, {
    client: registrations.wrongSecret,
    login_hint: upn,
  })
  await expect(exchange(begun, endpoint)).rejects.toMatchObject({ status: 401 })
})

test('clients follow the seed: after a reset those of before are gone, and their tokens too', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  const begun = await authorizeSilently(tenant, browser, endpoint, { client: registrations.public, login_hint: upn })
  const { access_token } = await exchange(begun, endpoint)
  await tenant.control.reset()
  const page = await tenant.browser().open(begun.address.href)
  expect([page.status, page.text]).toEqual([400, expect.stringContaining('invalid_client')])
  const who = await fetch(`${tenant.ready.services.techpass}/me`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  expect(who.status).toBe(401)
})

for (const [name, clients] of [
  ['the tenant’s own id', [{ client_id: 'docs-portal', redirect_uris: ['http://127.0.0.1/cb'] }]],
  ['an address elsewhere', [{ client_id: 'team', redirect_uris: ['https://service.example/cb'] }]],
  ['user info in an address', [{ client_id: 'team', redirect_uris: ['http://a@127.0.0.1/cb'] }]],
  ['a short secret', [{ client_id: 'team', client_secret: 'short', redirect_uris: ['http://127.0.0.1/cb'] }]],
  ['no address', [{ client_id: 'team', redirect_uris: [] }]],
] as const) {
  test(`a seed’s client is refused: ${name}`, async ({ tenant }) => {
    await expect(tenant.control.reset({ officers: seedOfficers, clients })).rejects.toThrow('seed_refused')
  })
}

test('RFC 7636 §4.4.1, OAuth 2.1: a public client must use PKCE; a confidential one may', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  for (const [client, error] of [
    [registrations.public, 'invalid_request'],
    [registrations.basic, null],
  ] as const) {
    const { address } = await begin(tenant, endpoint.callback, { client, login_hint: upn })
    address.searchParams.delete('code_challenge')
    address.searchParams.delete('code_challenge_method')
    await browser.open(address.href)
    expect(errorOf(endpoint.latest)).toBe(error)
  }
})

test('RFC 7636 §4.3: `plain` is not offered, said or left unsaid', async ({ tenant, endpoint }) => {
  const browser = await seeded(tenant, endpoint)
  for (const method of ['plain', null]) {
    const { address } = await begin(tenant, endpoint.callback, { client: registrations.public })
    if (method === null) address.searchParams.delete('code_challenge_method')
    else address.searchParams.set('code_challenge_method', method)
    await browser.open(address.href)
    expect(errorOf(endpoint.latest)).toBe('invalid_request')
  }
})

test('RFC 7636 §4.6: a code is worth nothing with another verifier, or with none', async ({ tenant, endpoint }) => {
  const browser = await seeded(tenant, endpoint)
  for (const pkceCodeVerifier of ['x'.repeat(43), undefined]) {
    const { checks, ...begun } = await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
    const given = pkceCodeVerifier === undefined ? { ...checks } : { ...checks, pkceCodeVerifier }
    if (pkceCodeVerifier === undefined) delete given.pkceCodeVerifier
    await expect(exchange({ ...begun, checks: given }, endpoint)).rejects.toThrow()
  }
})

test('RFC 6749 §4.1.2: a code works once; used twice, the tokens made from it are revoked', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  const begun = await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
  const { access_token } = await exchange(begun, endpoint)
  const other = await authorizeSilently(tenant, browser, endpoint, { login_hint: upn })
  const otherToken = (await exchange(other, endpoint)).access_token
  endpoint.received.pop()
  await expect(exchange(begun, endpoint)).rejects.toMatchObject({ error: 'invalid_grant' })
  const status = async (token: string) =>
    (await fetch(`${tenant.ready.services.techpass}/me`, { headers: { authorization: `Bearer ${token}` } })).status
  expect(await status(access_token)).toBe(401)
  expect(await status(otherToken)).toBe(200)
})

test('RFC 6749 §4.1.3: a code is for the client and the redirect URI that it was given to', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  const begun = await authorizeSilently(tenant, browser, endpoint, { client: registrations.public, login_hint: upn })
  const token = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: endpoint.latest.searchParams.get('code') ?? '',
      code_verifier: String(begun.checks.pkceCodeVerifier),
      redirect_uri: endpoint.callback,
      client_id: 'team-public',
      ...fields,
    })
    const response = await fetch(`${tenant.ready.services.techpass}/token`, { method: 'POST', body })
    return ((await response.json()) as { error?: string }).error
  }
  expect(await token({ client_id: 'techpass-companion' })).toBe('invalid_grant')
  expect(await token({ redirect_uri: `${endpoint.callback}/` })).toBe('invalid_grant')
})

test('RFC 6749 §3.1.2.3: a redirect URI is compared exactly, and a wrong one is followed nowhere', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  for (const redirect of [
    `${endpoint.callback}/`,
    `${endpoint.callback}?x=1`,
    `${endpoint.origin}/other`,
    endpoint.callback.replace('127.0.0.1', 'localhost'),
    endpoint.callback.replace(/:\d+/, ':9'),
    'https://evil.example/callback',
    'javascript:alert(1)',
  ]) {
    const { address } = await begin(tenant, redirect, { client: registrations.public, login_hint: upn })
    const page = await browser.open(address.href)
    expect([page.status, page.heading]).toEqual([400, "Sorry, but we're having trouble signing you in"])
    expect(page.html).not.toContain(redirect)
  }
  expect(endpoint.received).toEqual([])
  expect(await tenant.control.latest('page_shown')).toMatchObject({
    page: 'techpass-error',
    error: 'invalid_redirect_uri',
  })
})

test('RFC 8252 §7.3: a native client has any port of the loopback address, and the path stays exact', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  const { address } = await begin(tenant, `${endpoint.origin}/elsewhere`, { login_hint: upn })
  expect((await browser.open(address.href)).status).toBe(400)
  const localhost = endpoint.callback.replace('127.0.0.1', 'localhost')
  expect((await browser.open((await begin(tenant, localhost, { login_hint: upn })).address.href)).status).toBe(400)
  await authorizeSilently(tenant, browser, endpoint, { client: registrations.native, login_hint: upn })
  expect(endpoint.latest.searchParams.has('code')).toBe(true)
})

test('OAuth 2.0 Multiple Response Types §2.1: what our pages’ policy does not let through is not offered', async ({
  tenant,
  endpoint,
}) => {
  const browser = await seeded(tenant, endpoint)
  for (const wish of [
    { response_mode: 'form_post' },
    { response_mode: 'fragment' },
    { response_type: 'code id_token' },
  ]) {
    await authorizeSilently(tenant, browser, endpoint, { ...wish, login_hint: upn })
    expect(browser.page.html).not.toContain('name="code"')
    expect([...endpoint.received].at(-1)?.searchParams.has('code') ?? false).toBe(false)
  }
})
