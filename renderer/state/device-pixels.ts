import { useSyncExternalStore } from 'react'

/** The query has to be made anew after each change: it asks for the one density that was in force. */
function subscribe(listener: () => void): () => void {
  let query: MediaQueryList
  const follow = () => {
    query = window.matchMedia(`(resolution: ${String(window.devicePixelRatio)}dppx)`)
    query.addEventListener('change', changed)
  }
  const changed = () => {
    query.removeEventListener('change', changed)
    follow()
    listener()
  }
  follow()
  return () => {
    query.removeEventListener('change', changed)
  }
}

/** Follows how many pixels of the screen one CSS pixel has: the screen's scale times the window's zoom. */
export function useDevicePixels(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio,
    () => 1,
  )
}
