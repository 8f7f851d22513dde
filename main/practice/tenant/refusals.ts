/** @file Every refusal of the tenant's interfaces: its code, HTTP status and sentence, in one table. */

const refusals = {
  // The door (http/)
  foreign_host: [403, 'This server answers only to its own address on 127.0.0.1.'],
  foreign_origin: [403, 'This request comes from another site and is refused.'],
  body_too_large: [413, 'The body is larger than 64 kB, or, with a seed, than 16 MB.'],
  malformed_json: [400, 'The body is not JSON.'],
  malformed_body: [400, 'The body does not have the expected fields.'],
  unsupported_media_type: [415, 'This address takes another kind of body.'],
  not_found: [404, 'There is nothing at this address.'],
  method_not_allowed: [405, 'This address does not take this method.'],
  unauthorized: [401, 'The bearer token is missing or wrong.'],
  canary_mismatch: [
    403,
    'This page is from before your last sign-in, or of another session. Nothing was changed. Open the page again.',
  ],
  entrance_invalid: [410, 'This one-time address was used already or is older than 60 seconds.'],
  server_error: [500, 'The service has a problem at the moment. Try again.'],
  bad_gateway: [502, 'The service has a problem at the moment. Try again.'],
  service_unavailable: [503, 'The service is not available at the moment. Try again later.'],
  gateway_timeout: [504, 'The service did not answer in time. Try again.'],
  too_many_requests: [429, 'There were too many requests. Wait a moment and try again.'],
  unexpected: [500, 'The practice tenant met an error that it did not expect.'],
  seed_refused: [400, 'The seed is not valid.'],

  // Sign-in and account (wog/)
  not_now: [409, 'This step is not open at the moment. Open the page again.'],
  not_signed_in: [401, 'Sign in first.'],

  // Control (control/)
  browser_unknown: [404, 'There is no such browser.'],
  officer_unknown: [404, 'There is no such officer.'],
  phone_unknown: [404, 'There is no such practice phone.'],
  officer_not_registered: [409, 'This officer has no authenticator to give to a phone.'],

  // Phone (phone/)
  too_many_devices: [
    429,
    'There are already 50 practice phones, all with accounts. Reset the tenant, which empties them.',
  ],
  device_unknown: [401, 'The phone’s token is missing or wrong. Make a new phone.'],
  phone_offline: [
    503,
    'The phone has no connection. Turn on Wi-Fi or mobile data and try again. Codes work without it.',
  ],
  qr_empty: [400, 'There is nothing to scan. Show the QR code and try again.'],
  qr_too_short: [400, 'That is too short to be a QR code for this. Scan the whole code, or type all of it.'],
  qr_too_long: [400, 'That is too long to be a QR code for this.'],
  qr_web_link: [400, 'This QR code is a web link. Scan the one on the “Configure mobile app” page.'],
  qr_otpauth_migration: [
    400,
    'This QR code moves accounts from one phone’s app to another. Scan the one on the “Configure mobile app” page.',
  ],
  qr_fido: [400, 'This QR code is for a passkey. Scan the one on the “Configure mobile app” page.'],
  qr_serial: [
    400,
    'This is a serial number, perhaps from the device or its box. Scan the one on the “Configure mobile app” page.',
  ],
  qr_not_recognised: [
    400,
    'This is not a code for setting up an authenticator. Scan the one on the “Configure mobile app” page.',
  ],
  qr_foreign: [
    400,
    'This code is a real one, not from this practice. The practice phone cannot use it. Scan it with your own phone, or scan the practice one.',
  ],
  code_malformed: [400, 'The code is the 9 digits beside the QR code. Enter all of them, also a zero at the start.'],
  url_malformed: [400, 'The Url is the address beside the QR code. Enter it as it is shown there.'],
  key_malformed: [400, 'The secret key has only the letters A to Z and the digits 2 to 7, at least 16 of them.'],
  activation_unknown: [404, 'The code and the Url do not belong together, or the code is not known. Check both.'],
  activation_used: [409, 'This code was used already. On the page, generate a new code and scan that.'],
  activation_expired: [410, 'This code has expired. On the page, generate a new code and scan that.'],
  activation_failed: [502, 'The account could not be added. Wait a moment and try again.'],
  profile_exists: [409, 'This phone already has this account.'],
  profile_unknown: [404, 'This phone has no such account.'],
  request_unknown: [404, 'This phone has no such request.'],
  request_ended: [409, 'This request has ended. Look at the page for a new one.'],
  number_malformed: [400, 'Enter the two digits that the page shows, also a zero at the start.'],
  wrong_number: [409, 'That is not the number on the page. The sign-in was not approved.'],
} as const satisfies Record<string, readonly [number, string]>

/** The code of every refusal. */
export type RefusalCode = keyof typeof refusals

/** A request that is answered with an error: `{ "error": code, "message": sentence }` or a page that says so. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number

  /** `detail` is added to the sentence; it must not repeat what was sent. */
  constructor(
    readonly code: RefusalCode,
    detail?: string,
  ) {
    const [status, sentence] = refusals[code]
    super(detail === undefined ? sentence : `${sentence} ${detail}`)
    this.status = status
  }
}
