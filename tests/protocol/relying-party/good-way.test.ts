import { createServer } from 'node:http'
import { afterEach, describe, expect, vi } from 'vitest'
import { refusalOf, stays, test, visit } from '../../support/rogue-check'
import { jsonAnswer, rogueClientId } from '../../support/rogue-provider'

/** Rejects when the port is taken. */
function takePort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(port, '127.0.0.1', () => server.close(() => resolve()))
  })
}

afterEach(() => {
  vi.useRealTimers()
})

describe('a sign-in that works', () => {
  test('answers when it was and how, and nothing else', async ({ begin }) => {
    const before = Date.now()
    const { outcome } = await begin()
    const check = await outcome
    expect(check).toEqual({
      checkedAt: expect.any(Number) as number,
      amr: ['pwd', 'mfa'],
      acr: 'urn:practice:mfa',
      authTime: expect.any(Number) as number,
    })
    expect(check).toMatchObject({
      checkedAt: expect.toSatisfy((at: number) => at >= before && at <= Date.now()) as number,
    })
  })

  test('also where the provider says nothing of methods, time and access token', async ({ begin }) => {
    const { outcome } = await begin({
      provider: {
        claims: (honest) => ({ ...honest, amr: undefined, acr: undefined, auth_time: undefined, at_hash: undefined }),
      },
    })
    expect(await outcome).toEqual({ checkedAt: expect.any(Number) as number, amr: [], acr: null, authTime: null })
  })

  test('also at an issuer that announces nothing of PKCE, which is sent S256 all the same', async ({ begin }) => {
    const { provider, outcome } = await begin({
      provider: { metadata: (honest) => ({ ...honest, code_challenge_methods_supported: undefined }) },
    })
    await outcome
    expect(provider.asked.get('code_challenge_method')).toBe('S256')
    expect(provider.redeemed.get('code_verifier')).toMatch(/^[\w-]{43}$/)
  })

  test('asks for a code with S256, state, nonce, scope openid and the methods; for no refresh token', async ({
    begin,
  }) => {
    const { provider, outcome } = await begin()
    await outcome
    expect(Object.fromEntries(provider.asked)).toEqual({
      client_id: rogueClientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/callback$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      claims: '{"id_token":{"amr":null,"acr":null,"auth_time":null}}',
    })
    expect(Object.fromEntries(provider.redeemed)).toMatchObject({
      client_id: rogueClientId,
      grant_type: 'authorization_code',
    })
    expect(provider.redeemed.has('client_secret')).toBe(false)
  })

  test('names the account to offer when it is told one, and wishes for claims only where that is understood', async ({
    begin,
  }) => {
    const { provider, outcome } = await begin({
      provider: { metadata: (honest) => ({ ...honest, claims_parameter_supported: false }) },
      options: { loginHint: 'tan.mei.ling@practice.example' },
    })
    await outcome
    expect(provider.asked.get('login_hint')).toBe('tan.mei.ling@practice.example')
    expect(provider.asked.has('claims')).toBe(false)
  })

  test('Core §3.1.2.1: the hint is a wish, so another account’s sign-in does not count where one is named', async ({
    begin,
  }) => {
    const other = await begin({ options: { loginHint: 'officer-2', subject: 'officer-2' } })
    expect(await other.outcome).toMatchObject({ code: 'check_other_account', reason: 'account_mismatch' })
    const own = await begin({ options: { loginHint: 'officer-1', subject: 'officer-1' } })
    expect(await own.outcome).toMatchObject({ amr: expect.any(Array) as unknown })
  })

  test('asks the provider for its configuration, one sign-in, one redemption and its keys, and nothing more', async ({
    begin,
  }) => {
    const { provider, outcome } = await begin()
    await outcome
    expect(provider.requests).toEqual([
      'GET /techpass/.well-known/openid-configuration',
      'GET /techpass/authorize',
      'POST /techpass/token',
      'GET /techpass/keys',
    ])
  })

  test('uses new secrets and a new port each time', async ({ begin }) => {
    const checks = [await begin(), await begin()]
    await Promise.all(checks.map(({ outcome }) => outcome))
    for (const name of ['state', 'nonce', 'code_challenge', 'redirect_uri']) {
      expect(new Set(checks.map(({ provider }) => provider.asked.get(name))).size).toBe(2)
    }
  })

  test('has its port free when it has ended', async ({ begin }) => {
    const { outcome, redirect } = await begin()
    await outcome
    await takePort(Number((await redirect).port))
  })

  test('shows a page that only sends the officer back, with nothing of the request in it', async ({ begin }) => {
    const { page, redirect } = await begin()
    const { status, headers, body } = await page
    expect(status).toBe(200)
    expect(body).toContain('<title>Go back to TechPass Companion</title>')
    for (const value of (await redirect).searchParams.values()) expect(body).not.toContain(value)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; /)
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      connection: 'close',
    })
  })

  test('lets a refresh token that nobody asked for go unused', async ({ begin }) => {
    const { outcome } = await begin({ provider: { tokens: (honest) => ({ ...honest, refresh_token: 'unasked-for' }) } })
    expect(JSON.stringify(await outcome)).not.toContain('unasked-for')
  })

  test('may have an https issuer whose answers come through another fetch', async ({ begin }) => {
    const fetch = vi.fn(() => Promise.resolve(new Response(jsonAnswer({ error: 'none' }).body, { status: 404 })))
    const check = begin({ options: { issuer: 'https://issuer.example', fetch } })
    expect(await refusalOf(check)).toEqual(['check_unreachable', 'provider_failed'])
    expect(fetch.mock.calls).toMatchObject([
      ['https://issuer.example/.well-known/openid-configuration', { redirect: 'manual' }],
    ])
  })
})

