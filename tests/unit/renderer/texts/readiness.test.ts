import { describe, expect, test } from 'vitest'
import { findings, needs } from '../../../../preload/contract/readiness'
import { readiness } from '../../../../renderer/texts/en/readiness'

test.each(findings)('%s is named, and what to do about it is said', (finding) => {
  expect(readiness.findings[finding].title).toMatch(/[^.]$/u)
  expect(readiness.findings[finding].whatToDo).toMatch(/\.$/u)
})

test.each(needs)('it is said what is needed for %s', (need) => {
  expect(readiness.needs[need]).not.toBe('')
})

describe('a clock that is wrong', () => {
  test.each([
    [-47, 'This computer’s clock is 47 seconds behind.'],
    [47, 'This computer’s clock is 47 seconds ahead.'],
    [-119, 'This computer’s clock is 119 seconds behind.'],
    [185, 'This computer’s clock is 185 seconds (about 3 minutes) ahead.'],
    [-28_800, 'This computer’s clock is 28800 seconds (about 8 hours) behind.'],
    [31_536_000, 'This computer’s clock is 31536000 seconds (about 365 days) ahead.'],
  ])('by %i seconds: %s', (seconds, sentence) => {
    expect(readiness.clock.off(seconds)).toContain(sentence)
  })

  test('is said to be this computer’s; codes come from the phone’s', () => {
    expect(readiness.clock.off(21)).toMatch(/^This computer’s clock/u)
    expect(readiness.clock.phone).toContain('come from the phone’s clock')
  })
})
