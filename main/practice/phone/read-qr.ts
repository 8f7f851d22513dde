/** @file What a scanned or typed text is: field-notes A3 and behaviour 9. Pure. */
import { parse } from '@otplib/uri'
import type { Profile } from '../state/phone-state'
import { Refusal, type RefusalCode } from '../tenant/refusals'

/** An activation for notifications, as its QR code or its Code and Url name it. */
export interface PushCode {
  readonly kind: 'push'
  readonly code: string
  readonly digits: string
  readonly token: string
}

/** A secret for verification codes, as an `otpauth` URI or a typed key names it. */
export type TotpCode = { readonly kind: 'totp'; readonly name: string; readonly account: string } & Pick<
  Profile,
  'secret' | 'algorithm' | 'digits' | 'period'
>

/**
 * Reads the text of a QR code. `phone` is the phone service's address: an activation of any other host is foreign.
 *
 * Fails with one of the `qr_…` codes, each for its own kind of wrong code.
 */
export function readQr(text: string, phone: string): PushCode | TotpCode {
  const trimmed = text.trim()
  if (/^phonefactor:\/\/activate_account\?/i.test(trimmed) && trimmed.length <= longest)
    return readActivation(trimmed, phone)
  if (/^otpauth:\/\/totp\//i.test(trimmed) && trimmed.length <= longest) return readOtpauth(trimmed)
  throw new Refusal(wrongKind(trimmed))
}

const longest = 4096

const wrongKinds: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^$/, 'qr_empty'],
  [/^otpauth-migration:\/\//i, 'qr_otpauth_migration'],
  [/^fido:\//i, 'qr_fido'],
  [/^https:\/\/login\.microsoftonline\.com\/authenticatorApp\//i, 'qr_foreign'],
  [/^https?:\/\//i, 'qr_web_link'],
  [/^[a-z][a-z0-9+.-]*:/i, 'qr_not_recognised'],
  [/^.{1,7}$/su, 'qr_too_short'],
  [/^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./-]{7,39}$/, 'qr_serial'],
]

function wrongKind(text: string): RefusalCode {
  if (text.length > longest) return 'qr_too_long'
  return wrongKinds.find(([shape]) => shape.test(text))?.[1] ?? 'qr_not_recognised'
}

function readActivation(text: string, phone: string): PushCode {
  const parameters = new URLSearchParams(text.slice(text.indexOf('?') + 1))
  const [code, ...moreCodes] = parameters.getAll('code')
  const [url, ...moreUrls] = parameters.getAll('url')
  if (code === undefined || url === undefined || moreCodes.length + moreUrls.length > 0)
    throw new Refusal('qr_not_recognised')
  const read = readCodeAndUrl(code, url, phone)
  if (typeof read === 'string') throw new Refusal(read === 'qr_foreign' ? read : 'qr_not_recognised')
  return read
}

/** Reads Code and Url as typed by hand. Fails with `code_malformed`, `url_malformed` or `qr_foreign`. */
export function readByHand(code: string, url: string, phone: string): PushCode {
  const read = readCodeAndUrl(code, url, phone)
  if (typeof read === 'string') throw new Refusal(read)
  return read
}

function readCodeAndUrl(
  code: string,
  url: string,
  phone: string,
): PushCode | 'code_malformed' | 'url_malformed' | 'qr_foreign' {
  const address = url.normalize('NFKC').trim()
  // SECURITY: exactly this tenant's phone service; the code of a real tenant is named and never sent anywhere.
  if (!address.startsWith(`${phone}/`)) return /^https?:\/\/[^/]+/i.test(address) ? 'qr_foreign' : 'url_malformed'
  const path = /^\/activatev2\/(\d{1,20})\/([\w-]{1,64})$/.exec(address.slice(phone.length))
  const [, digits, token] = path ?? []
  if (digits === undefined || token === undefined) return 'url_malformed'
  const cleaned = code.normalize('NFKC').replace(/[\s-]/g, '')
  return /^\d{9}$/.test(cleaned) ? { kind: 'push', code: cleaned, digits, token } : 'code_malformed'
}

function readOtpauth(text: string): TotpCode {
  try {
    const { label, params } = parse(text)
    const separator = label.indexOf(':')
    return {
      kind: 'totp',
      // The organisation's name stands in the label; `issuer` says "Microsoft" (field-notes A3).
      name: separator < 0 ? (params.issuer ?? label) : label.slice(0, separator).trim(),
      account: label.slice(separator + 1).trim(),
      secret: cleanKey(params.secret),
      algorithm: params.algorithm ?? 'sha1',
      digits: digitsOf(params.digits),
      period: params.period ?? 30,
    }
  } catch {
    throw new Refusal('qr_not_recognised')
  }
}

function digitsOf(digits: number | undefined): Profile['digits'] {
  if (digits === undefined || digits === 6) return 6
  if (digits === 7 || digits === 8) return digits
  throw new Refusal('qr_not_recognised')
}

/** Reads a secret key as typed by hand. Fails with `key_malformed`. */
export function readKey(key: string, account: string): TotpCode {
  const separator = account.indexOf(':')
  return {
    kind: 'totp',
    name: separator < 0 ? '' : account.slice(0, separator).trim(),
    account: account.slice(separator + 1).trim(),
    secret: cleanKey(key),
    algorithm: 'sha1',
    digits: 6,
    period: 30,
  }
}

function cleanKey(key: string): string {
  const cleaned = key.normalize('NFKC').replace(/[\s-]/g, '').replace(/=+$/, '').toUpperCase()
  if (!/^[A-Z2-7]{16,128}$/.test(cleaned)) throw new Refusal('key_malformed')
  return cleaned
}
