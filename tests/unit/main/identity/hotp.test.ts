import { expect, test } from 'vitest'
import { hotpCode } from '../../../../main/identity/totp'
import { bytesOf } from './secrets'

const profile = { secret: bytesOf('12345678901234567890'), algorithm: 'sha1', digits: 6 } as const

test.each([
  [0, '755224'],
  [1, '287082'],
  [2, '359152'],
  [3, '969429'],
  [4, '338314'],
  [5, '254676'],
  [6, '287922'],
  [7, '162583'],
  [8, '399871'],
  [9, '520489'],
])('RFC 4226 appendix D: counter %i gives %s', (counter, code) => {
  expect(hotpCode(profile, counter)).toBe(code)
})

test('RFC 4226 §5.3: seven and eight digits are the same number, cut later', () => {
  expect(hotpCode({ ...profile, digits: 7 }, 1)).toBe('4287082')
  expect(hotpCode({ ...profile, digits: 8 }, 1)).toBe('94287082')
})

test('RFC 4226 §5.1: the counter has eight bytes, so it does not wrap at 2³²', () => {
  expect(hotpCode(profile, 2 ** 32)).toBe('999456')
})

test('the base32 text of a secret gives the codes of its bytes', () => {
  expect(hotpCode({ ...profile, secret: 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq' }, 0)).toBe('755224')
})
