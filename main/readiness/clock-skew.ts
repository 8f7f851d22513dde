/** @file How wrong this computer's clock is, by the `Date` of answers (RFC 9110 §6.6.1). Pure. */
import type { ClockReadiness } from '../../preload/contract/readiness'

/** This computer's two clocks at one moment, in ms: the one that people set, and the one that only goes on. */
export interface ClockReading {
  readonly wall: number
  readonly monotonic: number
}

/** What one answer says about this computer's clock. */
export interface ClockSample {
  /** Above zero when this computer is ahead. */
  readonly skewMs: number
  /** The answer had lain in a cache, whose account of how long is less exact. */
  readonly wasCached: boolean
}

/** Above this a verification code is refused sooner or later (behaviour 11). */
const tolerableMs = 20_000

/** A clock that was set while the answer was on its way has two times, neither of which can be compared. */
const steadyMs = 1000

/** `Date` has whole seconds, cut off: on average it is half a second later. */
const cutOffMs = 500

/**
 * Answers what an answer says about the clock, or `null` when it says nothing: no sound `Date`, or the clock was set meanwhile.
 *
 * The host is taken to have written its answer halfway. The way includes finding the name and connecting, so the sample may be
 * wrong by half the time that the answer took: 2.5 s at the limit of 5 s, which is little beside 20 s.
 */
export function clockSample(
  headers: Readonly<Record<string, string>>,
  asked: ClockReading,
  answered: ClockReading,
): ClockSample | null {
  const { date = '', age = '0' } = headers
  const written = Date.parse(date)
  // RFC 9110 §5.6.7: the one form that is still generated; Date.parse alone would also take a day of its own choosing.
  if (Number.isNaN(written) || new Date(written).toUTCString() !== date || !/^\d{1,9}$/.test(age)) return null
  const way = answered.monotonic - asked.monotonic
  if (way < 0 || Math.abs(answered.wall - asked.wall - way) > steadyMs) return null
  // RFC 9111 §4.2.3: a cache says with Age how long ago the answer was written.
  const theirs = written + Number(age) * 1000 + cutOffMs
  return { skewMs: asked.wall + way / 2 - theirs, wasCached: Number(age) > 0 }
}

/** The middle one; of two in the middle the smaller error, so that one wrong host of two raises no alarm. */
function median(skews: readonly number[]): number | undefined {
  const sorted = skews.toSorted((one, other) => one - other)
  const middle = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return middle.toSorted((one = 0, other = 0) => Math.abs(one) - Math.abs(other))[0]
}

/** Judges the clock by what the hosts said; answers that lay in a cache count only where there are no others. */
export function judgeClock(samples: readonly ClockSample[]): ClockReadiness | null {
  const fresh = samples.filter(({ wasCached }) => !wasCached)
  const counted = fresh.length > 0 ? fresh : samples
  const skewMs = median(counted.map((sample) => sample.skewMs))
  if (skewMs === undefined) return null
  // `+ 0`: there is no "minus no seconds".
  return { skewSeconds: Math.round(skewMs / 1000) + 0, isOff: Math.abs(skewMs) > tolerableMs, hosts: counted.length }
}
