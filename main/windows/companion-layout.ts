import { screen, type BrowserWindow, type Rectangle } from 'electron'

/** As narrow as the guide reads well at the usual text size; the rest of the screen is the browser's. */
const narrowWidth = 480

/** The window beside a browser. */
export interface CompanionLayout {
  /** Narrow, at the right edge of its screen and, if wanted, in front of other windows; or as it was before. */
  follow(isBeside: boolean, staysInFront: boolean): void
}

/** Lays the window out beside a browser, once for each time: what the officer then does with it is theirs. */
export function companionLayout(window: BrowserWindow): CompanionLayout {
  let before: { readonly bounds: Rectangle; readonly isMaximized: boolean } | null = null
  const lay = (): void => {
    before = { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
    if (before.isMaximized) window.unmaximize()
    const { workArea } = screen.getDisplayMatching(before.bounds)
    const width = Math.min(narrowWidth, workArea.width)
    window.setBounds({ x: workArea.x + workArea.width - width, y: workArea.y, width, height: workArea.height })
  }
  const restore = ({ bounds, isMaximized }: NonNullable<typeof before>): void => {
    before = null
    window.setBounds(bounds)
    if (isMaximized) window.maximize()
  }
  return {
    follow(isBeside, staysInFront) {
      if (window.isDestroyed()) return
      if (isBeside && before === null) lay()
      else if (!isBeside && before !== null) restore(before)
      const inFront = isBeside && staysInFront
      if (window.isAlwaysOnTop() !== inFront) window.setAlwaysOnTop(inFront)
    },
  }
}
