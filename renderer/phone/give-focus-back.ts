import { flushSync } from 'react-dom'

/** Closes something and gives the focus to the control with this id, which takes its place. */
export function giveFocusBack(id: string, close: () => void): void {
  flushSync(close)
  document.getElementById(id)?.focus()
}
