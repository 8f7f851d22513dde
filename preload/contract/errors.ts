/** @file Every failure that the window can be told, by code. Each has a text in renderer/texts/<language>/errors.ts. */

/** The codes, grouped by where they arise. */
export const errorCodes = [
  // The door
  'bad_request',
  'not_allowed',
  'unexpected',
  // Journeys
  'no_journey',
  'journey_not_available',
  'not_seen_yet',
  'signed_out',
  // The practice tenant
  'practice_unavailable',
  'practice_restarted',
  'page_failed',
  // Signing in
  'not_practice_address',
  'unknown_account',
  'wrong_password',
  'account_locked',
  'account_disabled',
  'account_at_risk',
  'mfa_not_set_up',
  'set_up_first',
  'wrong_tenant',
  'not_assigned',
  'conditional_access',
  'strong_authentication_failed',
  'sign_in_failed',
  'techpass_refused',
  // Reading a QR code
  'qr_not_found',
  'qr_empty',
  'qr_too_short',
  'qr_web_link',
  'qr_otpauth_migration',
  'qr_fido',
  'qr_serial',
  'qr_foreign',
  'qr_not_recognised',
  'key_malformed',
  'code_malformed',
  'url_malformed',
  // Activating the phone
  'activation_used',
  'activation_expired',
  'activation_unknown',
  'activation_failed',
  'activation_not_finished',
  'phone_offline',
  'profile_exists',
  // Approving a request, entering a code
  'request_gone',
  'request_denied',
  'request_timed_out',
  'wrong_number',
  'code_wrong',
  'code_already_used',
  'code_other_profile',
  // Check that it works
  'check_cancelled',
  'check_timed_out',
  'check_unreachable',
  'check_denied',
  'check_other_account',
  'check_refused',
  // Settings
  'nothing_to_copy',
] as const

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number]
