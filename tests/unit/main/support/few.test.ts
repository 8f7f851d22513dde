import { expect, test } from 'vitest'
import { fewAMinute } from '../../../../main/support/few'

test('a few times are allowed, then none, and again when a minute has passed', () => {
  let now = 0
  const may = fewAMinute(3, () => now)
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false])
  now = 59_999
  expect(may()).toBe(false)
  now = 120_000
  expect(may()).toBe(true)
})
