import type { ErrorCode } from '../../preload/contract/errors'
import { AppError } from '../support/app-error'
import { isPushActivation, parsePushActivation, type PushActivation } from './entra/push-activation'
import { parseOtpauthUri, type HotpUri, type TotpUri } from './otpauth-uri'
import { isSafeText } from './uri-text'

/** What a QR code turned out to say. `unusable` names the reason by the code that has a text for the officer. */
export type ScannedText =
  | { readonly kind: 'push-activation'; readonly activation: PushActivation }
  | { readonly kind: 'totp'; readonly uri: TotpUri }
  | { readonly kind: 'hotp'; readonly uri: HotpUri }
  | { readonly kind: 'unusable'; readonly code: ErrorCode }

/** Fewer characters than this say nothing: the shortest activation code has six digits. */
const shortest = 6

/** The kinds that are known but of no use for enrolment, first match wins. */
const wrongKinds = [
  { code: 'qr_otpauth_migration', pattern: /^otpauth-migration:/i },
  // WebAuthn's cross-device sign-in: `FIDO:/` and digits (CTAP 2.2, hybrid transports).
  { code: 'qr_fido', pattern: /^fido:\//i },
  { code: 'qr_web_link', pattern: /^(https?:\/\/|www\.)/i },
  // A serial number with its label, or a plain number in any grouping.
  { code: 'qr_serial', pattern: /^(s\/n|sn|serial( (no|number))?)[.:# ]+[a-z0-9][a-z0-9 -]*$/i },
  { code: 'qr_serial', pattern: /^[0-9][0-9 -]*$/ },
] as const satisfies readonly { code: ErrorCode; pattern: RegExp }[]

/**
 * Names what a scanned text is, so that the officer can be told what to scan instead. Never throws for what it is given.
 *
 * `pushServices` are the base URLs whose push activations count: Microsoft's in live, the tenant's in practice.
 * White space around the text is not part of it.
 *
 * Unusable codes: `qr_empty`, `qr_too_short`, `qr_otpauth_migration`, `qr_fido`, `qr_web_link`, `qr_serial`,
 * `qr_foreign`, `qr_not_recognised` (also over 4,096 characters or with control characters), and for the right kind of
 * QR with a broken part `key_malformed`, `code_malformed`, `url_malformed`.
 */
export function readScannedText(scanned: string, pushServices: readonly string[]): ScannedText {
  const text = scanned.trim()
  if (text === '') return unusable('qr_empty')
  if (!isSafeText(text)) return unusable('qr_not_recognised')
  try {
    if (isPushActivation(text)) return { kind: 'push-activation', activation: parsePushActivation(text, pushServices) }
    if (/^otpauth:/i.test(text)) return enrolment(text)
  } catch (error) {
    if (error instanceof AppError) return unusable(error.code)
    throw error
  }
  return unusable(wrongKind(text))
}

function enrolment(text: string): ScannedText {
  const uri = parseOtpauthUri(text)
  return uri.type === 'totp' ? { kind: 'totp', uri } : { kind: 'hotp', uri }
}

function wrongKind(text: string): ErrorCode {
  if (text.length < shortest) return 'qr_too_short'
  return wrongKinds.find(({ pattern }) => pattern.test(text))?.code ?? 'qr_not_recognised'
}

function unusable(code: ErrorCode): ScannedText {
  return { kind: 'unusable', code }
}
