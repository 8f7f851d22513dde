import { describe, expect, test, vi } from 'vitest'
import { HeadFailure, type Head, type HeadAnswer } from '../../../../main/readiness/head'
import { checkHost, SlowHost } from '../../../../main/readiness/host-check'
import type { NeededHost } from '../../../../main/readiness/needed-hosts'

const noon = Date.UTC(2026, 10, 2, 12, 0, 0)
const readClock = () => ({ wall: noon + 500, monotonic: 0 })
const date = 'Mon, 02 Nov 2026 12:00:00 GMT'
const page: NeededHost = {
  host: 'mysignins.microsoft.com',
  why: 'security-info',
  url: 'https://mysignins.microsoft.com/',
  answersJson: false,
}
const issuer: NeededHost = {
  host: 'techpass.example.gov.sg',
  why: 'techpass-issuer',
  url: 'https://techpass.example.gov.sg/.well-known/openid-configuration',
  answersJson: true,
}
const html = { 'content-type': 'text/html; charset=utf-8' }

const answer = (status: number, headers: HeadAnswer['headers'] = {}, redirect: string | null = null): HeadAnswer => ({
  status,
  headers: { date, ...headers },
  redirect,
})
const check = (needed: NeededHost, head: Head, signal = new AbortController().signal) =>
  checkHost(needed, { head, readClock, signal })
const answering =
  (given: HeadAnswer): Head =>
  () =>
    Promise.resolve(given)

/** Nobody answers over https; over plain http somebody does, or nobody. */
const silent =
  (finding: HeadFailure['finding'], plain: HeadAnswer | null = null): Head =>
  (url) =>
    url.startsWith('https:') || plain === null
      ? Promise.reject(new HeadFailure(finding, 'Silence'))
      : Promise.resolve(plain)

describe('a host that answers', () => {
  test.each([
    [page, answer(200, html), 'reachable'],
    [page, answer(404, html), 'reachable'],
    [page, answer(403), 'reachable'],
    [page, answer(405), 'reachable'],
    [page, answer(501), 'reachable'],
    [page, answer(302, {}, '/home'), 'reachable'],
    [page, answer(302, {}, 'https://login.microsoftonline.com/common/oauth2/authorize'), 'reachable'],
    [page, answer(302, {}, 'https://www.office.com/login'), 'reachable'],
    [issuer, answer(200, { 'content-type': 'application/json' }), 'reachable'],
    [issuer, answer(404, html), 'reachable'],
    [page, answer(500), 'server_error'],
    [page, answer(503, html), 'server_error'],
    [page, answer(407), 'proxy_sign_in'],
    [page, answer(511, html), 'captive_portal'],
    [issuer, answer(200, html), 'captive_portal'],
    [page, answer(302, {}, 'https://portal.hotel.example/'), 'captive_portal'],
    [page, answer(302, {}, 'http://login.microsoftonline.com/'), 'captive_portal'],
    [page, answer(302, {}, 'https://evil-microsoft.com/'), 'captive_portal'],
    [page, answer(302, {}, 'https://microsoft.com.hotel.example/'), 'captive_portal'],
    [page, answer(302, {}, 'https://'), 'captive_portal'],
  ] as const)('%o with %o: %s', async (needed, given, finding) => {
    await expect(check(needed, answering(given))).resolves.toMatchObject({ finding })
  })

  test.each([
    [page, answer(200), true],
    [page, answer(503), true],
    [{ ...page, url: 'http://127.0.0.1:49152/' }, answer(200), false],
    [page, answer(407), false],
    [issuer, answer(200, html), false],
    [page, answer(302, {}, 'https://portal.hotel.example/'), false],
  ] as const)('tells the time only when it has proved who it is: %o with %o: %j', async (needed, given, tells) => {
    const { clock } = await check(needed, answering(given))
    expect(clock).toEqual(tells ? { skewMs: 0, wasCached: false } : null)
  })
})

describe('a host that is silent', () => {
  const failures = [
    ...(['offline', 'dns_failed', 'refused', 'reset', 'slow', 'proxy_sign_in', 'proxy_refused'] as const),
    ...(['proxy_unreachable', 'certificate_not_trusted', 'certificate_date', 'tls_failed', 'unreachable'] as const),
  ]
  test.each(failures)('because of %s', async (finding) => {
    await expect(check(page, silent(finding))).resolves.toEqual({ finding, clock: null })
  })

  test('because of what nobody foresaw is unreachable', async () => {
    const head: Head = () => Promise.reject(new Error('What is this'))
    await expect(check(page, head)).resolves.toEqual({ finding: 'unreachable', clock: null })
  })

  test.each(['certificate_not_trusted', 'tls_failed', 'refused', 'reset'] as const)(
    'because of %s, while over plain http somebody shows a page or leads to one: a captive portal',
    async (finding) => {
      for (const plain of [answer(200, html), answer(511), answer(302, {}, 'http://portal.hotel.example/')])
        await expect(check(page, silent(finding, plain))).resolves.toEqual({ finding: 'captive_portal', clock: null })
    },
  )

  test('and over plain http leads to itself, or to nothing, is not behind a portal', async () => {
    for (const plain of [answer(301, {}, page.url), answer(404, html), answer(200)])
      await expect(check(page, silent('reset', plain))).resolves.toMatchObject({ finding: 'reset' })
  })

  test('is asked over plain http only where that says something', async () => {
    const asked = vi.fn(silent('dns_failed', answer(200, html)))
    await check(page, asked)
    const elsewhere = vi.fn(silent('reset', answer(200, html)))
    await check({ ...page, url: 'https://mysignins.microsoft.com:8443/' }, elsewhere)
    expect([asked, elsewhere].map(({ mock }) => mock.calls.length)).toEqual([1, 1])
  })
})

describe('a check ends', () => {
  const endless: Head = () => new Promise(() => undefined)

  test('as slow when its time is over, also when whoever asks does not listen', async () => {
    const limit = new AbortController()
    const result = check(page, endless, limit.signal)
    limit.abort(new SlowHost())
    await expect(result).resolves.toEqual({ finding: 'slow', clock: null })
  })

  test('with what it knew when its time is over in the second question', async () => {
    const limit = new AbortController()
    const head: Head = (url) => {
      if (url.startsWith('https:')) return Promise.reject(new HeadFailure('tls_failed', 'No'))
      limit.abort(new SlowHost())
      return new Promise(() => undefined)
    }
    await expect(check(page, head, limit.signal)).resolves.toEqual({ finding: 'tls_failed', clock: null })
  })

  test('without an answer when the officer leaves', async () => {
    const left = new AbortController()
    const result = check(page, endless, left.signal)
    left.abort(new Error('left'))
    await expect(result).rejects.toThrow('left')
  })
})
