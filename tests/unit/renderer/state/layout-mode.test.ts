import { expect, test } from 'vitest'
import { isLow, layoutModeOf } from '../../../../renderer/state/layout-mode'

test.each([
  [1366, 'columns'],
  [1280, 'columns'],
  [1279, 'drawer'],
  [1024, 'drawer'],
  [900, 'drawer'],
  [899, 'tabs'],
  // 1366 at 200 %
  [683, 'tabs'],
] as const)('a window of %i pixels has %s', (width, mode) => {
  expect(layoutModeOf(width, 16)).toBe(mode)
})

test('larger text needs as much room as a smaller window', () => {
  expect(layoutModeOf(1366, 24)).toBe('drawer')
  expect(layoutModeOf(1920, 24)).toBe('columns')
})

test('a window is low when its height holds too little text, by its size or by that of the text', () => {
  expect(isLow(768, 16)).toBe(false)
  expect(isLow(384, 16)).toBe(true)
  expect(isLow(768, 24)).toBe(false)
  expect(isLow(650, 24)).toBe(true)
})
