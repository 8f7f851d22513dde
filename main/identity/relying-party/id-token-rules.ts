import { createHash, timingSafeEqual } from 'node:crypto'
import type { IDToken } from 'openid-client'
import { clockToleranceSeconds } from './provider'
import { SignInCheckError } from './sign-in-check-error'

/** What a verified ID token says about how the officer signed in. Nothing in it says who. */
export interface SignInMethods {
  readonly amr: readonly string[]
  readonly acr: string | null
  readonly authTime: number | null
}

/** The answer of the token endpoint, as far as these rules look at it. */
interface IssuedTokens {
  readonly access_token: string
  readonly id_token?: string
}

/** Kept and shown values have bounds: RFC 8176 registers values of at most a few letters, an acr is a short URI. */
const mostMethods = 16
const longestText = 128

/**
 * Holds an ID token that the library has verified to the rules that the library leaves to its caller: audience, issue
 * time and access-token hash.
 *
 * Fails with `audience_mismatch`, `authorized_party_mismatch`, `id_token_from_the_future`, `at_hash_mismatch`.
 */
export function demandCallersRules(tokens: IssuedTokens, claims: IDToken, clientId: string, now: number): void {
  // SECURITY: Core §3.1.3.7 (3). There is no other audience that we trust, so one beside us is one too many.
  if ([claims.aud].flat().some((audience) => audience !== clientId)) throw new SignInCheckError('audience_mismatch')
  // SECURITY: Core §3.1.3.7 (5). The library looks at azp only when there are several audiences.
  if (claims.azp !== undefined && claims.azp !== clientId) throw new SignInCheckError('authorized_party_mismatch')
  // SECURITY: Core §3.1.3.7 (10). A token prepared for later has an issue time to come.
  if (claims.iat > now / 1000 + clockToleranceSeconds) throw new SignInCheckError('id_token_from_the_future')
  demandAccessTokenHash(tokens, claims.at_hash)
}

/**
 * Reads how the officer signed in, for keeping: the methods (RFC 8176), the class (Core §2) and the time in ms since 1970.
 *
 * Fails with `claim_malformed` rather than keep what is of another type, not printable, or longer than any real value.
 */
export function readMethods({ amr = [], acr, auth_time: authTime }: IDToken): SignInMethods {
  if (!Array.isArray(amr) || amr.length > mostMethods) throw new SignInCheckError('claim_malformed')
  return {
    amr: amr.map(readText),
    acr: acr === undefined ? null : readText(acr),
    authTime: authTime === undefined ? null : authTime * 1000,
  }
}

function readText(value: unknown): string {
  const isPlain = typeof value === 'string' && value.length <= longestText && /^[\x21-\x7e]+$/.test(value)
  if (!isPlain) throw new SignInCheckError('claim_malformed')
  return value
}

/** Core §3.1.3.8: `at_hash`, where there is one, is the left half of the access token's hash by the signature's algorithm. */
function demandAccessTokenHash(
  { access_token: accessToken, id_token: idToken = '' }: IssuedTokens,
  given: unknown,
): void {
  if (given === undefined) return
  const [header = ''] = idToken.split('.')
  const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { readonly alg: string }
  // RS256, PS384, ES512 … name their hash; EdDSA's is SHA-512 (RFC 8032 §5.1, Ed25519).
  const digest = createHash(`sha${/(?:256|384|512)$/.exec(alg)?.[0] ?? '512'}`)
    .update(accessToken, 'ascii')
    .digest()
  const expected = digest.subarray(0, digest.length / 2).toString('base64url')
  // SECURITY: an access token that was swapped on the way is noticed although it is never used.
  if (typeof given !== 'string' || !isSame(given, expected)) throw new SignInCheckError('at_hash_mismatch')
}

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
