import { expect, test } from 'vitest'
import { secondsLeft } from '../../../../renderer/time/seconds-left'

test('a second that has begun still counts', () => {
  expect(secondsLeft(10_000, 9_999)).toBe(1)
  expect(secondsLeft(10_000, 9_000)).toBe(1)
  expect(secondsLeft(10_000, 8_999)).toBe(2)
})

test('at the very end nothing is left', () => {
  expect(secondsLeft(10_000, 10_000)).toBe(0)
})

test('after the machine has slept past the end nothing is left, never less', () => {
  expect(secondsLeft(10_000, 9_000_000)).toBe(0)
})
