/** @file Attacks on the loopback address itself. None of them can end the check: the true redirect still does. */
import { connect, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { describe, expect, vi } from 'vitest'
import { openRedirectListener, type RedirectListener } from '../../../main/identity/relying-party/redirect-listener'
import { englishAnswers } from '../../../main/identity/relying-party/answer-page'
import { rawRequest } from '../../support/raw-request'
import { endedWell, stays, test, visit, type RunningCheck } from '../../support/rogue-check'

const waiting = { follow: stays }

/** Sends text as it is and answers all that comes back. */
function exchange(port: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket: Socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      resolve(answer)
    })
  })
}

/** The attempt was answered so, for this reason, and has changed nothing. */
async function wasIgnored(check: RunningCheck, status: number, answer: number, reason: string): Promise<void> {
  expect([answer, check.ignored]).toEqual([status, [reason]])
  expect(await endedWell(check)).toBe(true)
}

describe('who may speak', () => {
  for (const host of ['evil.example', 'localhost', '127.0.0.1', '127.0.0.1.nip.io', '[::1]']) {
    test(`RFC 9110 §7.2: a request for the host ${host} is ignored (DNS rebinding)`, async ({ begin }) => {
      const check = await begin(waiting)
      const redirect = await check.redirect
      const value = host === '127.0.0.1' ? host : `${host}:${redirect.port}`
      await wasIgnored(check, 403, (await visit(redirect, { host: value })).status, 'host_foreign')
    })
  }

  test('RFC 9112 §3.2: a request with two hosts is ignored', async ({ begin }) => {
    const check = await begin(waiting)
    const { port, host, search } = await check.redirect
    const answer = await exchange(
      port,
      `GET /callback${search} HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`,
    )
    await wasIgnored(check, 403, Number(answer.slice(9, 12)), 'host_foreign')
  })

  for (const origin of ['https://evil.example', 'http://127.0.0.1:1', 'null']) {
    test(`RFC 6454 §7: a request that the page ${origin} makes is ignored`, async ({ begin }) => {
      const check = await begin(waiting)
      await wasIgnored(check, 403, (await visit(await check.redirect, { origin })).status, 'origin_foreign')
    })
  }

  for (const [header, value, what] of [
    ['sec-fetch-mode', 'no-cors', 'a picture'],
    ['sec-fetch-mode', 'cors', 'a script'],
    ['sec-fetch-dest', 'iframe', 'a frame'],
    ['sec-fetch-dest', 'empty', 'a fetch'],
    ['sec-fetch-site', 'same-origin', 'a page of the listener’s own origin, which has none'],
    ['sec-purpose', 'prefetch', 'a page that is loaded ahead'],
  ] as const) {
    test(`Fetch Metadata §2: a request for ${what} is ignored`, async ({ begin }) => {
      const check = await begin(waiting)
      await wasIgnored(check, 403, (await visit(await check.redirect, { [header]: value })).status, 'not_a_navigation')
    })
  }

  test('RFC 8252 §8.3: nothing listens on another address of this machine', async ({ begin }) => {
    const check = await begin(waiting)
    const { port } = await check.redirect
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1')
    for (const host of [...others, '127.0.0.2']) {
      const attempt = new Promise((resolve, reject) =>
        connect({ host, port: Number(port) })
          .on('connect', resolve)
          .on('error', reject),
      )
      await expect(attempt).rejects.toThrow(/ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH|EINVAL|EHOSTUNREACH/)
    }
    expect(await endedWell(check)).toBe(true)
  })
})

