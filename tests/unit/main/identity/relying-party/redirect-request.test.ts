import { describe, expect, test } from 'vitest'
import { ignoredBecause, type RedirectRequest } from '../../../../../main/identity/relying-party/redirect-request'

const awaited = { host: '127.0.0.1:49152', state: 'the-state-of-this-check' }

const redirect: RedirectRequest = {
  method: 'GET',
  target: `/callback?code=c&state=${awaited.state}&iss=https%3A%2F%2Fissuer.example`,
  headers: { host: [awaited.host] },
}

function judged(changed: Partial<RedirectRequest>): string | null {
  return ignoredBecause({ ...redirect, ...changed }, awaited)
}

function withHeaders(headers: Readonly<Record<string, readonly string[]>>): string | null {
  return judged({ headers: { ...redirect.headers, ...headers } })
}

describe('the redirect', () => {
  test.each([
    ['of a browser that says nothing of its requests', {}],
    ['from another site', { 'sec-fetch-site': ['cross-site'], 'sec-fetch-mode': ['navigate'] }],
    ['from another port of this machine', { 'sec-fetch-site': ['same-site'], 'sec-fetch-dest': ['document'] }],
    ['from another program', { 'sec-fetch-site': ['none'], 'sec-fetch-user': ['?1'] }],
    ['with cookies', { cookie: ['a=b'] }],
  ])('%s is taken', (_, headers) => {
    expect(withHeaders(headers)).toBeNull()
  })

  test.each([
    ['with an error', `/callback?error=access_denied&state=${awaited.state}`],
    ['with nothing but the state', `/callback?state=${awaited.state}`],
    ['with a question mark in a value', `/callback?code=a?b&state=${awaited.state}`],
    ['with a second state, which the next check refuses', `/callback?state=x&state=${awaited.state}`],
  ])('%s is taken', (_, target) => {
    expect(judged({ target })).toBeNull()
  })
})

describe('what is not the redirect', () => {
  test.each([
    ['no host', [], 'host_foreign'],
    ['another host', ['evil.example:49152'], 'host_foreign'],
    ['another port', ['127.0.0.1:49153'], 'host_foreign'],
    ['two hosts', [awaited.host, awaited.host], 'host_foreign'],
  ])('%s is ignored', (_, host, reason) => {
    expect(judged({ headers: { host } })).toBe(reason)
  })

  test.each([
    ['/', 'path_unknown'],
    ['', 'path_unknown'],
    ['*', 'path_unknown'],
    ['/callback/?state=x', 'path_unknown'],
    ['/callback#?state=x', 'path_unknown'],
    ['/callback;x?state=x', 'path_unknown'],
    ['/callback', 'state_missing'],
    ['/callback?', 'state_missing'],
    ['/callback?STATE=the-state-of-this-check', 'state_missing'],
    ['/callback?state', 'state_mismatch'],
    ['/callback?state=the-state-of-this-chec', 'state_mismatch'],
    ['/callback?state=the-state-of-this-check%20', 'state_mismatch'],
    ['/callback?state=THE-STATE-OF-THIS-CHECK', 'state_mismatch'],
  ])('the target %j is ignored: %s', (target, reason) => {
    expect(judged({ target })).toBe(reason)
  })

  test.each(['HEAD', 'POST', 'OPTIONS', 'get', ''])('the method %j is ignored', (method) => {
    expect(judged({ method })).toBe('method_refused')
  })

  test.each([
    [{ origin: ['null'] }, 'origin_foreign'],
    [{ 'sec-fetch-site': ['same-origin'] }, 'not_a_navigation'],
    [{ 'sec-fetch-site': ['something-new'] }, 'not_a_navigation'],
    [{ 'sec-fetch-mode': ['navigate', 'cors'] }, 'not_a_navigation'],
    [{ 'sec-fetch-mode': ['websocket'] }, 'not_a_navigation'],
    [{ 'sec-fetch-dest': ['object'] }, 'not_a_navigation'],
    [{ 'sec-purpose': ['prefetch;prerender'] }, 'not_a_navigation'],
  ])('the headers %j are ignored: %s', (headers, reason) => {
    expect(withHeaders(headers)).toBe(reason)
  })
})
