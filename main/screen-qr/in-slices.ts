/** @file Long work done in short slices, so that whatever else waits gets its turn, and within a limit. */
import { setImmediate } from 'node:timers/promises'

/** How long is worked before others get their turn, and altogether, in milliseconds. */
export interface SliceLimits {
  readonly sliceMs: number
  readonly budgetMs: number
  /** A clock that never goes back, in milliseconds. */
  readonly now?: () => number
  /** Lets others have their turn. */
  readonly pause?: () => Promise<unknown>
}

/**
 * Takes the steps of some work and answers what the last of them told; `undefined` when there was none.
 *
 * No slice goes on after a step that ends later than `sliceMs` after its beginning, and no step is begun once `budgetMs` have
 * been worked; waiting for others does not count.
 */
export async function inSlices<Told>(
  steps: Iterator<Told, undefined>,
  { sliceMs, budgetMs, now = () => performance.now(), pause = () => setImmediate() }: SliceLimits,
): Promise<Told | undefined> {
  let told: Told | undefined
  let worked = 0
  while (worked < budgetMs) {
    const began = now()
    let spent = 0
    while (spent < sliceMs && worked + spent < budgetMs) {
      const step = steps.next()
      if (step.done === true) return told
      told = step.value
      spent = now() - began
    }
    worked += spent
    await pause()
  }
  return told
}
