import { describe, expect, test } from 'vitest'
import { clockSample, judgeClock, type ClockSample } from '../../../../main/readiness/clock-skew'

const noon = Date.UTC(2026, 10, 2, 12, 0, 0)
const at = (wall: number, monotonic: number) => ({ wall, monotonic })
const date = 'Mon, 02 Nov 2026 12:00:00 GMT'
const fresh = (...seconds: readonly number[]): ClockSample[] =>
  seconds.map((each) => ({ skewMs: each * 1000, wasCached: false }))

describe('what an answer says about the clock', () => {
  test('is compared with the middle of its way; the host’s seconds were cut off', () => {
    // Asked a second early and answered a second late, around half past the second: exactly right.
    expect(clockSample({ date }, at(noon - 500, 0), at(noon + 1500, 2000))).toEqual({ skewMs: 0, wasCached: false })
  })

  test('is above zero when this computer is ahead and below when it is behind', () => {
    expect(clockSample({ date }, at(noon + 47_500, 0), at(noon + 47_500, 0))?.skewMs).toBe(47_000)
    expect(clockSample({ date }, at(noon - 46_500, 0), at(noon - 46_500, 0))?.skewMs).toBe(-47_000)
  })

  test('counts how long it lay in a cache', () => {
    const lateBy = (seconds: number) => at(noon + 500 + seconds * 1000, 0)
    expect(clockSample({ date, age: '600' }, lateBy(600), lateBy(600))).toEqual({ skewMs: 0, wasCached: true })
    expect(clockSample({ date, age: '0' }, lateBy(0), lateBy(0))).toEqual({ skewMs: 0, wasCached: false })
  })

  test('is nothing when the clock was set, or the computer slept, while it was on its way', () => {
    expect(clockSample({ date }, at(noon, 0), at(noon + 47_100, 100))).toBeNull()
    expect(clockSample({ date }, at(noon, 0), at(noon - 47_000, 100))).toBeNull()
    expect(clockSample({ date }, at(noon, 0), at(noon + 900, 100))).not.toBeNull()
    expect(clockSample({ date }, at(noon, 100), at(noon, 0))).toBeNull()
  })

  test.each([
    {},
    { date: '' },
    { date: 'yesterday' },
    { date: '2026-11-02T12:00:00Z' },
    { date: 'Tue, 02 Nov 2026 12:00:00 GMT' },
    { date: 'Mon, 2 Nov 2026 12:00:00 GMT' },
    { date: 'Mon, 02 Nov 2026 12:00:00 +0800' },
    { date: 'Mon, 31 Feb 2026 12:00:00 GMT' },
    { date: `${date}, ${date}` },
    { date, age: '-1' },
    { date, age: 'x' },
    { date, age: '12, 13' },
    { date, age: '9999999999' },
  ])('is nothing with %j', (headers) => {
    expect(clockSample(headers, at(noon, 0), at(noon, 0))).toBeNull()
  })
})

describe('the clock', () => {
  test.each([
    [[0], 0, false],
    [[-0.2], 0, false],
    [[20], 20, false],
    [[20.4], 20, true],
    [[-20], -20, false],
    [[-47], -47, true],
    [[-47, -47, -46, 0], -46, true],
    [[3600, 0, 1], 1, false],
    [[3600, 0], 0, false],
    [[-3600, -47], -47, true],
    [[47, -46], -46, true],
    [[47, 48, 46, 47, -9000], 47, true],
  ])('by %j seconds is %i seconds off; more than 20: %j', (samples, skewSeconds, isOff) => {
    expect(judgeClock(fresh(...samples))).toEqual({ skewSeconds, isOff, hosts: samples.length })
  })

  test('is judged by answers that lay in a cache only where there are no others', () => {
    const cached = { skewMs: 47_000, wasCached: true }
    expect(judgeClock([cached, cached, ...fresh(1)])).toEqual({ skewSeconds: 1, isOff: false, hosts: 1 })
    expect(judgeClock([cached])).toEqual({ skewSeconds: 47, isOff: true, hosts: 1 })
  })

  test('is not judged when nobody told the time', () => {
    expect(judgeClock([])).toBeNull()
  })
})
