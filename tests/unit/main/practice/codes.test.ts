import { expect, test } from 'vitest'
import { base32, cleanCode, codeAt, judgeCode, newSecret, withUsedStep } from '../../../../main/practice/accounts/codes'
import { systemRandom } from '../../../../main/practice/tenant/random'

const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('RFC 6238 appendix B in six digits: at %i the code is %s', (seconds, code) => {
  expect(codeAt(rfcSecret, seconds * 1000)).toBe(code)
})

test.each([
  [-60, false],
  [-31, false],
  [-30, true],
  [0, true],
  [30, true],
  [59, true],
  [60, false],
])('a code made %i seconds from the start of this time step is accepted: %s', (seconds, accepted) => {
  const now = 1_700_000_010_000
  expect(judgeCode(rfcSecret, [], codeAt(rfcSecret, now + seconds * 1000), now).ok).toBe(accepted)
})

test('a used step is refused, its neighbours are not', () => {
  const now = 1_700_000_010_000
  const first = judgeCode(rfcSecret, [], codeAt(rfcSecret, now), now)
  const used = first.ok ? withUsedStep([], first.step) : []
  expect(judgeCode(rfcSecret, used, codeAt(rfcSecret, now), now)).toEqual({ ok: false, reason: 'already_used' })
  expect(judgeCode(rfcSecret, used, codeAt(rfcSecret, now - 30_000), now).ok).toBe(true)
  expect(judgeCode(rfcSecret, used, codeAt(rfcSecret, now + 30_000), now).ok).toBe(true)
})

test('only steps that could still match are remembered', () => {
  expect(withUsedStep([1, 97, 98, 99], 100)).toEqual([97, 98, 99, 100])
})

test.each([
  ['123456', '123456'],
  [' 123 456 ', '123456'],
  ['123-456', '123456'],
  ['１２３４５６', '123456'],
  ['\u200b123456\ufeff', '123456'],
  ['12345', null],
  ['1234567', null],
  ['12345a', null],
  ['', null],
])('%j is cleaned to %j', (typed, cleaned) => {
  expect(cleanCode(typed)).toBe(cleaned)
})

test('RFC 4648 §10: base32', () => {
  const of = (text: string) => base32(Buffer.from(text))
  expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map(of)).toEqual([
    'MY',
    'MZXQ',
    'MZXW6',
    'MZXW6YQ',
    'MZXW6YTB',
    'MZXW6YTBOI',
  ])
})

test('a new secret has 160 bits (RFC 4226 §4 R6)', () => {
  expect(newSecret(systemRandom)).toMatch(/^[A-Z2-7]{32}$/)
})
