import type { ClockState } from '../state/state'

/** Where time comes from: milliseconds since 1970. The only way to ask for the time in this room. */
export interface Clock {
  now(): number
}

/**
 * The machine's own clock, also for what runs within `atTenantTime` (techpass/at-tenant-time.ts): the tenant's time is made
 * from it, and would otherwise be moved twice there.
 */
export const systemClock: Clock = { now: Date.now.bind(Date) }

/** A tenant starts in step with its base clock. */
export const clockInStep: ClockState = { offset: 0, frozenAt: null }

/** The tenant's time: the base clock, moved and perhaps stopped. */
export function timeOf(clock: ClockState, base: number): number {
  return clock.frozenAt ?? base + clock.offset
}

/** Sets the time; a stopped clock stays stopped, at the new time. */
export function setTime(clock: ClockState, base: number, now: number): ClockState {
  return { offset: now - base, frozenAt: clock.frozenAt === null ? null : now }
}

/** Stops the clock, or lets it go on from where it stood. */
export function freeze(clock: ClockState, base: number, frozen: boolean): ClockState {
  const now = timeOf(clock, base)
  return { offset: now - base, frozenAt: frozen ? now : null }
}

/**
 * Reads an ISO 8601 instant such as `2026-11-02T09:00:00Z` or `…+08:00`; answers `null` when it is none, or of a day that
 * there is not, such as 30 February.
 *
 * An instant without a time zone is refused: it would mean something else on each machine.
 */
export function parseInstant(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return null
  const day = text.slice(0, 10)
  // `Date.parse` takes 30 February for 2 March.
  const start = Date.parse(day)
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return null
  const instant = Date.parse(text)
  return Number.isNaN(instant) ? null : instant
}
