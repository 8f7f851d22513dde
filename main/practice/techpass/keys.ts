import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { JWK } from 'oidc-provider'

const generate = promisify(generateKeyPair)

/**
 * Makes the keys that sign ID tokens, one for RS256 and one for ES256.
 *
 * SECURITY: new for each start and kept nowhere else, so an ID token is worth nothing after a restart.
 */
export async function newSigningKeys(): Promise<readonly JWK[]> {
  const [rsa, ec] = await Promise.all([
    generate('rsa', { modulusLength: 2048 }),
    generate('ec', { namedCurve: 'P-256' }),
  ])
  return [asJwk(rsa.privateKey, 'RS256'), asJwk(ec.privateKey, 'ES256')]
}

function asJwk(key: KeyObject, alg: string): JWK {
  return { ...(key.export({ format: 'jwk' }) as JWK), alg, use: 'sig' }
}
