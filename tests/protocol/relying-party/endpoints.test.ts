/** @file Attacks by way of the token endpoint and the key set, and what of them may be told. */
import { describe, expect } from 'vitest'
import { SignInCheckError } from '../../../main/identity/relying-party/sign-in-check-error'
import { refusalOf, test } from '../../support/rogue-check'
import { jsonAnswer, type Json, type RogueAnswer } from '../../support/rogue-provider'

const elsewhere: RogueAnswer = { status: 307, headers: { location: 'https://collector.example/' }, body: '' }
const page: RogueAnswer = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>Log in</p>' }

describe('the token endpoint', () => {
  const rows: readonly (readonly [
    rule: string,
    answer: (honest: RogueAnswer) => RogueAnswer,
    code: string,
    reason: string,
  ])[] = [
    ['RFC 6749 §3.2: that sends the code elsewhere is not followed', () => elsewhere, 'refused', 'endpoint_redirected'],
    ['RFC 6749 §5.1: that answers with a page is refused', () => page, 'refused', 'answer_not_json'],
    [
      'RFC 6749 §5.2: that answers an error with a page is refused',
      () => ({ ...page, status: 403 }),
      'refused',
      'answer_not_json',
    ],
    [
      'RFC 6749 §5.1: whose JSON bears another content type is refused',
      (honest) => ({ ...honest, headers: { 'content-type': 'text/plain' } }),
      'refused',
      'answer_not_json',
    ],
    [
      'RFC 8259 §2: whose answer is no JSON is refused',
      (honest) => ({ ...honest, body: `${honest.body}}` }),
      'refused',
      'answer_not_json',
    ],
    ['RFC 6749 §5.1: whose answer is no object is refused', () => jsonAnswer('tokens'), 'refused', 'answer_malformed'],
    [
      'CWE-770: whose answer has no end is given up',
      () => jsonAnswer({ x: 'x'.repeat(300_000) }),
      'refused',
      'answer_too_large',
    ],
    [
      'RFC 6749 §5.2: that does not know the client ends the check',
      () => jsonAnswer({ error: 'invalid_client' }, 400),
      'denied',
      'token_request_refused',
    ],
    [
      'RFC 6749 §5.2: that asks for a client secret ends the check',
      () => ({ ...jsonAnswer({ error: 'invalid_client' }, 401), headers: { 'www-authenticate': 'Basic realm="x"' } }),
      'denied',
      'token_request_refused',
    ],
    ['RFC 9110 §15.6: that fails counts as not there', () => jsonAnswer({}, 500), 'unreachable', 'provider_failed'],
    [
      'RFC 9110 §15.3.5: that answers nothing counts as not there',
      () => ({ status: 204, headers: {}, body: '' }),
      'unreachable',
      'provider_failed',
    ],
  ]
  for (const [rule, tokenAnswer, code, reason] of rows) {
    test(rule.replace(': ', ': a token endpoint '), async ({ begin }) => {
      expect(await refusalOf(begin({ provider: { tokenAnswer } }))).toEqual([`check_${code}`, reason])
    })
  }

  test('RFC 6749 §3.2: a token endpoint that hangs up counts as not there', async ({ begin }) => {
    const check = begin({ provider: { hangsUpAt: '/techpass/token' } })
    expect(await refusalOf(check)).toEqual(['check_unreachable', 'token_endpoint_unreachable'])
  })

  for (const [rule, changed, reason] of [
    [
      'OpenID Connect Core §3.1.3.3: an answer without ID token is refused',
      { id_token: undefined },
      'id_token_missing',
    ],
    ['OpenID Connect Core §3.1.3.3: an ID token that is no text is refused', { id_token: {} }, 'id_token_missing'],
    ['RFC 6749 §5.1: an answer without access token is refused', { access_token: undefined }, 'answer_malformed'],
    ['RFC 6749 §7.1: a token type that is not understood is refused', { token_type: 'mac' }, 'answer_malformed'],
    ['RFC 6749 §5.1: an answer without token type is refused', { token_type: undefined }, 'answer_malformed'],
    [
      'OpenID Connect Core §3.1.3.8: an access token that was exchanged is noticed',
      { access_token: 'another' },
      'at_hash_mismatch',
    ],
  ] as const) {
    test(rule, async ({ begin }) => {
      const tokens = (honest: Json): Json => ({ ...honest, ...changed })
      expect(await refusalOf(begin({ provider: { tokens } }))).toEqual(['check_refused', reason])
    })
  }
})

