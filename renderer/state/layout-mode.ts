import { useSyncExternalStore } from 'react'

/** `columns`: guide, page and phone side by side. `drawer`: the phone comes and goes. `tabs`: one part at a time. */
export type LayoutMode = 'columns' | 'drawer' | 'tabs'

/** At the usual text size of 16 px: 1,280 and 900 CSS pixels. */
const columnsFrom = 80
const drawerFrom = 56.25

/** What fits, in widths of text: larger text needs as much room as a smaller window. */
export function layoutModeOf(windowPixels: number, textPixels: number): LayoutMode {
  const width = windowPixels / textPixels
  return width >= columnsFrom ? 'columns' : width >= drawerFrom ? 'drawer' : 'tabs'
}

/** Lower than this many heights of text, nothing may stay in place while the rest scrolls. */
const lowBelow = 30

/** Whether the window is too low for buttons that stay in place. */
export function isLow(windowPixels: number, textPixels: number): boolean {
  return windowPixels / textPixels < lowBelow
}

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('resize', listener)
  return () => {
    window.removeEventListener('resize', listener)
  }
}

/** Follows what fits into the window. */
export function useLayoutMode(textPixels: number): LayoutMode {
  return useSyncExternalStore(
    subscribe,
    () => layoutModeOf(window.innerWidth, textPixels),
    () => 'columns',
  )
}

/** Follows whether the window is too low for buttons that stay in place. */
export function useIsLow(textPixels: number): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isLow(window.innerHeight, textPixels),
    () => false,
  )
}
