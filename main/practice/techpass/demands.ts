/** @file What a request insists on: whose sign-in, and which `acr`. Checked by the provider before; here it is read again. */
import { acrs } from './accounts'

/** How a request ends that asks for what cannot be (OpenID Connect Core §3.1.2.6; Unmet Authentication Requirements 1.0 §2). */
export type RequestError = 'login_required' | 'unmet_authentication_requirements'

/** What only one account, or one way of signing in, can fulfil. */
export interface Demands {
  /** Whose sign-in it must be: one at most can be fulfilled; none means anybody's. */
  readonly subjects: ReadonlySet<string>
  /** Whether a sign-in with a second factor, which is all that TechPass has, is among the essential `acr` values, if any. */
  readonly isAcrOurs: boolean
}

interface ClaimRequest {
  readonly essential?: unknown
  readonly value?: unknown
  readonly values?: unknown
}

/** Reads `id_token_hint` (OpenID Connect Core §3.1.2.1) and `claims` (§5.5.1, §5.5.1.1) of a request. */
export function demandsOf(params: Readonly<Record<string, unknown>>): Demands {
  const { sub, acr } = idTokenClaims(params.claims)
  const named = [hintedSubject(params.id_token_hint), sub?.value]
  return {
    subjects: new Set(named.filter((one) => typeof one === 'string')),
    isAcrOurs: acr?.essential !== true || acceptsOurs(acr),
  }
}

function acceptsOurs({ value, values }: ClaimRequest): boolean {
  const isAmong = !Array.isArray(values) || values.includes(acrs.mfa)
  return isAmong && (value === undefined || value === acrs.mfa)
}

function idTokenClaims(claims: unknown): { readonly sub?: ClaimRequest | null; readonly acr?: ClaimRequest | null } {
  const asked = typeof claims === 'string' ? (parsed(claims) as { id_token?: object | null } | null) : null
  return asked?.id_token ?? {}
}

// The provider has checked the token's signature, issuer and audience.
function hintedSubject(idToken: unknown): unknown {
  if (typeof idToken !== 'string') return undefined
  const payload = parsed(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString('utf8'))
  return (payload as { sub?: unknown } | null)?.sub
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
