import { expect } from 'vitest'
import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { reachStepOne, giveUserName } from '../support/enrolment-steps'
import { rawRequest } from '../support/raw-request'
import { officers } from '../support/start-tenant'
import { test } from '../support/tenant-test'

const login = '/login/common/login'

for (const host of ['localhost', 'evil.example', '127.0.0.1', '127.0.0.1.nip.io', '[::1]']) {
  test(`Host ${host} is foreign (DNS rebinding)`, async ({ tenant }) => {
    const port = new URL(tenant.origin).port
    for (const value of [host, `${host}:${port}`].filter((one) => one !== `127.0.0.1:${port}`)) {
      const answer = await rawRequest(`${tenant.origin}${login}`, { headers: { host: value } })
      expect(answer.status).toBe(403)
      expect(JSON.parse(answer.body)).toMatchObject({ error: 'foreign_host' })
    }
  })
}

test('another site’s Origin is foreign, for pages, calls and forms alike', async ({ tenant }) => {
  for (const path of [login, '/control', '/phone/devices', '/account/proofup.aspx']) {
    for (const origin of ['https://evil.example', 'http://localhost:1', 'http://127.0.0.1:1', 'null']) {
      const answer = await rawRequest(`${tenant.origin}${path}`, { headers: { origin } })
      expect([answer.status, (JSON.parse(answer.body) as { error: string }).error]).toEqual([403, 'foreign_origin'])
    }
  }
})

test('our own Origin passes, and `null` only with a same-origin Sec-Fetch-Site', async ({ tenant }) => {
  expect((await rawRequest(`${tenant.origin}${login}`, { headers: { origin: tenant.origin } })).status).toBe(200)
  const own = { origin: 'null', 'sec-fetch-site': 'same-origin' }
  expect((await rawRequest(`${tenant.origin}${login}`, { headers: own })).status).toBe(200)
})

test('what another site starts is refused, be it a change or a picture; a link from it is not', async ({ tenant }) => {
  for (const site of ['cross-site', 'same-site']) {
    const headers = { 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate' }
    expect((await rawRequest(`${tenant.origin}${login}`, { method: 'POST', headers })).status).toBe(403)
    expect((await rawRequest(`${tenant.origin}${login}`, { headers })).status).toBe(200)
    const embedded = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' }
    expect((await rawRequest(`${tenant.origin}${login}`, { headers: embedded })).status).toBe(403)
  }
})

test('the tenant listens on 127.0.0.1 only', async ({ tenant }) => {
  const port = Number(new URL(tenant.origin).port)
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address, internal }) => !internal || address === '::1')
    .map(({ address }) => address)
  for (const host of others) {
    await expect(
      new Promise((resolve, reject) =>
        connect({ host, port, timeout: 1000 }).on('connect', resolve).on('error', reject),
      ),
    ).rejects.toThrow()
  }
})

test('a form without its session’s token changes nothing', async ({ tenant }) => {
  const browser = tenant.browser()
  const other = tenant.browser()
  await other.open(login)
  await browser.open(login)
  for (const canary of ['', 'x', other.canary]) {
    await browser.open(login)
    const page = await browser.post('/login/common/username', { canary, loginfmt: officers.unregistered.upn })
    expect(page.status).toBe(403)
    expect(page.textOf('service_exception_message')).toContain('Nothing was changed. Open the page again.')
    expect(page.text).toContain('canary_mismatch')
  }
  expect((await browser.open(login)).heading).toBe('Sign in')
})

test('a script’s call without the token is refused in JSON', async ({ tenant }) => {
  const browser = tenant.browser()
  await reachStepOne(browser, officers.unregistered)
  const answer = await browser.call('/account/proofup/choice', { contact: 'mobile-app', use: null }, 'wrong')
  expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([403, 'canary_mismatch'])
})

const json = 'application/json'

for (const [path, type, most, limit] of [
  ['/phone/devices', json, 65_536, '64 kB'],
  ['/control/faults', json, 65_536, '64 kB'],
  ['/login/common/SAS/EndAuth', json, 65_536, '64 kB'],
  ['/login/common/username', 'application/x-www-form-urlencoded', 65_536, '64 kB'],
  // It brings a seed.
  ['/control/reset', json, 16_777_216, '16 MB'],
] as const) {
  test(`a body above ${limit} is refused at ${path}, announced or not`, async ({ tenant }) => {
    const headers = { 'content-type': type, authorization: `Bearer ${tenant.ready.controlToken}` }
    const send = (bytes: number, length: Readonly<Record<string, string>>) =>
      rawRequest(`${tenant.origin}${path}`, {
        ...{ method: 'POST', headers: { ...headers, ...length }, body: 'x'.repeat(bytes) },
      })
    for (const length of [{ 'content-length': String(most + 1) }, { 'transfer-encoding': 'chunked' }]) {
      const answer = await send(most + 1, length)
      expect([answer.status, answer.body]).toEqual([413, expect.stringContaining('body_too_large')])
    }
    expect((await send(most, { 'content-length': String(most) })).body).not.toContain('body_too_large')
  })
}

test('a seed’s body is not read before the control token has been seen', async ({ tenant }) => {
  const answer = await rawRequest(`${tenant.origin}/control/reset`, {
    ...{ method: 'POST', headers: { 'content-type': json }, body: 'x'.repeat(65_537) },
  })
  expect(answer.status).toBe(401)
})

