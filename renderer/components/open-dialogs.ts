/** @file Counts the dialogs that are open: the practice page is drawn above everything and must give way to them. */
import { useSyncExternalStore } from 'react'

let open = 0
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const anyOpen = (): boolean => open > 0

/** Counts one more open dialog until the answered function is called. */
export function countOpenDialog(): () => void {
  const change = (by: 1 | -1) => {
    open += by
    for (const listener of listeners) listener()
  }
  change(1)
  return () => {
    change(-1)
  }
}

/** Whether any dialog is open. */
export function useAnyDialogOpen(): boolean {
  return useSyncExternalStore(subscribe, anyOpen, () => false)
}
