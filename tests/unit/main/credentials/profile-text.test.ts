import { describe, expect, test } from 'vitest'
import { profileFromQr, profileFromText, profileOf, secretOf } from '../../../../main/credentials/profile-text'
import { AppError } from '../../../../main/support/app-error'
import { key, link, upn } from './room'

/** The code that something fails with. */
function codeOf(read: () => unknown): string {
  try {
    read()
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code
    throw thrown
  }
  return 'none'
}

const pushUrl = 'https%3a%2f%2fmobileappcommunicator.auth.microsoft.com%2factivatev2%2f863602595%2fSASPUBKRCAZ1FD043'
const practiceUrl = 'http%3a%2f%2f127.0.0.1%3a45871%2fphone%2factivatev2%2f1%2fTOKEN'
const wrapper = 'https://login.microsoftonline.com/authenticatorApp/activateAccount'

/** What is not a profile for codes, by what the officer is told (field-notes A3). */
const wrongKinds: readonly (readonly [kind: string, text: string, code: string])[] = [
  ['push, classic', `phonefactor://activate_account?code=518227904&url=${pushUrl}`, 'qr_push_activation'],
  [
    'push, classic, of the practice tenant',
    `phonefactor://activate_account?code=1234567&url=${practiceUrl}`,
    'qr_push_activation',
  ],
  ['push, classic, damaged', 'PhoneFactor://activate_account?code=5', 'qr_push_activation'],
  ['push, newer form', `${wrapper}?accountType=mfa&source=qrCode&code=012345678&url=${pushUrl}`, 'qr_push_activation'],
  ['push, of a personal account', `${wrapper}?accountType=msa&code=M.C501&uaid=1`, 'qr_foreign'],
  ['migration', 'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8', 'qr_otpauth_migration'],
  ['FIDO', 'FIDO:/1308640083810730366733271901259511574782189577570832318955715307514638', 'qr_fido'],
  ['web link', 'https://docs.developer.tech.gov.sg/', 'qr_web_link'],
  ['web link without a scheme', 'www.tech.gov.sg', 'qr_web_link'],
  ['serial number', 'S/N: 5CG1234ABC', 'qr_serial'],
  ['plain number', '518 227 904', 'qr_serial'],
  ['too short', '12345', 'qr_too_short'],
  ['empty', ' \n\t', 'qr_empty'],
  ['counter-based', `otpauth://hotp/${upn}?secret=${key}&counter=1`, 'qr_counter_based'],
  ['a link without a key', `otpauth://totp/${upn}?issuer=Microsoft`, 'key_malformed'],
  ['a link with a broken key', `otpauth://totp/${upn}?secret=0189`, 'key_malformed'],
  ['a link with nine digits', `${link}&digits=9`, 'qr_not_recognised'],
  ['another scheme', 'WIFI:S:office;T:WPA;P:secret;;', 'qr_not_recognised'],
  ['a mail address with a scheme', `mailto:${upn}`, 'qr_not_recognised'],
  ['a control character', `${link}\u0000`, 'qr_not_recognised'],
]

/** How the same is called when it was typed: in words that speak of no QR code. */
const typedCodes: Readonly<Record<string, string>> = {
  qr_push_activation: 'typed_push_activation',
  qr_foreign: 'typed_push_activation',
  qr_otpauth_migration: 'typed_migration',
  qr_fido: 'typed_passkey',
  qr_web_link: 'typed_web_link',
  qr_serial: 'typed_number',
  qr_too_short: 'typed_too_short',
  qr_empty: 'credential_empty',
  qr_not_recognised: 'typed_not_recognised',
}

describe('a wrong kind is named', () => {
  test.each(wrongKinds)('in a QR code: %s', (_kind, text, code) => {
    expect(codeOf(() => profileFromQr(text))).toBe(code)
  })

  test.each(wrongKinds)('when it is pasted: %s', (_kind, text, code) => {
    expect(codeOf(() => profileFromText(text))).toBe(typedCodes[code] ?? code)
  })

  test('and no sentence of it, which goes into the log, has the key', () => {
    for (const text of [
      `otpauth://hotp/x?secret=${key}&counter=1`,
      `${link}&digits=9`,
      `${link}&period=x`,
      `${key}!`,
    ]) {
      expect(() => profileFromText(text)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining(key) as string }) as Error,
      )
    }
  })
})

