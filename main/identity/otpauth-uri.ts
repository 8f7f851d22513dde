import { generate, parse, type OTPAuthParams } from '@otplib/uri'
import { AppError } from '../support/app-error'
import { canonicalKey, secretBytes } from './base32'
import {
  longestPeriod,
  otpDigits,
  totpDefaults,
  type HotpProfile,
  type OtpDigits,
  type TotpProfile,
} from './otp-profile'
import { decodeUriPart, isSafeText, readUriParameters } from './uri-text'

/** Who an `otpauth://` URI is for. The two issuers may differ, as Microsoft's do; the app shows both. */
interface OtpauthNames {
  /** The issuer in front of the label's colon, or `''`: for Microsoft the organisation. */
  readonly labelIssuer: string
  /** The label without its issuer: for Microsoft the officer's address. */
  readonly account: string
  /** The `issuer` parameter, or `''`. */
  readonly issuer: string
  /** The secret in its canonical base32 spelling. */
  readonly secret: string
}

/** A time-based enrolment. It is a {@link TotpProfile}: codes are computed from it as it stands. */
export interface TotpUri extends TotpProfile, OtpauthNames {
  readonly type: 'totp'
  readonly secret: string
}

/** A counter-based enrolment: a {@link HotpProfile} with the counter to begin at. */
export interface HotpUri extends HotpProfile, OtpauthNames {
  readonly type: 'hotp'
  readonly secret: string
  readonly counter: number
}

/** What an `otpauth://` URI says, defaults filled in. */
export type OtpauthUri = TotpUri | HotpUri

/** Scheme and type in either case (RFC 3986 §3.1); the label ends at the first `?`, so a bare `#` belongs to it. */
const shape = /^otpauth:\/\/(totp|hotp)\/([^?]*)(?:\?(.*))?$/iu

/** What each type reads. `@otplib/uri` sees no other parameter. */
const parametersOf = {
  totp: ['secret', 'issuer', 'algorithm', 'digits', 'period'],
  hotp: ['secret', 'issuer', 'algorithm', 'digits', 'counter'],
} as const

/**
 * Answers what a Key URI says, so that {@link formatOtpauthUri} can say it again.
 *
 * - The label is split at its first colon, written `:`, `%3A` or `%3a`; spaces around both halves go. `+` stays.
 * - A parameter that its type does not know (`image`, `color`, a totp's `counter`) is checked like the others, then
 *   **ignored and not kept**: nothing unvetted is stored, fetched or passed on.
 * - Repeated parameters, digits other than 6–8, unknown algorithms, a hotp without `counter` are refused rather than
 *   guessed at. A period over a day is capped at a day.
 *
 * Fails with `key_malformed` for the secret and `qr_not_recognised` for everything else.
 *
 * @see [Key URI Format](https://github.com/google/google-authenticator/wiki/Key-Uri-Format)
 */
export function parseOtpauthUri(text: string): OtpauthUri {
  const match = isSafeText(text) ? shape.exec(text) : null
  if (match === null) throw new AppError('qr_not_recognised', 'Not an otpauth URI of a known type')
  const [, type = '', label = '', query = ''] = match
  const given = readUriParameters(query)
  const secret = canonicalKey(given.get('secret') ?? '')
  secretBytes(secret)

  const otpType = type.toLowerCase() === 'hotp' ? 'hotp' : 'totp'
  const params = readWithLibrary(otpType, given)
  const algorithm = params.algorithm ?? totpDefaults.algorithm
  const common = { ...readLabel(label), issuer: params.issuer ?? '', secret, algorithm, digits: readDigits(params) }
  if (otpType === 'totp') return { type: 'totp', ...common, period: readPeriod(params) }
  if (params.counter === undefined) throw new AppError('qr_not_recognised', 'A hotp URI needs a counter')
  return { type: 'hotp', ...common, counter: params.counter }
}

/**
 * Answers the Key URI that {@link parseOtpauthUri} reads back as the same value; defaults are left out of it.
 *
 * Fails with `key_malformed`, and with `bad_request` when the label's issuer has a colon, which a Key URI cannot say.
 */
export function formatOtpauthUri(uri: OtpauthUri): string {
  const { type, labelIssuer, account, issuer, algorithm, digits } = uri
  if (labelIssuer.includes(':')) throw new AppError('bad_request', 'An issuer in a label cannot have a colon')
  // An account with a colon keeps an empty issuer in front, or its own first half would be read as one.
  const label = labelIssuer !== '' || account.includes(':') ? `${labelIssuer}:${account}` : account
  const params = { secret: canonicalKey(uri.secret), issuer, algorithm, digits }
  return type === 'totp'
    ? generate({ type, label, params: { ...params, period: uri.period } })
    : generate({ type, label, params: { ...params, counter: uri.counter } })
}

function readWithLibrary(type: 'totp' | 'hotp', given: ReadonlyMap<string, string>): OTPAuthParams {
  const known = parametersOf[type].filter((name) => given.has(name))
  const query = known.map((name) => `${name}=${encodeURIComponent(given.get(name) ?? '')}`).join('&')
  try {
    return parse(`otpauth://${type}/?${query}`).params
  } catch {
    // SECURITY: otplib's messages quote the value or the whole URI, secret and all, so its error is not handed on as cause.
    throw new AppError('qr_not_recognised', 'A parameter of the otpauth URI is out of range or unknown')
  }
}

function readLabel(encoded: string): Pick<OtpauthNames, 'labelIssuer' | 'account'> {
  const label = decodeUriPart(encoded)
  const colon = label.indexOf(':')
  return { labelIssuer: label.slice(0, Math.max(colon, 0)).trim(), account: label.slice(colon + 1).trim() }
}

function readDigits({ digits = totpDefaults.digits }: OTPAuthParams): OtpDigits {
  const known = otpDigits.find((length) => length === digits)
  if (known === undefined) throw new AppError('qr_not_recognised', 'A code has 6, 7 or 8 digits')
  return known
}

function readPeriod({ period = totpDefaults.period }: OTPAuthParams): number {
  return Math.min(period, longestPeriod)
}