describe('the end', () => {
  const where = [
    ['discovery', '/techpass/.well-known/openid-configuration'],
    ['redemption', '/techpass/token'],
    ['keys', '/techpass/keys'],
  ] as const

  for (const [name, silentAt] of where) {
    test(`a cancel ends the wait for the provider’s ${name} at once`, async ({ begin }) => {
      const { provider, outcome, cancel } = await begin({ provider: { silentAt } })
      await vi.waitUntil(() => provider.requests.some((request) => request.endsWith(silentAt)))
      cancel()
      expect(await outcome).toMatchObject({ code: 'check_cancelled', reason: 'cancelled' })
    })
  }

  test('a cancel ends the wait for the redirect at once, and the port is free', async ({ begin }) => {
    const { outcome, redirect, cancel } = await begin({ follow: stays })
    const { port } = await redirect
    cancel()
    expect(await outcome).toMatchObject({ code: 'check_cancelled', reason: 'cancelled' })
    await takePort(Number(port))
  })

  test('a cancel works also when whoever fetches does not listen to it', async ({ begin }) => {
    const { outcome, cancel } = await begin({ options: { fetch: () => new Promise(() => undefined) } })
    cancel()
    expect(await outcome).toMatchObject({ reason: 'cancelled' })
  })

  test('what was cancelled before it began asks nobody anything', async ({ begin }) => {
    const openBrowser = vi.fn()
    const check = begin({ options: { signal: AbortSignal.abort(), openBrowser } })
    expect(await refusalOf(check)).toEqual(['check_cancelled', 'cancelled'])
    expect((await check).provider.requests).toEqual([])
    expect(openBrowser).not.toHaveBeenCalled()
  })

  for (const [given, limit] of [
    [undefined, 300_000],
    [20_000, 20_000],
    [3_600_000, 300_000],
  ] as const) {
    test(`a limit of ${given ?? 'nothing'} ms ends the wait for the redirect after ${limit} ms`, async ({ begin }) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const { outcome, redirect } = await begin({
        follow: stays,
        ...(given === undefined ? {} : { options: { limitMs: given } }),
      })
      const { port } = await redirect
      const settled = vi.fn()
      void outcome.then(settled)
      vi.advanceTimersByTime(limit - 1)
      await expect(takePort(Number(port))).rejects.toThrow('EADDRINUSE')
      expect(settled).not.toHaveBeenCalled()
      vi.advanceTimersByTime(1)
      expect(await outcome).toMatchObject({ code: 'check_timed_out', reason: 'timed_out' })
      await takePort(Number(port))
    })
  }

  test('nothing is left that would keep a program alive or listen to its signal', async ({ begin }) => {
    const canceller = new AbortController()
    const remove = vi.spyOn(canceller.signal, 'removeEventListener')
    const add = vi.spyOn(canceller.signal, 'addEventListener')
    const { outcome } = await begin({ options: { signal: canceller.signal } })
    await outcome
    expect(remove).toHaveBeenCalledTimes(add.mock.calls.length)
  })

  for (const [how, openBrowser] of [
    [
      'throws',
      () => {
        throw new Error('no browser')
      },
    ],
    ['rejects', () => Promise.reject(new Error('no browser'))],
  ] as const) {
    test(`a browser that cannot be opened ends the check (it ${how})`, async ({ begin }) => {
      const check = begin({ options: { openBrowser } })
      expect(await refusalOf(check)).toEqual(['check_unreachable', 'browser_not_opened'])
    })
  }

  test('a browser that says it is done does not end the wait', async ({ begin }) => {
    const { outcome, page } = await begin({ follow: (redirect) => visit(redirect) })
    expect((await page).status).toBe(200)
    expect(await outcome).toMatchObject({ amr: ['pwd', 'mfa'] })
  })
})
