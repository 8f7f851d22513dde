import type { MutableState, State } from '../state/state'

/** The one place where the tenant's state lives. Synchronous, so a change is never seen half done. */
export interface Repository {
  read(): State
  /** Applies one change and tells the listener; what the change answers is handed on. */
  change<Result>(update: (state: MutableState) => Result): Result
  /** Puts another state in the place of this one, as reset does. */
  replace(state: MutableState): void
}

/** Keeps the state in memory; `changed` is called after every change. */
export function inMemory(initial: MutableState, changed: () => void): Repository {
  let state = initial
  return {
    read: () => state,
    change: (update) => {
      const result = update(state)
      changed()
      return result
    },
    replace: (next) => {
      state = next
      changed()
    },
  }
}
