import { expect } from 'vitest'
import { createHash, randomBytes } from 'node:crypto'
import { rawRequest } from '../support/raw-request'
import { officers } from '../support/start-tenant'
import { browserWithAccounts } from '../support/techpass-client'
import { chooseTechpass } from '../support/techpass-log-in'
import { clientsAt, seedOfficers } from '../support/techpass-seed'
import { test } from '../support/techpass-test'

const { push } = officers
const discovery = '/techpass/.well-known/openid-configuration'

test('OpenID Connect Discovery §4: the document says what there is, and nothing that there is not', async ({
  tenant,
}) => {
  const issuer = tenant.ready.services.techpass
  const document = (await (await fetch(`${tenant.origin}${discovery}`)).json()) as Record<string, unknown>
  expect(document).toMatchObject({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/me`,
    revocation_endpoint: `${issuer}/token/revocation`,
    end_session_endpoint: `${issuer}/session/end`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code'],
    code_challenge_methods_supported: ['S256'],
    prompt_values_supported: ['none', 'login', 'select_account'],
    id_token_signing_alg_values_supported: ['RS256', 'ES256'],
    authorization_response_iss_parameter_supported: true,
    acr_values_supported: ['urn:practice:techpass:acr:mfa', 'urn:practice:techpass:acr:single'],
  })
  for (const absent of ['registration_endpoint', 'introspection_endpoint', 'pushed_authorization_request_endpoint']) {
    expect(document).not.toHaveProperty(absent)
  }
})

test('the keys are public only, and new for each start', async ({ tenant }) => {
  const { keys } = (await (await fetch(`${tenant.origin}/techpass/jwks`)).json()) as { keys: Record<string, string>[] }
  expect(keys.map(({ alg, use }) => [alg, use])).toEqual([
    ['RS256', 'sig'],
    ['ES256', 'sig'],
  ])
  for (const key of keys) for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi']) expect(key).not.toHaveProperty(secret)
})

test('a client by plain fetch, from the discovery document alone', async ({ tenant, endpoint }) => {
  const document = (await (await fetch(`${tenant.origin}${discovery}`)).json()) as Record<string, string>
  const verifier = randomBytes(32).toString('base64url')
  const query = new URLSearchParams({
    client_id: 'techpass-companion',
    redirect_uri: endpoint.callback,
    response_type: 'code',
    scope: 'openid email',
    state: 'a state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: push.upn,
  })
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  await browser.open(`${document.authorization_endpoint ?? ''}?${query.toString()}`)
  expect(endpoint.latest.searchParams.get('state')).toBe('a state')
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: 'techpass-companion',
    redirect_uri: endpoint.callback,
    code: endpoint.latest.searchParams.get('code') ?? '',
    code_verifier: verifier,
  })
  const tokens = (await (await fetch(document.token_endpoint ?? '', { method: 'POST', body })).json()) as {
    access_token: string
    id_token: string
    token_type: string
  }
  expect(tokens.token_type).toBe('Bearer')
  expect(JSON.parse(Buffer.from(tokens.id_token.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
    iss: document.issuer,
    sub: push.upn,
  })
  const who = await fetch(document.userinfo_endpoint ?? '', {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  expect(await who.json()).toEqual({ sub: push.upn, email: push.upn })
})

test('cookies are HttpOnly, SameSite=Lax, signed, below /techpass, named after the port, and end with the browser', async ({
  tenant,
}) => {
  const { port } = new URL(tenant.origin)
  const { browser } = await browserWithAccounts(tenant, [push.upn])
  const query = new URLSearchParams({
    client_id: 'techpass-companion',
    redirect_uri: 'http://127.0.0.1:1/callback',
    response_type: 'code',
    scope: 'openid',
    code_challenge: 'x'.repeat(43),
    code_challenge_method: 'S256',
    prompt: 'select_account',
  })
  const address = `${tenant.origin}/techpass/auth?${query.toString()}`
  const answer = await rawRequest(address, { headers: { cookie: browser.cookieHeader } })
  const cookies = answer.headers['set-cookie'] as readonly string[]
  expect(cookies.map((cookie) => cookie.split('=')[0]).sort()).toEqual(
    ['interaction', 'resume'].flatMap((kind) => [`techpass-${kind}-${port}`, `techpass-${kind}-${port}.sig`]),
  )
  for (const cookie of cookies) expect(cookie).toMatch(/; path=\/techpass[/\w-]*;.* samesite=lax; httponly$/i)
  await browser.open(address)
  await browser.press(browser.page.forms[0]?.buttons[0]?.text ?? '', { account: push.upn }).catch(() => null)
  expect(browser.cookieHeader).toContain(`techpass-session-${port}=`)
})

test('every answer of TechPass and of the portal carries the protective headers', async ({ tenant }) => {
  for (const path of [
    discovery,
    '/techpass/jwks',
    '/techpass/auth',
    '/techpass/nothing',
    '/techpass/return',
    '/docs/',
  ]) {
    const { headers } = await rawRequest(`${tenant.origin}${path}`, { headers: { accept: 'text/html' } })
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    const policy = String(headers['content-security-policy'])
    for (const part of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/unsafe|sha256|127\.0\.0\.1/)
  }
})

test('the library shows no page of its own', async ({ tenant }) => {
  for (const path of ['/techpass/auth', '/techpass/auth/x', '/techpass/nothing', '/techpass/session/end?client_id=x']) {
    const page = await tenant.browser().open(path)
    expect([page.title, page.status]).toEqual([expect.stringMatching(/^Practice · /), expect.any(Number)])
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(page.html).not.toMatch(/<style|<script(?! type="module" src=)/)
  }
})

test('a foreign Host, Origin or embedding is turned away from TechPass and the portal', async ({ tenant }) => {
  for (const path of [discovery, '/techpass/auth', '/techpass/token', '/techpass/session/end', '/docs/']) {
    for (const headers of [
      { host: 'evil.example' },
      { origin: 'https://evil.example' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ]) {
      expect((await rawRequest(`${tenant.origin}${path}`, { headers })).status).toBe(403)
    }
  }
})

test('only a browser-based client’s own origin may call by script, and only what is made for it', async ({
  tenant,
  endpoint,
}) => {
  await tenant.control.reset({ officers: seedOfficers, clients: clientsAt(endpoint.origin) })
  const headers = { origin: endpoint.origin, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }
  const allowed = await rawRequest(`${tenant.origin}${discovery}`, { headers })
  expect([allowed.status, allowed.headers['access-control-allow-origin']]).toEqual([200, endpoint.origin])
  const preflight = await rawRequest(`${tenant.origin}/techpass/token`, {
    method: 'OPTIONS',
    headers: { ...headers, 'access-control-request-method': 'POST' },
  })
  expect(preflight.status).toBe(204)
  for (const path of ['/techpass/auth', '/techpass/session/end', '/techpass/interaction/x', '/docs/', '/control']) {
    expect((await rawRequest(`${tenant.origin}${path}`, { headers })).status).toBe(403)
  }
  const stranger = { ...headers, origin: 'http://127.0.0.1:1' }
  expect((await rawRequest(`${tenant.origin}${discovery}`, { headers: stranger })).status).toBe(403)
})

test('a body above 64 kB is refused, announced or not', async ({ tenant }) => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = `token=${'x'.repeat(65_537)}`
  const url = `${tenant.origin}/techpass/token/revocation`
  const announced = { ...headers, 'content-length': String(body.length) }
  expect((await rawRequest(url, { method: 'POST', headers: announced, body })).status).toBe(413)
  const chunked = { ...headers, 'transfer-encoding': 'chunked' }
  expect((await rawRequest(url, { method: 'POST', headers: chunked, body })).status).toBe(400)
})

test('a form without its session’s token changes nothing', async ({ tenant }) => {
  const browser = tenant.browser()
  const { url } = await chooseTechpass(browser)
  expect((await browser.post(`${url}/username`, { canary: 'x', loginfmt: push.upn })).status).toBe(403)
  // The request's id is in a cookie too: no event tells it.
  expect(await tenant.control.latest('page_shown')).toMatchObject({ page: 'error', path: '/techpass/interaction' })
  expect(browser.page.html).toContain('href="/techpass/interaction"')
  expect((await browser.open('/techpass/interaction')).url).toBe(url)
  expect((await browser.post('/docs/log-out', { canary: 'x' })).status).toBe(403)
})

test('a request that another browser began cannot be taken up', async ({ tenant }) => {
  const { url } = await chooseTechpass(tenant.browser())
  const page = await tenant.browser().open(url)
  expect(page.url).toBe(`${tenant.origin}/docs/log-in`)
})

test('RFC 6749 §10.12: the portal takes back only a log-in that it started in this browser', async ({ tenant }) => {
  const browser = tenant.browser()
  for (const query of ['code=x&state=y', 'error=access_denied&state=y', '']) {
    const page = await browser.open(`/docs/callback?${query}`)
    expect(page.textOf('log-in-error')).toContain('started in another window or too long ago')
  }
  expect(await tenant.control.eventsOf('portal_logged_in')).toEqual([])
})

test('the faults `slow` and `serverError` hold for TechPass and the portal', async ({ tenant }) => {
  await fetch(`${tenant.origin}${discovery}`)
  await tenant.control.faults({ slow: 300, serverError: 'docs' })
  const begun = Date.now()
  await fetch(`${tenant.origin}${discovery}`)
  expect(Date.now() - begun).toBeGreaterThanOrEqual(295)
  await tenant.control.faults({ slow: 0 })
  expect((await tenant.browser().open('/docs/')).status).toBe(500)
  expect((await tenant.browser().open('/docs/')).status).toBe(200)
})
