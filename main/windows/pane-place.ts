import type { BrowserWindow, Rectangle } from 'electron'
import type { PracticePane } from './practice-pane'

/** Puts the page where the window left room for it, in CSS pixels; `null` hides it. */
export type PanePlace = (bounds: Rectangle | null) => void

/** Window zoom makes CSS pixels larger than the window's own; views are placed in the window's. */
export function panePlaceIn(window: BrowserWindow, pane: PracticePane): PanePlace {
  return (bounds) => {
    if (bounds === null) {
      pane.place(null)
      return
    }
    const zoom = window.webContents.getZoomFactor()
    const scaled = (value: number): number => Math.round(value * zoom)
    const { x, y, width, height } = bounds
    pane.place({ x: scaled(x), y: scaled(y), width: scaled(width), height: scaled(height) }, zoom)
  }
}
