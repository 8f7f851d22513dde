/** @file Attacks by way of the ID token's signature, its algorithm and its keys. */
import { createPublicKey, createSecretKey, generateKeyPairSync, type JsonWebKey } from 'node:crypto'
import { exportJWK, importPKCS8, importSPKI } from 'jose'
import { describe, expect } from 'vitest'
import { refusalOf, test } from '../../support/rogue-check'
import {
  jsonAnswer,
  makeKey,
  signToken,
  type Json,
  type RogueKey,
  type RogueOverride,
} from '../../support/rogue-provider'

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A provider that also announces algorithms which nobody should accept. */
const announces = (...algorithms: readonly string[]): RogueOverride => ({
  metadata: (honest) => ({ ...honest, id_token_signing_alg_values_supported: ['ES256', 'RS256', ...algorithms] }),
})

/** The public key as text, which an attacker would use as the secret of an HMAC. */
const publicPem = ({ publicJwk }: RogueKey): Uint8Array =>
  Buffer.from(createPublicKey({ key: publicJwk as JsonWebKey, format: 'jwk' }).export({ type: 'spki', format: 'pem' }))

const published = (...keys: readonly object[]): RogueOverride => ({ keysAnswer: () => jsonAnswer({ keys }) })

describe('the algorithm', () => {
  for (const none of ['none', 'None', 'NONE']) {
    test(`RFC 8725 §3.1: an unsigned ID token is refused (alg ${none})`, async ({ begin }) => {
      const idToken = (claims: Json): string => `${part({ alg: none })}.${part(claims)}.`
      expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'algorithm_refused'])
    })
  }

  test('OpenID Connect Core §3.1.3.7 (7): an unsigned ID token is refused even where the issuer announces none', async ({
    begin,
  }) => {
    const idToken = (claims: Json): string => `${part({ alg: 'none' })}.${part(claims)}.`
    const check = begin({ provider: { ...announces('none'), idToken } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'algorithm_refused'])
  })

  for (const alg of ['HS256', 'HS384', 'HS512']) {
    test(`RFC 8725 §2.1: ${alg} with the public key as its secret is refused (key confusion)`, async ({ begin }) => {
      const idToken = (claims: Json, key: RogueKey): Promise<string> =>
        signToken({ alg, kid: key.kid }, claims, publicPem(key))
      const check = begin({ provider: { ...announces(alg), idToken } })
      expect(await refusalOf(check)).toEqual(['check_refused', 'algorithm_refused'])
    })
  }

  test('RFC 8725 §2.1: HS256 with a published symmetric key is refused', async ({ begin }) => {
    const secret = Buffer.from('a secret that everybody can read')
    const jwk = { ...createSecretKey(secret).export({ format: 'jwk' }), kid: 'shared', alg: 'HS256' }
    const idToken = (claims: Json): Promise<string> => signToken({ alg: 'HS256', kid: 'shared' }, claims, secret)
    const check = begin({ provider: { ...announces('HS256'), ...published(jwk), idToken } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'algorithm_refused'])
  })

  test('OpenID Connect Core §3.1.3.7 (7): an algorithm that the issuer does not announce is refused', async ({
    begin,
  }) => {
    const other = await makeKey('other', 'ES384')
    const idToken = (claims: Json): Promise<string> =>
      signToken({ alg: 'ES384', kid: 'other' }, claims, other.privateKey)
    const check = begin({ provider: { ...published(other.publicJwk), idToken } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'algorithm_refused'])
  })
})

