/** @file What of the app's own sign-in goes by Electron's `net`, and how its refused redirects are told. */
import { expect, test } from 'vitest'
import { boundForLoopback, redirectAnswer } from '../../../../main/journeys/sign-in-way'

test.each([
  ['http://127.0.0.1:49152/techpass/token', true],
  ['https://127.0.0.1:49152/token', false],
  ['http://localhost:49152/token', false],
  ['http://127.0.0.1.nip.io/token', false],
  ['https://login.microsoftonline.com/tenant/v2.0/.well-known/openid-configuration', false],
])('%s stays on this machine in the clear: %j', (address, stays) => {
  expect(boundForLoopback(address)).toBe(stays)
  expect(boundForLoopback(new URL(address))).toBe(stays)
  expect(boundForLoopback(new Request(address))).toBe(stays)
})

test('a redirect that was not followed is answered as one, without where it leads to', () => {
  const answer = redirectAnswer(new Error('Redirect was cancelled'))
  expect(answer?.status).toBe(302)
  expect(answer?.headers.get('location')).toBeNull()
})

test.each([new Error('net::ERR_PROXY_CONNECTION_FAILED'), new Error('Redirect was cancelled by somebody'), 'Redirect'])(
  'any other failure is none: %s',
  (thrown) => {
    expect(redirectAnswer(thrown)).toBeNull()
  },
)