describe('what may be said', () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD']) {
    test(`RFC 6749 §4.1.2: a redirect by ${method} is ignored`, async ({ begin }) => {
      const check = await begin(waiting)
      const answer = await rawRequest((await check.redirect).href, { method })
      expect(answer.headers.allow).toBe('GET')
      await wasIgnored(check, 405, answer.status, 'method_refused')
    })
  }

  for (const path of ['/', '/favicon.ico', '/callback/', '/Callback', '//callback', '/%63allback', '/x/../callback']) {
    test(`RFC 8252 §7.3: a redirect to the path ${path} is ignored`, async ({ begin }) => {
      const check = await begin(waiting)
      const { port, host, search } = await check.redirect
      const answer = await exchange(port, `GET ${path}${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await wasIgnored(check, 404, Number(answer.slice(9, 12)), 'path_unknown')
    })
  }

  test('RFC 9112 §3.2.2: a request in absolute form, as to a proxy, is ignored', async ({ begin }) => {
    const check = await begin(waiting)
    const { port, host, href } = await check.redirect
    const answer = await exchange(port, `GET ${href} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    await wasIgnored(check, 404, Number(answer.slice(9, 12)), 'path_unknown')
  })

  test('RFC 6585 §5: an oversized request line is answered with 431', async ({ begin }) => {
    const check = await begin(waiting)
    const { port, host, search } = await check.redirect
    const line = `GET /callback${search}&x=${'x'.repeat(20_000)}`
    const answer = await exchange(port, `${line} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    await wasIgnored(check, 431, Number(answer.slice(9, 12)), 'request_too_large')
  })

  test('RFC 6585 §5: oversized headers are answered with 431', async ({ begin }) => {
    const check = await begin(waiting)
    const { port, host, search } = await check.redirect
    const headers = `Host: ${host}\r\nCookie: ${'x'.repeat(20_000)}`
    const answer = await exchange(port, `GET /callback${search} HTTP/1.1\r\n${headers}\r\n\r\n`)
    await wasIgnored(check, 431, Number(answer.slice(9, 12)), 'request_too_large')
  })

  test('RFC 6265 §8.5: the cookies of every other program on 127.0.0.1 still have room', async ({ begin }) => {
    const check = await begin(waiting)
    expect((await visit(await check.redirect, { cookie: 'x'.repeat(12_000) })).status).toBe(200)
    expect(await check.outcome).toMatchObject({ acr: 'urn:practice:mfa' })
  })

  for (const text of ['\u0016\u0003\u0001\u0002', 'GET / HTTP/1.1\r\nHost : x\r\n\r\n']) {
    test(`RFC 9112 §2.2: ${JSON.stringify(text)} is no request`, async ({ begin }) => {
      const check = await begin(waiting)
      const { port } = await check.redirect
      await wasIgnored(check, 400, Number((await exchange(port, text)).slice(9, 12)), 'request_malformed')
    })
  }
})

describe('how often, and how slowly', () => {
  test('RFC 6749 §10.5: the redirect is taken once; the port is closed to a second', async ({ begin }) => {
    const check = await begin(waiting)
    const redirect = await check.redirect
    await visit(redirect)
    await expect(visit(redirect)).rejects.toThrow(/ECONNREFUSED|ECONNRESET/)
    expect(await check.outcome).toMatchObject({ acr: 'urn:practice:mfa' })
    expect(check.provider.requests.filter((one) => one === 'POST /techpass/token')).toHaveLength(1)
  })

  test('RFC 6749 §10.5: a second redirect that comes with the first is ignored', async ({ begin }) => {
    const check = await begin(waiting)
    const { port, host, search } = await check.redirect
    const one = `GET /callback${search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`
    const another = one.replace('code=', 'code=another-')
    expect(await exchange(port, one + another)).toMatch(/^HTTP\/1\.1 200 /)
    expect(await check.outcome).toMatchObject({ acr: 'urn:practice:mfa' })
    expect(check.ignored).toEqual(['redirect_repeated'])
  })

  for (const [what, begun] of [
    ['half a request', 'GET /callback?state='],
    ['a request without its end', 'GET /callback HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['nothing', ''],
  ] as const) {
    test(`RFC 9110 §15.5.9: a client that sends ${what} and waits is dropped, and holds up nobody`, async () => {
      const onIgnored = vi.fn()
      const listener = await openListener(onIgnored)
      const answer = await exchange(new URL(listener.redirectUri).port, begun)
      expect(answer).toMatch(/^HTTP\/1\.1 408 /)
      expect(onIgnored.mock.calls).toEqual([['request_too_slow']])
      expect((await rawRequest(`${listener.redirectUri}?state=right`)).status).toBe(200)
      expect((await listener.redirect).search).toBe('?state=right')
      await listener.close()
    })
  }

  test('RFC 9110 §15.5.9: a client that sends letter by letter is dropped too (slowloris)', async () => {
    const onIgnored = vi.fn()
    const listener = await openListener(onIgnored)
    const socket = connect(Number(new URL(listener.redirectUri).port), '127.0.0.1').on('error', () => undefined)
    socket.write('GET /callback?state=')
    const letters = setInterval(() => socket.write('x'), 10)
    await new Promise((resolve) => socket.on('close', resolve))
    clearInterval(letters)
    expect(onIgnored.mock.calls).toEqual([['request_too_slow']])
    await listener.close()
  })

  test('CWE-400: a slow client does not keep the check from ending', async ({ begin }) => {
    const check = await begin(waiting)
    const { port } = await check.redirect
    const slow = exchange(port, 'GET /callback?state=')
    expect(await endedWell(check)).toBe(true)
    expect(await slow).toBe('')
  })
})

/** A listener with little patience, for tests that wait until it is lost. */
function openListener(onIgnored: () => void): Promise<RedirectListener> {
  const { signal } = new AbortController()
  return openRedirectListener({ state: 'right', texts: englishAnswers, signal, onIgnored, patienceMs: 100 })
}
