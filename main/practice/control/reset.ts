import { clearRecording } from '../recording/recording'
import { timeOf } from '../tenant/clock'
import type { Practice } from '../tenant/practice'
import { freshState, parseSeed } from '../tenant/seed'

/**
 * Starts over: the given seed or the first one, no session, no request, no fault, no recording, the clock as at the start.
 *
 * The phones stay, empty, and keep their tokens. Event ids go on, so that a listener misses nothing. Fails with `seed_refused`.
 */
export function reset(practice: Practice, seed: unknown): void {
  const { devices, lastEventId } = practice.repository.read()
  const clock = practice.clockAtStart()
  const parsed = seed === undefined ? practice.seed : parseSeed(seed)
  // With the same seed as before, the same ids and numbers follow.
  practice.random.restart(parsed.random)
  const next = freshState(parsed, practice.random, timeOf(clock, practice.baseNow()))
  practice.wrongPasswords.forgetAll()
  clearRecording(practice)
  practice.repository.replace({ ...next, clock, devices: { ...devices }, lastEventId })
  practice.events.emit({ kind: 'reset', now: new Date(practice.now()).toISOString() })
}
