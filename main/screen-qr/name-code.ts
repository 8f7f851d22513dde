/** @file What a QR code on the screen is, in words that the window has texts for. Pure. */
import type { ScreenQrKind, VisibleScreenQr } from '../../preload/contract/screen-qr'
import { isPushActivation } from '../identity/entra/push-activation'
import { readScannedText } from '../identity/scanned-text'
import { isSafeText } from '../identity/uri-text'

/** A QR code with its kind and what can be read of it. */
export type NamedCode = Omit<VisibleScreenQr, 'at'>

type Parts = NamedCode['parts']

/** Names a QR code. `pushServices` are the base URLs whose push activations count. Never throws. */
export function nameCode(qr: string, pushServices: readonly string[]): NamedCode {
  const scanned = readScannedText(qr, pushServices)
  switch (scanned.kind) {
    case 'push-activation': {
      const { code, url } = scanned.activation
      return { kind: scanned.kind, qr, parts: present({ part: 'code', value: code }, { part: 'url', value: url }) }
    }
    case 'totp':
    case 'hotp': {
      const { secret, account, labelIssuer, issuer } = scanned.uri
      const parts = present(
        { part: 'key', value: secret },
        { part: 'account', value: account },
        { part: 'profile', value: labelIssuer === '' ? issuer : labelIssuer },
      )
      return { kind: scanned.kind, qr, parts }
    }
    case 'unusable': {
      const kind = kindOf(qr.trim(), scanned.code)
      return { kind, qr, parts: isReadable(kind, qr) ? present({ part: 'text', value: qr.trim() }) : [] }
    }
  }
}

const present = (...parts: Parts): Parts => parts.filter(({ value }) => value !== '')

/** SECURITY: shown as text is only what a person has a use for, and no characters that show another text than there is. */
const isReadable = (kind: ScreenQrKind, text: string): boolean =>
  (kind === 'web-link' || kind === 'serial' || kind === 'other') && isSafeText(text.trim())

function kindOf(text: string, code: string): ScreenQrKind {
  switch (code) {
    case 'qr_foreign':
      return 'foreign-activation'
    case 'qr_otpauth_migration':
      return 'otpauth-migration'
    case 'qr_fido':
      return 'fido'
    case 'qr_web_link':
      return 'web-link'
    case 'qr_serial':
      return 'serial'
    default:
      return isPushActivation(text) || /^(otpauth|phonefactor):/i.test(text) ? 'broken' : 'other'
  }
}
