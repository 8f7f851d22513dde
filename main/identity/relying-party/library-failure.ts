import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { SignInCheckError, type SignInCheckReason } from './sign-in-check-error'

/** How the library names a failure: its code, its sentence, and for claims and parameters which of them. */
interface LibraryFailure {
  readonly code: string
  readonly message: string
  readonly subject: string
}

/** The errors that a redirect can carry: RFC 6749 §4.1.2.1 and Core §3.1.2.6. */
const registeredErrors = [
  'access_denied',
  'account_selection_required',
  'consent_required',
  'interaction_required',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_response_type',
] as const satisfies readonly SignInCheckReason[]

/** The claims whose comparison fails, by their own names (Core §3.1.3.7). */
const claims: Readonly<Record<string, SignInCheckReason>> = {
  iss: 'id_token_issuer_mismatch',
  aud: 'audience_mismatch',
  azp: 'authorized_party_mismatch',
  nonce: 'nonce_mismatch',
}

/** Failures that their code, or the claim with it, tells apart. */
const byCode: Readonly<Record<string, (failure: LibraryFailure) => SignInCheckReason>> = {
  OAUTH_HTTP_REQUEST_FORBIDDEN: () => 'endpoint_not_https',
  OAUTH_REQUEST_PROTOCOL_FORBIDDEN: () => 'endpoint_not_https',
  OAUTH_MISSING_SERVER_METADATA: () => 'metadata_malformed',
  OAUTH_INVALID_SERVER_METADATA: () => 'metadata_malformed',
  OAUTH_RESPONSE_IS_NOT_CONFORM: () => 'provider_failed',
  OAUTH_RESPONSE_IS_NOT_JSON: () => 'answer_not_json',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: () => 'issuer_mismatch',
  OAUTH_KEY_SELECTION_FAILED: () => 'key_unknown',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: ({ subject }) => claims[subject] ?? 'claim_malformed',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: ({ subject }) =>
    subject === 'nbf' ? 'id_token_not_yet_valid' : 'id_token_expired',
  OAUTH_PARSE_ERROR: ({ message }) => (message.includes('JWT') ? 'id_token_malformed' : 'answer_not_json'),
}

/**
 * Failures that only the library's sentence tells apart. Its version is pinned and each line has its test in
 * tests/protocol/relying-party; a sentence that changes falls back on `answer_malformed`, which refuses just as well.
 */
const bySentence: readonly (readonly [RegExp, SignInCheckReason])[] = [
  [/parameter must be provided only once$/, 'parameter_repeated'],
  [/^response parameter "iss" \(issuer\) missing$/, 'response_issuer_missing'],
  [/^unexpected "iss" \(issuer\) response parameter value$/, 'response_issuer_mismatch'],
  [/^response parameter "state" missing$/, 'state_missing'],
  [/^unexpected "state" response parameter value$/, 'state_mismatch'],
  [/JARM response|implicit and hybrid flows/, 'response_mode_refused'],
  [/^no authorization code in /, 'code_missing'],
  [/body "id_token" property/, 'id_token_missing'],
  [/^unexpected JWT "alg" header|unsupported JWS/, 'algorithm_refused'],
  [/JWT "crit" header/, 'critical_header_refused'],
  [/modulusLength$/, 'key_too_weak'],
  [/^JWT signature verification failed$/, 'signature_mismatch'],
  [/^JWT "nonce" .* claim missing$/, 'nonce_missing'],
  [/^JWT ".*" \(.*\) claim missing$/, 'claim_missing'],
  [/^unexpected JWT ".*" \(.*\) claim type$|^ID Token "auth_time"/, 'claim_malformed'],
  [/^Invalid JWT$|^JWT (Header|Payload) must be|^JWE decryption/, 'id_token_malformed'],
]

/**
 * Names the rule by which `openid-client` refused something. What it does not know is refused as `answer_malformed`.
 *
 * Failures of our own that come back through the library are handed on as they are.
 */
export function libraryFailure(error: unknown): SignInCheckError {
  if (error instanceof SignInCheckError) return error
  if (error instanceof Error && error.cause instanceof SignInCheckError) return error.cause
  return new SignInCheckError(reasonOf(error))
}

function reasonOf(error: unknown): SignInCheckReason {
  // RFC 6749 §4.1.2.1: an error in the redirect.
  if (error instanceof AuthorizationResponseError) return registered(error.error)
  // RFC 6749 §5.2: an error of the token endpoint.
  if (error instanceof ResponseBodyError)
    return error.error === 'invalid_grant' ? 'code_refused' : 'token_request_refused'
  if (error instanceof WWWAuthenticateChallengeError) return 'token_request_refused'
  if (!(error instanceof ClientError)) return 'answer_malformed'
  const failure = describe(error)
  const [, sentence] = bySentence.find(([pattern]) => pattern.test(failure.message)) ?? []
  return sentence ?? byCode[failure.code]?.(failure) ?? 'answer_malformed'
}

/** The library wraps its own errors; the inner one has the sentence and, as its cause, what was compared. */
function describe(error: ClientError): LibraryFailure {
  const inner = error.cause instanceof Error ? error.cause : error
  const { claim, attribute } = (inner.cause ?? {}) as { readonly claim?: unknown; readonly attribute?: unknown }
  const subject = [claim, attribute].find((name) => typeof name === 'string')
  return { code: error.code ?? '', message: inner.message, subject: subject ?? '' }
}

/** An error by its registered name. SECURITY: what the redirect says beyond the registered names is nobody's to log. */
function registered(error: string): SignInCheckReason {
  return registeredErrors.find((name) => name === error) ?? 'provider_error'
}
