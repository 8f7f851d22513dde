import { describe, expect, test } from 'vitest'
import { canonicalKey, secretBytes } from '../../../../main/identity/base32'
import { failureOf } from './failure-of'
import { bytesOf } from './secrets'

test.each([
  ['MY======', 'f'],
  ['MZXQ====', 'fo'],
  ['MZXW6===', 'foo'],
  ['MZXW6YQ=', 'foob'],
  ['MZXW6YTB', 'fooba'],
  ['MZXW6YTBOI======', 'foobar'],
])('RFC 4648 §10: %s decodes to %s, with its padding and without', (base32, ascii) => {
  expect(secretBytes(base32)).toEqual(bytesOf(ascii))
  expect(secretBytes(base32.replaceAll('=', ''))).toEqual(bytesOf(ascii))
})

describe('a secret key', () => {
  test.each([
    ['gezdgnbvgy3tqojq', 'lower case'],
    ['GEZD GNBV GY3T QOJQ', 'groups with spaces'],
    ['gezd-gnbv-gy3t-qojq', 'groups with dashes'],
    ['GEZD\u00a0GNBV\tGY3T\nQOJQ', 'pasted white space'],
    ['ＧＥＺＤGNBVGY３TQOJQ', 'full-width letters'],
    ['GEZDGNBVGY3TQOJQ======', 'padding it does not need'],
  ])('is canonical after cleaning: %j (%s)', (typed) => {
    expect(canonicalKey(typed)).toBe('GEZDGNBVGY3TQOJQ')
  })

  test.each([
    'GEZDGNBVGY3TQOJ0',
    'GEZDGNBVGY3TQOJ1',
    'GEZDGNBVGY3TQOJ8',
    'GEZD=GNBV',
    'GEZD+GNBV',
    'gezdgnbvgy3tqojı',
    'ſEZD',
    '密钥',
  ])('with a character outside the alphabet is refused, not guessed at: %s', (typed) => {
    expect(failureOf(() => canonicalKey(typed)).code).toBe('key_malformed')
  })

  test.each(['A', 'ABC', 'ABCDEF', 'GEZDGNBVG'])('that cannot be whole bytes has lost a character: %s', (typed) => {
    expect(failureOf(() => canonicalKey(typed)).code).toBe('key_malformed')
  })

  test.each(['', ' ', '=', '- -'])('that is empty is refused: %j', (typed) => {
    expect(failureOf(() => canonicalKey(typed)).code).toBe('key_malformed')
  })

  test('may be as short as one byte', () => {
    expect(secretBytes('AA')).toEqual(new Uint8Array([0]))
  })

  test('may leave bits over that are not zero (RFC 4648 §3.5)', () => {
    expect(secretBytes('MZ')).toEqual(bytesOf('f'))
    expect(secretBytes('JBSWY3DPEHPK3PXPJBSWY3DPEH')).toHaveLength(16)
  })

  test('never appears in the sentence of its failure', () => {
    expect(failureOf(() => canonicalKey('GEZDGNBVGY3TQOJ1')).message).not.toContain('GEZD')
  })
})
