import { expect, test } from 'vitest'
import { inFours, inThrees, ungrouped } from '../../../../renderer/components/grouped'

test('a Code is shown in threes and keeps its leading zero', () => {
  expect(inThrees('018227904')).toBe('018 227 904')
})

test('a verification code is shown in threes', () => {
  expect(inThrees('003094')).toBe('003 094')
})

test('a key is shown in fours, the rest at the end', () => {
  expect(inFours('GEZDGNBVGY3TQOJQ')).toBe('GEZD GNBV GY3T QOJQ')
  expect(inFours('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})

test('grouping again changes nothing', () => {
  expect(inThrees(inThrees('518227904'))).toBe('518 227 904')
})

test('short and empty texts stay as they are', () => {
  expect(inThrees('12')).toBe('12')
  expect(inFours('')).toBe('')
})

test('what is copied has no white space of any kind', () => {
  expect(ungrouped(' 518 227\u00a0904\n')).toBe('518227904')
})
