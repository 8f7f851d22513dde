import { expect, test } from 'vitest'
import { clockInStep, freeze, parseInstant, setTime, timeOf } from '../../../../main/practice/tenant/clock'

test('a clock in step shows the base time', () => {
  expect(timeOf(clockInStep, 1000)).toBe(1000)
})

test('a set clock runs on from there; a stopped one stays, and goes on from where it stood', () => {
  const set = setTime(clockInStep, 1000, 5000)
  expect(timeOf(set, 1500)).toBe(5500)
  const stopped = freeze(set, 1500, true)
  expect(timeOf(stopped, 9999)).toBe(5500)
  expect(timeOf(setTime(stopped, 9999, 7000), 20_000)).toBe(7000)
  const released = freeze(stopped, 10_000, false)
  expect(timeOf(released, 10_100)).toBe(5600)
})

test.each([
  ['2026-11-02T09:00:00Z', 1_793_610_000_000],
  ['2026-11-02T17:00:00.000+08:00', 1_793_610_000_000],
  ['2026-11-02T09:00Z', 1_793_610_000_000],
  ['2026-11-02T09:00:00', null],
  ['2026-11-02', null],
  ['2026-13-02T09:00:00Z', null],
  ['2026-02-30T09:00:00Z', null],
  ['2027-02-29T09:00:00+08:00', null],
  ['2028-02-29T09:00:00+08:00', 1_835_398_800_000],
  ['now', null],
])('%s is read as %s', (text, instant) => {
  expect(parseInstant(text)).toBe(instant)
})
