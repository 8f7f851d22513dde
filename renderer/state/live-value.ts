import { useSyncExternalStore } from 'react'

/** A value that main keeps and the window follows. `undefined` until main has answered. */
export class LiveValue<Value> {
  #value: Value | undefined
  #version = 0
  readonly #listeners = new Set<() => void>()

  /** What is known now. */
  readonly get = (): Value | undefined => this.#value

  /** Calls `listener` after every change, until the answered function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Counts the changes, so that a late answer can be told from news. */
  get version(): number {
    return this.#version
  }

  readonly set = (value: Value): void => {
    this.#version += 1
    this.#value = value
    for (const listener of this.#listeners) listener()
  }
}

/** Follows a live value in a component. */
export function useLive<Value>(live: LiveValue<Value>): Value | undefined {
  return useSyncExternalStore(live.subscribe, live.get, live.get)
}
