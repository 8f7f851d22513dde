import * as z from 'zod/mini'
import { endWhatHasRunOut } from '../run-out'
import { freeze, parseInstant, setTime } from '../tenant/clock'
import type { Practice } from '../tenant/practice'
import { Refusal } from '../tenant/refusals'

/** `{now}`, `{advance: seconds}`, `{frozen: boolean}` (also called `freeze`), or `frozen` together with one of the others. */
export const clockSchema = z.strictObject({
  now: z.optional(z.string()),
  advance: z.optional(z.number().check(z.minimum(-31_536_000), z.maximum(31_536_000))),
  freeze: z.optional(z.boolean()),
  frozen: z.optional(z.boolean()),
})

/**
 * Moves, stops or releases the tenant's clock, says so by `clock_changed`, then ends what has run out by the new time.
 *
 * Fails with `malformed_body`, also when it names no change.
 */
export function changeClock(
  practice: Practice,
  input: z.infer<typeof clockSchema>,
): { readonly now: string; readonly frozen: boolean } {
  if (Object.keys(input).length === 0)
    throw new Refusal('malformed_body', 'It takes now, advance or frozen; GET tells the time.')
  const base = practice.baseNow()
  let { clock } = practice.repository.read()
  const frozen = input.frozen ?? input.freeze
  if (frozen !== undefined) clock = freeze(clock, base, frozen)
  if (input.now !== undefined) {
    const instant = parseInstant(input.now)
    if (instant === null)
      throw new Refusal('malformed_body', 'See the field now: it takes an instant such as 2026-11-02T09:00:00+08:00.')
    clock = setTime(clock, base, instant)
  }
  if (input.advance !== undefined)
    clock = setTime(clock, base, (clock.frozenAt ?? base + clock.offset) + input.advance * 1000)
  practice.repository.change((state) => {
    state.clock = clock
  })
  const answer = { now: new Date(practice.now()).toISOString(), frozen: clock.frozenAt !== null }
  practice.events.emit({ kind: 'clock_changed', ...answer })
  endWhatHasRunOut(practice)
  return answer
}