describe('the key set', () => {
  const rows: readonly (readonly [
    rule: string,
    answer: (honest: RogueAnswer) => RogueAnswer,
    code: string,
    reason: string,
  ])[] = [
    ['OpenID Connect Core §10.1.1: from elsewhere is not fetched', () => elsewhere, 'refused', 'endpoint_redirected'],
    ['RFC 7517 §8.5.2: that is a page is refused', () => page, 'refused', 'answer_not_json'],
    ['RFC 7517 §5.1: without keys is refused', () => jsonAnswer({}), 'refused', 'answer_malformed'],
    [
      'RFC 7517 §5.1: whose keys are no objects is refused',
      () => jsonAnswer({ keys: ['x'] }),
      'refused',
      'answer_malformed',
    ],
    ['RFC 7515 §4.1.4: that is empty has no key that fits', () => jsonAnswer({ keys: [] }), 'refused', 'key_unknown'],
    [
      'RFC 7518 §6.2.1: whose key is not on its curve is refused',
      (honest) => jsonAnswer(JSON.parse(honest.body.replace(/"x":"[^"]+"/, '"x":"AAAA"'))),
      'refused',
      'answer_malformed',
    ],
    [
      'CWE-770: without end is given up',
      (honest) => ({ ...honest, body: honest.body + ' '.repeat(300_000) }),
      'refused',
      'answer_too_large',
    ],
    ['RFC 9110 §15.5.5: that is not there ends the check', () => jsonAnswer({}, 404), 'unreachable', 'provider_failed'],
  ]
  for (const [rule, keysAnswer, code, reason] of rows) {
    test(rule.replace(': ', ': a key set '), async ({ begin }) => {
      expect(await refusalOf(begin({ provider: { keysAnswer } }))).toEqual([`check_${code}`, reason])
    })
  }

  test('OpenID Connect Core §10.1.1: a key set that cannot be reached ends the check', async ({ begin }) => {
    const check = begin({ provider: { hangsUpAt: '/techpass/keys' } })
    expect(await refusalOf(check)).toEqual(['check_unreachable', 'keys_unreachable'])
  })
})

describe('what may be told', () => {
  for (const [what, changed] of [
    ['an ID token', { id_token: 'a-broken.id-token.of-somebody' }],
    ['an access token', { access_token: 'another-access-token' }],
    ['a token type', { token_type: 'something-else' }],
  ] as const) {
    test(`CWE-532: an error about ${what} carries nothing of code, state, tokens and answers`, async ({ begin }) => {
      const check = await begin({ provider: { tokens: (honest) => ({ ...honest, ...changed }) } })
      const error = await check.outcome
      if (!(error instanceof SignInCheckError)) throw new Error('The check accepted it')
      const told = [error.message, error.stack, JSON.stringify(error), String(error.cause)].join('\n')
      const values = [
        ...check.provider.asked.values(),
        ...check.provider.redeemed.values(),
        ...check.provider.issued.flatMap((tokens) => Object.values(tokens).map(String)),
      ].filter((value) => value.length > 10 && value !== 'authorization_code')
      expect(values.length).toBeGreaterThan(8)
      for (const value of values) expect(told).not.toContain(value)
      expect(error.cause).toBeUndefined()
    })
  }

  test('CWE-532: an error about a connection names the system’s code at most', async ({ begin }) => {
    const fetch = (): Promise<Response> =>
      Promise.reject(
        new TypeError('fetch failed', { cause: Object.assign(new Error('secret'), { code: 'ECONNREFUSED' }) }),
      )
    const { outcome } = await begin({ options: { fetch } })
    expect(((await outcome) as Error).message).toBe(
      'discovery_unreachable: Discovery §4: the issuer’s configuration could not be read (ECONNREFUSED)',
    )
  })
})
