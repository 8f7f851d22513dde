import { ScureBase32Plugin } from 'otplib'
import { AppError } from '../support/app-error'
import { longestSecret } from './otp-profile'
import { withoutSeparators } from './typed-text'

const library = new ScureBase32Plugin()

/** Full groups of eight characters, or a last group that carries whole bytes (RFC 4648 §6): 2, 4, 5 or 7 characters. */
const wholeBytes = new Set([0, 2, 4, 5, 7])

/**
 * Guarantees a secret key in its one canonical spelling: A–Z and 2–7 only, no padding, one byte or more.
 *
 * Takes what pages and people write: spaces, dashes, lower case, full-width letters, padding (RFC 4648 §3.2, §6).
 * Digits that look like letters (0, 1, 8) are not guessed at.
 *
 * Fails with `key_malformed`.
 *
 * @see [RFC 4648 §6, Base 32 Encoding](https://www.rfc-editor.org/rfc/rfc4648#section-6)
 */
export function canonicalKey(typed: string): string {
  const key = withoutSeparators(typed).replace(/=+$/, '')
  if (key === '') throw new AppError('key_malformed', 'The secret key is empty')
  // Checked before upper-casing: toUpperCase turns ı and ſ, which are not base32, into I and S.
  if (!/^[A-Za-z2-7]+$/.test(key))
    throw new AppError('key_malformed', 'The secret key has a character outside A–Z, 2–7')
  if (!wholeBytes.has(key.length % 8)) throw new AppError('key_malformed', 'The secret key has lost a character')
  return key.toUpperCase()
}

/**
 * Answers the bytes of a shared secret, given as bytes or as base32 in any spelling that {@link canonicalKey} takes.
 *
 * Left-over bits need not be zero: RFC 4648 §3.5 lets a decoder refuse them, but issuers that make up 26 random
 * characters set them, and every phone's authenticator takes those keys. otplib's decoder refuses, so the last group is
 * filled up with `A` (zero) before and cut to whole bytes after.
 *
 * Fails with `key_malformed` (also when empty or longer than {@link longestSecret}).
 *
 * @see [RFC 4648 §3.5, Canonical Encoding](https://www.rfc-editor.org/rfc/rfc4648#section-3.5)
 */
export function secretBytes(secret: Uint8Array | string): Uint8Array {
  const bytes = typeof secret === 'string' ? decode(canonicalKey(secret)) : secret
  if (bytes.length === 0) throw new AppError('key_malformed', 'The secret key is empty')
  if (bytes.length > longestSecret)
    throw new AppError('key_malformed', `The secret key has over ${String(longestSecret)} bytes`)
  return bytes
}

function decode(key: string): Uint8Array {
  const filled = key.padEnd(Math.ceil(key.length / 8) * 8, 'A')
  return library.decode(filled).subarray(0, Math.floor((key.length * 5) / 8))
}
