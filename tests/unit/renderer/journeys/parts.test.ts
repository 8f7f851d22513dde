import { expect, test } from 'vitest'
import { partAfter } from '../../../../renderer/journeys/parts'

test('F6 goes from the guide to the page to the phone and round', () => {
  expect(partAfter('guide', 1, true)).toBe('page')
  expect(partAfter('page', 1, true)).toBe('phone')
  expect(partAfter('phone', 1, true)).toBe('guide')
})

test('Shift+F6 goes the other way', () => {
  expect(partAfter('guide', -1, true)).toBe('phone')
  expect(partAfter('phone', -1, true)).toBe('page')
})

test('a page that is not open is left out', () => {
  expect(partAfter('guide', 1, false)).toBe('phone')
  expect(partAfter('phone', -1, false)).toBe('guide')
})
