import type { ErrorCode } from '../../../preload/contract/errors'
import { AppError } from '../../support/app-error'

/**
 * Every way in which a sign-in check can fail: one reason for each rule, the code that the officer is told, and the rule
 * itself for the log.
 *
 * Core = OpenID Connect Core 1.0, Discovery = OpenID Connect Discovery 1.0.
 */
const reasons = {
  // It ended without an answer
  cancelled: ['check_cancelled', 'The check was cancelled'],
  timed_out: ['check_timed_out', 'No redirect came within the limit'],

  // The other side could not be reached
  browser_not_opened: ['check_unreachable', 'The sign-in page could not be shown'],
  page_not_allowed: [
    'check_page_not_allowed',
    'RFC 6749 §3.1: the authorization endpoint is no page that may be opened',
  ],
  listener_not_opened: ['check_unreachable', 'RFC 8252 §7.3: no loopback address could be opened for the redirect'],
  discovery_unreachable: ['check_unreachable', 'Discovery §4: the issuer’s configuration could not be read'],
  token_endpoint_unreachable: ['check_unreachable', 'RFC 6749 §3.2: the token endpoint could not be reached'],
  keys_unreachable: ['check_unreachable', 'Discovery §3: the issuer’s keys could not be read'],
  provider_failed: ['check_unreachable', 'RFC 9110 §15: the provider answered with a status that is no answer'],

  // The provider said no: the registered errors of RFC 6749 §4.1.2.1 and Core §3.1.2.6 by their own names
  access_denied: ['check_denied', 'RFC 6749 §4.1.2.1: access_denied'],
  account_selection_required: ['check_denied', 'Core §3.1.2.6: account_selection_required'],
  consent_required: ['check_denied', 'Core §3.1.2.6: consent_required'],
  interaction_required: ['check_denied', 'Core §3.1.2.6: interaction_required'],
  invalid_request: ['check_denied', 'RFC 6749 §4.1.2.1: invalid_request'],
  invalid_scope: ['check_denied', 'RFC 6749 §4.1.2.1: invalid_scope'],
  login_required: ['check_denied', 'Core §3.1.2.6: login_required'],
  server_error: ['check_denied', 'RFC 6749 §4.1.2.1: server_error'],
  temporarily_unavailable: ['check_denied', 'RFC 6749 §4.1.2.1: temporarily_unavailable'],
  unauthorized_client: ['check_denied', 'RFC 6749 §4.1.2.1: unauthorized_client'],
  unsupported_response_type: ['check_denied', 'RFC 6749 §4.1.2.1: unsupported_response_type'],
  provider_error: ['check_denied', 'RFC 6749 §4.1.2.1: an error that is not registered'],
  account_mismatch: ['check_other_account', 'Core §3.1.2.1: login_hint is a wish, and another account signed in'],
  token_request_refused: ['check_denied', 'RFC 6749 §5.2: the token endpoint refused the request'],

  // The issuer and its configuration
  issuer_malformed: ['check_refused', 'Discovery §2: an issuer is a URL without credentials, query and fragment'],
  issuer_not_https: ['check_refused', 'Discovery §7.2: plain http, and not on the loopback literal'],
  issuer_mismatch: ['check_refused', 'Discovery §4.3: the configuration belongs to another issuer'],
  pkce_not_supported: ['check_refused', 'RFC 7636 §7.2: the issuer announces PKCE, and S256 is not in it'],
  no_asymmetric_algorithm: [
    'check_refused',
    'RFC 8725 §3.1: the issuer announces no signature that a public key proves',
  ],
  metadata_malformed: ['check_refused', 'Discovery §3: an endpoint is missing or cannot be used'],
  endpoint_not_https: ['check_refused', 'RFC 9700 §2.6: an endpoint on plain http, and not on the loopback literal'],
  endpoint_redirected: ['check_refused', 'RFC 6749 §3.2: an endpoint sent the request elsewhere'],
  answer_too_large: ['check_refused', 'An answer was larger than any honest one'],
  answer_not_json: ['check_refused', 'RFC 6749 §5.1: an answer was not JSON'],
  answer_malformed: ['check_refused', 'RFC 6749 §5.1: an answer lacked what it must have'],

  // Requests that are not this check's redirect
  host_foreign: ['check_refused', 'RFC 9110 §7.2: a request for another host (DNS rebinding)'],
  path_unknown: ['check_refused', 'RFC 8252 §7.3: a request for another path'],
  method_refused: ['check_refused', 'RFC 6749 §4.1.2: a redirect is a GET'],
  origin_foreign: ['check_refused', 'RFC 6454 §7: a request made by a page, not a navigation'],
  not_a_navigation: ['check_refused', 'Fetch Metadata: not a navigation of a whole window'],
  request_malformed: ['check_refused', 'RFC 9112 §2.2: not an HTTP request'],
  request_too_large: ['check_refused', 'RFC 6585 §5: a request larger than any redirect'],
  request_too_slow: ['check_refused', 'RFC 9110 §15.5.9: a request that did not come in time'],
  state_missing: ['check_refused', 'RFC 6749 §10.12: a redirect without state'],
  state_mismatch: ['check_refused', 'RFC 6749 §10.12: a redirect with another state'],
  redirect_repeated: ['check_refused', 'RFC 6749 §10.5: a second redirect with the state that was used'],

  // The redirect
  parameter_repeated: ['check_refused', 'RFC 6749 §3.1: a parameter came twice'],
  response_issuer_missing: ['check_refused', 'RFC 9207 §2.4: the announced iss parameter is missing'],
  response_issuer_mismatch: ['check_refused', 'RFC 9207 §2.4: the redirect comes from another issuer'],
  response_mode_refused: ['check_refused', 'RFC 9700 §2.1.2: tokens or a response that was not asked for'],
  code_missing: ['check_refused', 'RFC 6749 §4.1.2: neither a code nor an error'],
  code_refused: ['check_refused', 'RFC 6749 §5.2, invalid_grant: the code is not this check’s, or was used'],

  // The ID token
  id_token_missing: ['check_refused', 'Core §3.1.3.3: no ID token'],
  id_token_malformed: ['check_refused', 'RFC 7519 §7.2: not an ID token'],
  algorithm_refused: ['check_refused', 'Core §3.1.3.7 (7): another algorithm than those announced and allowed'],
  critical_header_refused: ['check_refused', 'RFC 7515 §4.1.11: a critical header that is not understood'],
  key_unknown: ['check_refused', 'RFC 7515 §4.1.4: no key, or no single one, of the issuer fits'],
  key_too_weak: ['check_refused', 'RFC 7518 §3.3: an RSA key under 2048 bits'],
  signature_mismatch: ['check_refused', 'Core §3.1.3.7 (6): not signed by the issuer’s key'],
  claim_missing: ['check_refused', 'Core §2: a required claim is missing'],
  claim_malformed: ['check_refused', 'Core §2: a claim of the wrong type'],
  id_token_issuer_mismatch: ['check_refused', 'Core §3.1.3.7 (2): another issuer'],
  audience_mismatch: ['check_refused', 'Core §3.1.3.7 (3): meant for others, or for others too'],
  authorized_party_mismatch: ['check_refused', 'Core §3.1.3.7 (5): issued to another party'],
  id_token_expired: ['check_refused', 'Core §3.1.3.7 (9): expired'],
  id_token_from_the_future: ['check_refused', 'Core §3.1.3.7 (10): issued in the future'],
  id_token_not_yet_valid: ['check_refused', 'RFC 7519 §4.1.5: not valid yet'],
  nonce_missing: ['check_refused', 'Core §3.1.3.7 (11): no nonce'],
  nonce_mismatch: ['check_refused', 'Core §3.1.3.7 (11): another nonce'],
  at_hash_mismatch: ['check_refused', 'Core §3.1.3.8: issued with another access token'],
} as const satisfies Record<string, readonly [ErrorCode, string]>

/** The rule that a sign-in check failed by. It may be logged: it is one of a closed list and never a value. */
export type SignInCheckReason = keyof typeof reasons

/** Every {@link SignInCheckReason}. */
export const signInCheckReasons = Object.keys(reasons) as readonly SignInCheckReason[]

/**
 * A sign-in check that did not end well: `code` for the officer, `reason` for the log.
 *
 * SECURITY: it never has a `cause`: the library's errors carry tokens, claims and whole answers.
 */
export class SignInCheckError extends AppError {
  /** `systemCode` tells why a connection failed, for example `ECONNREFUSED`; anything that is no such code is left out. */
  constructor(
    readonly reason: SignInCheckReason,
    systemCode?: unknown,
  ) {
    const [code, rule] = reasons[reason]
    super(code, isSystemCode(systemCode) ? `${reason}: ${rule} (${systemCode})` : `${reason}: ${rule}`)
  }
}

function isSystemCode(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z][A-Z_]{1,47}$/.test(value)
}