test('malformed JSON, wrong fields and a wrong kind of body are told apart and never repeated', async ({ tenant }) => {
  const send = async (body: string, type = 'application/json') => {
    const answer = await rawRequest(`${tenant.origin}/phone/devices`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    expect(answer.body).not.toContain('canary-value')
    return [answer.status, (JSON.parse(answer.body) as { error: string }).error]
  }
  expect(await send('{"name": canary-value')).toEqual([400, 'malformed_json'])
  expect(await send('{"title":"canary-value"}')).toEqual([400, 'malformed_body'])
  expect(await send('{"name":"ok","canary-value":1}')).toEqual([400, 'malformed_body'])
  expect(await send('["canary-value"]')).toEqual([400, 'malformed_body'])
  expect(await send('name=canary-value', 'application/x-www-form-urlencoded')).toEqual([415, 'unsupported_media_type'])
})

test('unknown addresses and wrong methods are refused: JSON for programs, a practice page for people', async ({
  tenant,
}) => {
  const authorization = `Bearer ${tenant.ready.controlToken}`
  const unknown = await rawRequest(`${tenant.origin}/control/nothing`, { headers: { authorization } })
  expect([unknown.status, JSON.parse(unknown.body)]).toMatchObject([404, { error: 'not_found' }])
  const method = await rawRequest(`${tenant.origin}/phone/devices`)
  expect([method.status, method.headers.allow, JSON.parse(method.body)]).toMatchObject([
    405,
    'POST',
    { error: 'method_not_allowed' },
  ])
  for (const path of [
    '/',
    '/login/nothing',
    '/account/nothing',
    '/adfs/nothing',
    '/docs/nothing',
    '/assets/../cli.ts',
    '/assets/__proto__',
  ]) {
    const page = await tenant.browser().open(path)
    expect(page.status).toBe(404)
    expect(page.title).toMatch(/^Practice · /)
  }
  const posted = await rawRequest(`${tenant.origin}/account/proofup.aspx`, { method: 'DELETE' })
  expect([posted.status, posted.headers.allow]).toEqual([405, 'GET'])
})

test('control needs the token of this start, and tells nothing without it', async ({ tenant }) => {
  for (const authorization of [
    '',
    'Bearer ',
    'Bearer wrong',
    `Basic ${tenant.ready.controlToken}`,
    `Bearer ${tenant.ready.controlToken}x`,
  ]) {
    for (const path of ['/control', '/control/', '/control/events', '/control/nothing']) {
      const answer = await rawRequest(`${tenant.origin}${path}`, { headers: { authorization } })
      expect([answer.status, JSON.parse(answer.body)]).toMatchObject([401, { error: 'unauthorized' }])
    }
  }
  expect(Buffer.from(tenant.ready.controlToken, 'base64url')).toHaveLength(32)
})

test('the phone service needs a phone’s token', async ({ tenant }) => {
  for (const path of ['/phone/profiles', '/phone/requests']) {
    const answer = await rawRequest(`${tenant.origin}${path}`, { headers: { authorization: 'Bearer wrong' } })
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([401, { error: 'device_unknown' }])
  }
})

test('every answer carries the protective headers', async ({ tenant }) => {
  for (const path of [login, '/assets/practice.css', '/control', '/nowhere', '/account/proofup.aspx']) {
    const { headers } = await rawRequest(`${tenant.origin}${path}`)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    const policy = String(headers['content-security-policy'])
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      expect(policy).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
  }
})

test('the session cookie is HttpOnly, SameSite=Lax, for this port; a page has no inline script or style', async ({
  tenant,
}) => {
  const { headers, body } = await rawRequest(`${tenant.origin}${login}`)
  const [cookie = ''] = headers['set-cookie'] as readonly string[]
  expect(cookie).toMatch(
    new RegExp(`^practice-session-${new URL(tenant.origin).port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax$`),
  )
  // Our own files, and the block of data that one of them reads (`config.js`), which no browser runs.
  const ours =
    /<script (type="text\/x-config">\/\/<!\[CDATA\[[^<]*|(type="module" )?src="\/assets\/\w+\.js">)<\/script>/g
  expect(body.replace(ours, '')).not.toMatch(/<style|style="|<script|javascript:|\son\w+="/)
})

test('what is typed is shown as text, never as markup', async ({ tenant }) => {
  const page = await giveUserName(tenant.browser(), '"><script>alert(1)</script>@practice.example')
  expect(page.html).not.toContain('<script>alert')
})

test('names that every object has find nothing', async ({ tenant }) => {
  for (const upn of ['__proto__', 'constructor', 'toString']) {
    await expect(tenant.control.resetOfficer(upn)).rejects.toThrow('officer_unknown')
  }
  await expect(tenant.control.enter('last', '__proto__')).rejects.toThrow('browser_unknown')
  const phone = await tenant.phone()
  await expect(phone.answer({ action: 'deny' }, '__proto__')).rejects.toThrow('request_unknown')
})

test('a one-time address lets in once, for 60 seconds, and renews the cookie', async ({ tenant }) => {
  const browser = tenant.browser()
  const entrance = await tenant.control.enter('proofup')
  await browser.open(entrance.enter)
  expect(browser.page.heading).toBe('Sign in')
  expect((await tenant.browser().open(entrance.enter)).status).toBe(410)

  const before = browser.cookieHeader
  const late = await tenant.control.enter('last', entrance.browser)
  await tenant.control.advance(60)
  expect((await tenant.browser().open(late.enter)).status).toBe(410)
  const again = await tenant.control.enter('last', entrance.browser)
  await browser.open(again.enter)
  expect(browser.cookieHeader).not.toBe(before)
  expect((await tenant.control.latest('page_shown')).browser).toBe(entrance.browser)
})

test('requests without a cookie cannot fill the memory: the oldest sessions give way', async ({ tenant }) => {
  const first = tenant.browser()
  await giveUserName(first, officers.unregistered.upn)
  for (let count = 0; count < 200; count += 1) await rawRequest(`${tenant.origin}${login}`)
  expect((await first.open(login)).heading).toBe('Sign in')
})
