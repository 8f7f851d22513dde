/** @file What a profile for verification codes is read from, and what is kept of it. Pure. */
import type { ErrorCode } from '../../preload/contract/errors'
import { microsoftPushServices } from '../identity/entra/push-activation'
import { canonicalKey, secretBytes } from '../identity/base32'
import { formatOtpauthUri, parseOtpauthUri, type TotpUri } from '../identity/otpauth-uri'
import { totpDefaults } from '../identity/otp-profile'
import { readScannedText } from '../identity/scanned-text'
import { AppError } from '../support/app-error'
import { CredentialFailure } from './keychain-failure'

/**
 * Fewer characters of base32 than this were not all typed: Microsoft's keys have 16 (field-notes A2, A3), and those of others
 * are longer. A link says where its key ends, so it may carry a shorter one.
 */
const shortestKey = 16

/**
 * Reads a profile from the text of a QR code.
 *
 * Fails with one code per wrong kind: `qr_push_activation`, `qr_counter_based`, and those of `readScannedText`.
 */
export function profileFromQr(text: string): TotpUri {
  // Whosever activation it is, it makes no codes; so which services there are does not matter.
  const scanned = readScannedText(text, microsoftPushServices)
  switch (scanned.kind) {
    case 'totp':
      return scanned.uri
    case 'hotp':
      throw new AppError('qr_counter_based', 'A profile that counts makes no codes by the clock')
    case 'push-activation':
      throw new AppError('qr_push_activation', 'An activation for notifications')
    case 'unusable':
      throw new AppError(/^phonefactor:/i.test(text.trim()) ? 'qr_push_activation' : scanned.code, 'Not a profile')
  }
}

/** What is told of a wrong kind that was typed: there was no QR code. What is not listed fits both. */
const typedCodes: Partial<Record<ErrorCode, ErrorCode>> = {
  qr_push_activation: 'typed_push_activation',
  // An activation as well, for another service or a personal account.
  qr_foreign: 'typed_push_activation',
  qr_otpauth_migration: 'typed_migration',
  qr_fido: 'typed_passkey',
  qr_web_link: 'typed_web_link',
  qr_serial: 'typed_number',
  qr_too_short: 'typed_too_short',
  qr_empty: 'credential_empty',
  qr_not_recognised: 'typed_not_recognised',
}

/**
 * Reads a profile from what was pasted or typed: an `otpauth://` link, or a key.
 *
 * Fails with one code per wrong kind: `typed_…`, `qr_counter_based`, `credential_empty`, and `key_malformed` when it was
 * meant to be a key.
 */
export function profileFromText(typed: string): TotpUri {
  const text = typed.trim()
  // Digits alone can be base32 as well, but keys are random: these are a serial number or a code.
  const key = /^[0-9 -]*$/.test(text) ? null : keyIn(text)
  if (key === null) {
    try {
      return profileFromQr(text)
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      // What has no scheme was meant to be a key.
      if (thrown.code === 'qr_not_recognised' && !/^[a-z][a-z0-9+.-]*:/i.test(text))
        throw new AppError('key_malformed', 'Neither a link nor a key')
      throw new AppError(typedCodes[thrown.code] ?? thrown.code, thrown.message)
    }
  }
  if (key.length < shortestKey) throw new AppError('typed_too_short', 'Too short for a key')
  secretBytes(key)
  return { type: 'totp', ...totpDefaults, labelIssuer: '', account: '', issuer: '', secret: key }
}

function keyIn(text: string): string | null {
  try {
    return canonicalKey(text)
  } catch {
    return null
  }
}

/** What is kept of a profile: the Key URI, so that no parameter is lost. */
export function secretOf(profile: TotpUri): string {
  return formatOtpauthUri(profile)
}

/** Reads what {@link secretOf} made. Fails with `credential_corrupt`. */
export function profileOf(secret: string): TotpUri {
  try {
    const uri = parseOtpauthUri(secret)
    if (uri.type === 'totp') return uri
  } catch (cause) {
    // Its messages carry no part of the secret, by its own promise.
    throw new CredentialFailure('credential_corrupt', 'Not a profile that was kept here', { cause })
  }
  throw new CredentialFailure('credential_corrupt', 'Not a profile that was kept here')
}
