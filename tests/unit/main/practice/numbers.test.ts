import { expect, test } from 'vitest'
import { cleanNumber, newMatchNumber } from '../../../../main/practice/accounts/numbers'
import type { Random } from '../../../../main/practice/tenant/random'

const always = (value: number): Random => ({ below: () => value, bytes: (length) => new Uint8Array(length) })

test('a number has two characters, also below ten', () => {
  expect(newMatchNumber(always(0), null)).toBe('00')
  expect(newMatchNumber(always(7), null)).toBe('07')
  expect(newMatchNumber(always(99), null)).toBe('99')
})

test('a number is never the one before it', () => {
  expect(newMatchNumber(always(7), '07')).toBe('08')
  expect(newMatchNumber(always(99), '99')).toBe('00')
})

test.each([
  ['07', '07'],
  [' 07 ', '07'],
  ['０７', '07'],
  ['7', null],
  ['007', null],
  ['', null],
  ['ab', null],
])('%j typed on the phone is read as %j', (typed, read) => {
  expect(cleanNumber(typed)).toBe(read)
})
