import { expect, test } from 'vitest'
import { afterWrongProof, lockedSeconds, unlocked } from '../../../../main/practice/accounts/lockout'
import { wrongPasswordsInMemory } from '../../../../main/practice/accounts/wrong-passwords'
import { settingsSchema } from '../../../../main/practice/state/settings'
import { systemRandom } from '../../../../main/practice/tenant/random'

const settings = settingsSchema.parse({})

function failing(times: number, now = 0) {
  return Array.from({ length: times }).reduce<typeof unlocked>(
    (lockout) => afterWrongProof(lockout, settings, now),
    unlocked,
  )
}

test('nine failures do not lock, the tenth does, for 60 seconds', () => {
  expect(lockedSeconds(failing(9), 0)).toBe(0)
  expect(lockedSeconds(failing(10), 0)).toBe(60)
  expect(lockedSeconds(failing(10), 59_001)).toBe(1)
  expect(lockedSeconds(failing(10), 60_000)).toBe(0)
})

test('every failure after a lock locks again, for twice as long, a day at most', () => {
  expect([10, 11, 12, 13].map((times) => lockedSeconds(failing(times), 0))).toEqual([60, 120, 240, 480])
  expect(lockedSeconds(failing(60), 0)).toBe(86_400)
})

test('the last three wrong passwords of an account are known again, those of another are not', () => {
  const wrong = wrongPasswordsInMemory(systemRandom)
  expect(['a', 'b', 'c', 'a'].map((typed) => wrong.isNew('x', typed))).toEqual([true, true, true, false])
  expect(wrong.isNew('y', 'a')).toBe(true)
  expect(wrong.isNew('x', 'd')).toBe(true)
  expect(wrong.isNew('x', 'a')).toBe(true)
  wrong.forget('x')
  expect(wrong.isNew('x', 'd')).toBe(true)
})