describe('a link', () => {
  test.each([
    ['from a QR code', profileFromQr],
    ['pasted with white space around it', (text: string) => profileFromText(`  ${text}\r\n`)],
  ])('is read: %s', (_how, read) => {
    expect(read(link)).toEqual({
      type: 'totp',
      labelIssuer: 'SG Govt M365',
      account: upn,
      issuer: 'Microsoft',
      secret: key,
      algorithm: 'sha1',
      digits: 6,
      period: 30,
    })
  })
})

describe('a typed key', () => {
  const plain = profileFromText(key)

  test('makes the usual codes, and has no name and no account', () => {
    expect(plain).toMatchObject({ secret: key, algorithm: 'sha1', digits: 6, period: 30, account: '', labelIssuer: '' })
  })

  test.each([
    ['in groups', key.replace(/.{4}/g, '$& ').trim()],
    ['with dashes', key.replace(/.{4}/g, '$&-').slice(0, -1)],
    ['in lower case', key.toLowerCase()],
    ['full width', key.replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['padded', `${key}===`],
    ['with white space around it', `\t${key}\n`],
  ])('%s is the same key', (_how, typed) => {
    expect(profileFromText(typed)).toEqual(plain)
  })

  test('has sixteen characters at least, as Microsoft’s have: one that lost any of them is too short', () => {
    expect(profileFromText('JBSW Y3DP EHPK 3PXP').secret).toBe('JBSWY3DPEHPK3PXP')
    for (const typed of ['JBSWY3DPEHPK3PX', 'JBSW Y3DP EHPK 3', 'JBSWY3DP', 'JB']) {
      expect(
        codeOf(() => profileFromText(typed)),
        typed,
      ).toBe('typed_too_short')
    }
  })

  test('may be shorter in a link, which says where it ends', () => {
    expect(profileFromText(`otpauth://totp/${upn}?secret=JBSWY3DP`).secret).toBe('JBSWY3DP')
  })

  test.each([
    ['with a 0, 1 or 8 in it', 'GEZDGNBVGY3TQ0JQ'],
    ['that has lost a character', key.slice(0, -2) + '='],
    ['with a character that is none', `${key}!`],
    ['that is words', 'hello, world'],
  ])('%s is malformed, not another kind of QR code', (_what, typed) => {
    expect(codeOf(() => profileFromText(typed))).toBe('key_malformed')
  })

  test('that is longer than any key is malformed', () => {
    expect(codeOf(() => profileFromText('A'.repeat(1032)))).toBe('key_malformed')
  })

  test('digits alone are a serial number or a code, even those that base32 has', () => {
    expect(codeOf(() => profileFromText('23456723'))).toBe('typed_number')
    expect(codeOf(() => profileFromText('2345 6723'))).toBe('typed_number')
  })

  test('is not read from a QR code, where no page puts it bare', () => {
    expect(codeOf(() => profileFromQr(key))).toBe('qr_not_recognised')
  })
})

describe('what is kept', () => {
  test.each([
    ['the usual one', link],
    ['a bare key', key],
    ['every parameter another', `otpauth://totp/${upn}?secret=${key}&algorithm=SHA512&digits=8&period=60&issuer=WOG`],
    ['the two issuers differ', `otpauth://totp/Agency%2BBoard%3A${upn}?secret=${key}&issuer=Microsoft`],
    ['a colon in the account', `otpauth://totp/%3Aa%3Ab?secret=${key}`],
    ['letters of every kind', `otpauth://totp/%E5%85%AC%E5%8A%A1%3A%C3%A9?secret=${key}`],
    ['a key with left-over bits', `otpauth://totp/x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGZ`],
  ])('says the same profile again: %s', (_what, text) => {
    const profile = profileFromText(text)
    expect(profileOf(secretOf(profile))).toEqual(profile)
  })

  test.each([
    ['something else', 'Orchid-Lantern-27'],
    ['nothing', ''],
    ['a link that was cut', link.slice(0, link.indexOf('secret=') + 8)],
    ['a counter-based one', `otpauth://hotp/x?secret=${key}&counter=1`],
    ['a push activation', `phonefactor://activate_account?code=518227904&url=${pushUrl}`],
  ])('and is corrupt when it is %s', (_what, secret) => {
    expect(codeOf(() => profileOf(secret))).toBe('credential_corrupt')
  })
})
