import { expect, test } from 'vitest'
import { anyVisible } from '../../../../main/windows/any-visible'

test('as long as any has something on the screen, it is told so', () => {
  const told: boolean[] = []
  const join = anyVisible((visible) => told.push(visible))
  const [one, other] = [join(), join()]
  one(true)
  other(true)
  one(false)
  other(false)
  expect(told).toEqual([true, true, true, false])
})
