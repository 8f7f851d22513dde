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
  /** The organisation answers the device question, and otherwise. */
  'device_set',
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
  'password_expired',
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
  'check_not_configured',
  /** The sign-in worked, and not with a second factor: so it says nothing about that. */
  'check_without_second_factor',
  /** The sign-in worked, and the service does not say by which methods. */
  'check_methods_not_told',
  /** The page to sign in is on a host that is not on the list. */
  'check_page_not_allowed',
  // Opening a page in the system browser
  'place_not_allowed',
  'place_not_opened',
  // The journey log
  'journey_log_unreadable',
  'journey_log_not_saved',
  'journey_log_not_deleted',
  // Copying
  'nothing_to_copy',
  /** The workstation was left while the keychain was being asked. */
  'copy_dropped',
  // The keychain
  /** There is none: no service, no session bus, no library. */
  'keychain_unavailable',
  /** It is there and locked, and nobody unlocked it. */
  'keychain_locked',
  /** The officer or the system said no. */
  'keychain_refused',
  /** It has not answered in time; its own prompt may still be open, and may be answered before trying again. */
  'keychain_slow',
  'keychain_full',
  /** It ended in the middle, or answered what cannot be understood. */
  'keychain_failed',
  // Credentials
  'credential_empty',
  'credential_too_large',
  /** It has a NUL or half a character in it, which a keychain cuts off or changes. */
  'credential_malformed',
  'credential_exists',
  'credential_not_found',
  /** The list has it, the keychain answers that it has not: it is locked, or somebody removed it there. */
  'credential_locked_or_removed',
  /** The keychain has something of that name that is not what was put there. */
  'credential_corrupt',
  /** The list of what exists could not be written, so the keychain was not asked. */
  'credential_list_not_saved',
  'not_live_address',
  'passwords_off',
  'codes_off',
  'export_off',
  /** Main asked the officer by itself, and they did not agree. */
  'not_agreed',
  // Adding a profile for verification codes
  'qr_push_activation',
  'qr_counter_based',
  // What was pasted or typed instead of such a profile
  'typed_push_activation',
  'typed_migration',
  'typed_passkey',
  'typed_web_link',
  'typed_number',
  'typed_too_short',
  'typed_not_recognised',
  'candidate_gone',
  'code_differs',
  // Enlarging a QR code from the screen
  'screen_qr_off',
  /** The system does not let the app look at the screen, until the officer allows it in the system's settings. */
  'screen_capture_refused',
  'screen_not_captured',
  'screen_qr_gone',
  /** Nobody was using the window when the look was asked for. */
  'screen_qr_unasked',
  // Saving a report
  'report_not_saved',
] as const

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[number]
