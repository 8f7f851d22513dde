/** @file How the text of a scanned URI is read: the rules that every kind of enrolment QR code has in common. */

import { AppError } from '../support/app-error'

/** The longest scanned text that is looked at: a QR code holds 4,296 characters at most, real ones a few hundred. */
export const longestScannedText = 4096

/**
 * What no label or parameter has an honest use for: control characters, line and paragraph separators, halves of
 * surrogate pairs, and the marks that make text read backwards and so show another account than it names.
 */
const unsafe = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u

/** Whether a scanned text is short enough and free of characters that no URI of ours has a use for. */
export function isSafeText(text: string): boolean {
  return text.length <= longestScannedText && !unsafe.test(text)
}

/**
 * Answers the percent-decoded part of a URI. `+` stays `+`: these are URIs (RFC 3986 §2.1), not forms, and officers'
 * addresses have plus signs.
 *
 * Fails with `qr_not_recognised` when the encoding is broken or hides a character that {@link isSafeText} refuses.
 */
export function decodeUriPart(encoded: string): string {
  const decoded = percentDecode(encoded)
  // SECURITY: looked at again after decoding, so that %00 and %0A do not slip past.
  if (decoded === null || !isSafeText(decoded))
    throw new AppError('qr_not_recognised', 'The URI has a broken or unsafe part')
  return decoded
}

/**
 * Answers the parameters of a URI's query by lower-case name. A name without `=` has the empty value.
 *
 * Fails with `qr_not_recognised` when a name is repeated or as {@link decodeUriPart} does.
 */
export function readUriParameters(query: string): ReadonlyMap<string, string> {
  const parameters = new Map<string, string>()
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const at = pair.includes('=') ? pair.indexOf('=') : pair.length
    const name = decodeUriPart(pair.slice(0, at)).toLowerCase()
    // SECURITY: two readers that take the first and the last of a repeated name would see two different codes in one QR.
    if (parameters.has(name)) throw new AppError('qr_not_recognised', 'The URI repeats a parameter')
    parameters.set(name, decodeUriPart(pair.slice(at + 1)))
  }
  return parameters
}

function percentDecode(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return null
  }
}