describe('the key', () => {
  test('OpenID Connect Core §3.1.3.7 (6): the signature of another key under the issuer’s key id is refused', async ({
    begin,
  }) => {
    const other = await makeKey('rogue-1')
    const idToken = (claims: Json): Promise<string> =>
      signToken({ alg: 'ES256', kid: 'rogue-1' }, claims, other.privateKey)
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'signature_mismatch'])
  })

  test('RFC 7515 §4.1.4: a key id that the issuer does not publish is refused', async ({ begin }) => {
    const header = (honest: Json): Json => ({ ...honest, kid: 'unknown' })
    expect(await refusalOf(begin({ provider: { header } }))).toEqual(['check_refused', 'key_unknown'])
  })

  test('RFC 8725 §3.10: a key that the token itself brings along is not used', async ({ begin }) => {
    const own = await makeKey('own')
    const idToken = (claims: Json): Promise<string> =>
      signToken({ alg: 'ES256', kid: 'rogue-1', jwk: own.publicJwk }, claims, own.privateKey)
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'signature_mismatch'])
  })

  test('RFC 8725 §3.10: an address of keys that the token brings along is not asked', async ({ begin }) => {
    const other = await makeKey('other')
    const idToken = (claims: Json): Promise<string> =>
      signToken({ alg: 'ES256', kid: 'other', jku: 'https://collector.example/keys' }, claims, other.privateKey)
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'key_unknown'])
  })

  test('OpenID Connect Core §10.1: no key id while several keys fit is refused', async ({ begin }) => {
    const [one, other] = [await makeKey('one'), await makeKey('other')]
    const header = (): Json => ({ alg: 'ES256' })
    const check = begin({ provider: { header, ...published(one.publicJwk, other.publicJwk) } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'key_unknown'])
  })

  test('RFC 7517 §4.2: a key that is published for encryption is not used', async ({ begin }) => {
    const keysAnswer = (honest: { readonly body: string }) =>
      jsonAnswer(JSON.parse(honest.body.replace('"use":"sig"', '"use":"enc"')))
    expect(await refusalOf(begin({ provider: { keysAnswer } }))).toEqual(['check_refused', 'key_unknown'])
  })

  test('RFC 7518 §3.3: an RSA key under 2048 bits is refused', async ({ begin }) => {
    const pair = generateKeyPairSync('rsa', {
      modulusLength: 1024,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    const jwk = { ...(await exportJWK(await importSPKI(pair.publicKey, 'RS256', { extractable: true }))), kid: 'weak' }
    const { subtle } = globalThis.crypto
    const idToken = async (claims: Json): Promise<string> => {
      // jose refuses to sign with such a key, so the platform does.
      const signed = `${part({ alg: 'RS256', kid: 'weak' })}.${part(claims)}`
      const key = await importPKCS8(pair.privateKey, 'RS256')
      const signature = await subtle.sign('RSASSA-PKCS1-v1_5', key, Buffer.from(signed))
      return `${signed}.${Buffer.from(signature).toString('base64url')}`
    }
    const check = begin({ provider: { ...published(jwk), idToken } })
    expect(await refusalOf(check)).toEqual(['check_refused', 'key_too_weak'])
  })

  test('an RSA key of 2048 bits is accepted', async ({ begin }) => {
    const key = await makeKey('strong', 'RS256')
    const idToken = (claims: Json): Promise<string> =>
      signToken({ alg: 'RS256', kid: 'strong' }, claims, key.privateKey)
    const { outcome } = await begin({ provider: { ...published(key.publicJwk), idToken } })
    expect(await outcome).toMatchObject({ amr: ['pwd', 'mfa'] })
  })
})

describe('the token', () => {
  test('RFC 7515 §5.2: claims that were changed after signing are refused', async ({ begin }) => {
    const idToken = async (claims: Json, key: RogueKey): Promise<string> => {
      const [header, , signature] = (await signToken({ alg: 'ES256', kid: key.kid }, claims, key.privateKey)).split('.')
      return [header, part({ ...claims, amr: ['mfa', 'hwk'] }), signature].join('.')
    }
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'signature_mismatch'])
  })

  test('RFC 7515 §5.2: a signature that was cut off is refused', async ({ begin }) => {
    const idToken = async (claims: Json, key: RogueKey): Promise<string> =>
      (await signToken({ alg: 'ES256', kid: key.kid }, claims, key.privateKey)).replace(/\.[^.]*$/, '.')
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'signature_mismatch'])
  })

  test('RFC 7515 §4.1.11: a critical header that is not understood is refused', async ({ begin }) => {
    const idToken = (claims: Json): string =>
      `${part({ alg: 'ES256', kid: 'rogue-1', crit: ['exp'], exp: 1 })}.${part(claims)}.x`
    expect(await refusalOf(begin({ provider: { idToken } }))).toEqual(['check_refused', 'critical_header_refused'])
  })

  for (const [what, idToken] of [
    ['two parts', 'a.b'],
    ['five parts, as if encrypted', 'a.b.c.d.e'],
    ['a header that is no JSON', 'e30x.e30.x'],
    ['a header that is no object', `${part([])}.${part({})}.x`],
    ['claims that are no object', `${part({ alg: 'ES256' })}.${part([])}.x`],
    ['claims that are no JSON', `${part({ alg: 'ES256' })}.xx.x`],
  ] as const) {
    test(`RFC 7519 §7.2: an ID token of ${what} is refused`, async ({ begin }) => {
      const check = begin({ provider: { idToken: () => idToken } })
      expect(await refusalOf(check)).toEqual(['check_refused', 'id_token_malformed'])
    })
  }
})
