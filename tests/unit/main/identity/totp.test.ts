import { describe, expect, test } from 'vitest'
import type { TotpProfile } from '../../../../main/identity/otp-profile'
import { secondsLeft, totpCode, totpStep, validUntil } from '../../../../main/identity/totp'
import { failureOf } from './failure-of'
import { bytesOf } from './secrets'

const digitsOf = (length: number): string => '1234567890'.repeat(7).slice(0, length)
const rfc6238 = {
  sha1: { secret: bytesOf(digitsOf(20)), algorithm: 'sha1', digits: 8, period: 30 },
  sha256: { secret: bytesOf(digitsOf(32)), algorithm: 'sha256', digits: 8, period: 30 },
  sha512: { secret: bytesOf(digitsOf(64)), algorithm: 'sha512', digits: 8, period: 30 },
} as const satisfies Record<string, TotpProfile>
const sixDigits: TotpProfile = { ...rfc6238.sha1, digits: 6 }

describe('RFC 6238 appendix B', () => {
  test.each([
    [59, '94287082', '46119246', '90693936'],
    [1111111109, '07081804', '68084774', '25091201'],
    [1111111111, '14050471', '67062674', '99943326'],
    [1234567890, '89005924', '91819424', '93441116'],
    [2000000000, '69279037', '90698825', '38618901'],
    [20000000000, '65353130', '77737706', '47863826'],
  ])('at %i s: SHA-1 %s, SHA-256 %s, SHA-512 %s', (time, sha1, sha256, sha512) => {
    expect(totpCode(rfc6238.sha1, time * 1000)).toBe(sha1)
    expect(totpCode(rfc6238.sha256, time * 1000)).toBe(sha256)
    expect(totpCode(rfc6238.sha512, time * 1000)).toBe(sha512)
  })

  test.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at %i s the six-digit form is %s', (time, code) => {
    expect(totpCode(sixDigits, time * 1000)).toBe(code)
  })

  test('at 59 s the seven-digit form is 4287082', () => {
    expect(totpCode({ ...sixDigits, digits: 7 }, 59_000)).toBe('4287082')
  })
})

describe('a step', () => {
  test.each([
    [0, '755224'],
    [29, '755224'],
    [29.999, '755224'],
    [30, '287082'],
    [59.999, '287082'],
    [60, '359152'],
    [90, '969429'],
  ])('begins on its first millisecond: at %d s the code is %s', (time, code) => {
    expect(totpCode(sixDigits, time * 1000)).toBe(code)
  })

  test.each([
    [0, 30, 30_000],
    [1, 30, 30_000],
    [29_000, 1, 30_000],
    [29_001, 1, 30_000],
    [29_999, 1, 30_000],
    [30_000, 30, 60_000],
  ])('at %i ms has %i s left and is valid until %i ms', (now, left, until) => {
    expect(secondsLeft(sixDigits, now)).toBe(left)
    expect(validUntil(sixDigits, now)).toBe(until)
  })

  test('may last a minute or a day', () => {
    expect(totpCode({ ...sixDigits, period: 60 }, 59_000)).toBe('755224')
    expect(totpCode({ ...sixDigits, period: 86_400 }, 1_234_567_890_000)).toBe('844554')
    expect(totpStep({ period: 86_400 }, 1_234_567_890_000)).toBe(14_288)
    expect(secondsLeft({ period: 86_400 }, 0)).toBe(86_400)
  })

  test.each([0, 0.5, 86_401])('of %d s is refused', (period) => {
    expect(() => totpCode({ ...sixDigits, period }, 0)).toThrow(/Period/)
  })
})

test.each([
  [1700001680, '003094'],
  [1700002940, '000994'],
  [1700005580, '005658'],
])('leading zeros stay: at %i s the ten-byte secret JBSWY3DPEHPK3PXP gives %s', (time, code) => {
  expect(totpCode({ ...sixDigits, secret: 'JBSWY3DPEHPK3PXP' }, time * 1000)).toBe(code)
})

test.each(['', '  ', '====', new Uint8Array(0), 'JBSWY3DPEHPK3PX1', new Uint8Array(641)])(
  'a secret that is empty, too long or not base32 is key_malformed: %o',
  (secret) => {
    expect(failureOf(() => totpCode({ ...sixDigits, secret }, 0)).code).toBe('key_malformed')
  },
)
