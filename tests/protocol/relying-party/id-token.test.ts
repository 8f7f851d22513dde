/** @file Attacks by way of what the ID token says. It is signed as it should be in all of them. */
import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../support/rogue-check'
import { rogueClientId, type Json } from '../../support/rogue-provider'

const now = (): number => Math.floor(Date.now() / 1000)

/** Each row: the rule and what breaks it, the claims that do so, and the reason that it is refused for. `undefined` leaves a claim out. */
const attacks: readonly (readonly [rule: string, changed: () => Json, reason: string])[] = [
  [
    'OpenID Connect Core §3.1.3.7 (2): another issuer',
    () => ({ iss: 'https://honest.example' }),
    'id_token_issuer_mismatch',
  ],
  ['OpenID Connect Core §2: no issuer', () => ({ iss: undefined }), 'claim_missing'],
  ['OpenID Connect Core §2: an issuer that is no text', () => ({ iss: ['https://honest.example'] }), 'claim_malformed'],
  ['OpenID Connect Core §3.1.3.7 (3): another audience', () => ({ aud: 'another-client' }), 'audience_mismatch'],
  ['OpenID Connect Core §3.1.3.7 (3): other audiences only', () => ({ aud: ['one', 'another'] }), 'audience_mismatch'],
  ['OpenID Connect Core §3.1.3.7 (3): no audience at all', () => ({ aud: [] }), 'audience_mismatch'],
  ['OpenID Connect Core §2: no audience claim', () => ({ aud: undefined }), 'claim_missing'],
  ['OpenID Connect Core §2: an audience that is no text', () => ({ aud: 1 }), 'claim_malformed'],
  [
    'OpenID Connect Core §3.1.3.7 (4): a second audience without an authorized party',
    () => ({ aud: [rogueClientId, 'another-client'] }),
    'audience_mismatch',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (5): a second audience as the authorized party',
    () => ({ aud: [rogueClientId, 'another-client'], azp: 'another-client' }),
    'authorized_party_mismatch',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (3): an audience that we do not trust, although we are the authorized party',
    () => ({ aud: [rogueClientId, 'another-client'], azp: rogueClientId }),
    'audience_mismatch',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (5): another authorized party with us as the only audience',
    () => ({ azp: 'another-client' }),
    'authorized_party_mismatch',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (9): an expired token',
    () => ({ iat: now() - 900, exp: now() - 600 }),
    'id_token_expired',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (9): a token that ended beyond the tolerance',
    () => ({ exp: now() - 61 }),
    'id_token_expired',
  ],
  ['OpenID Connect Core §2: no expiry', () => ({ exp: undefined }), 'claim_missing'],
  ['RFC 7519 §4.1.4: an expiry that is a text', () => ({ exp: '9999999999' }), 'claim_malformed'],
  [
    'OpenID Connect Core §3.1.3.7 (10): a token issued in the future',
    () => ({ iat: now() + 3600, exp: now() + 7200 }),
    'id_token_from_the_future',
  ],
  [
    'OpenID Connect Core §3.1.3.7 (10): an issue time beyond the tolerance',
    () => ({ iat: now() + 90 }),
    'id_token_from_the_future',
  ],
  ['OpenID Connect Core §2: no issue time', () => ({ iat: undefined }), 'claim_missing'],
  ['RFC 7519 §4.1.6: an issue time that is a text', () => ({ iat: 'today' }), 'claim_malformed'],
  ['RFC 7519 §4.1.5: a token that is not valid yet', () => ({ nbf: now() + 3600 }), 'id_token_not_yet_valid'],
  ['OpenID Connect Core §3.1.3.7 (11): another nonce', () => ({ nonce: 'of-another-sign-in' }), 'nonce_mismatch'],
  ['OpenID Connect Core §3.1.3.7 (11): an empty nonce', () => ({ nonce: '' }), 'nonce_mismatch'],
  ['OpenID Connect Core §3.1.3.7 (11): no nonce', () => ({ nonce: undefined }), 'nonce_missing'],
  ['OpenID Connect Core §2: no subject', () => ({ sub: undefined }), 'claim_missing'],
  ['OpenID Connect Core §2: a subject that is no text', () => ({ sub: 1 }), 'claim_malformed'],
  [
    'OpenID Connect Core §3.1.3.8: the hash of another access token',
    () => ({ at_hash: 'x'.repeat(22) }),
    'at_hash_mismatch',
  ],
  ['OpenID Connect Core §3.1.3.8: an empty access-token hash', () => ({ at_hash: '' }), 'at_hash_mismatch'],
  ['OpenID Connect Core §3.1.3.8: an access-token hash that is no text', () => ({ at_hash: null }), 'at_hash_mismatch'],
  [
    'OpenID Connect Core §2: a time of sign-in that is no number',
    () => ({ auth_time: 'yesterday' }),
    'claim_malformed',
  ],
  ['RFC 8176 §1: methods that are no list', () => ({ amr: 'pwd' }), 'claim_malformed'],
  ['RFC 8176 §1: methods that are no texts', () => ({ amr: [{ name: 'pwd' }] }), 'claim_malformed'],
  ['RFC 8176 §1: more methods than there can be', () => ({ amr: Array(17).fill('pwd') }), 'claim_malformed'],
  ['CWE-117: a method with a line break', () => ({ amr: ['pwd\nmfa'] }), 'claim_malformed'],
  ['CWE-770: a class without end', () => ({ acr: 'x'.repeat(129) }), 'claim_malformed'],
]

describe('an ID token is refused that has', () => {
  for (const [rule, changed, reason] of attacks) {
    test(rule, async ({ begin }) => {
      const claims = (honest: Json): Json => ({ ...honest, ...changed() })
      expect(await refusalOf(begin({ provider: { claims } }))).toEqual(['check_refused', reason])
    })
  }
})

describe('an ID token is accepted that has', () => {
  for (const [what, changed] of [
    ['us as the only one of a list of audiences', () => ({ aud: [rogueClientId] })],
    ['us as the authorized party too', () => ({ azp: rogueClientId })],
    ['times that differ as clocks do', () => ({ iat: now() + 30, exp: now() - 30, nbf: now() + 30 })],
    ['claims that nobody asked for', () => ({ email: 'tan@practice.example', roles: ['x'] })],
  ] as const) {
    test(what, async ({ begin }) => {
      const { outcome } = await begin({ provider: { claims: (honest) => ({ ...honest, ...changed() }) } })
      expect(Object.keys(await outcome).sort()).toEqual(['acr', 'amr', 'authTime', 'checkedAt'])
    })
  }
})
