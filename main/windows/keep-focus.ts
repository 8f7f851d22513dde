/** @file The keyboard stays where the officer put it: Electron moves it at two moments by itself. */
import type { BrowserWindow, WebContents, WebPreferences } from 'electron'

/** For the page beside the guide: a navigation of its own does not take the focus. Since Electron 40. */
export const keepsFocusElsewhere: WebPreferences = { focusOnNavigation: false }

/** Older runtimes (the registry fallback) do not know {@link keepsFocusElsewhere}. */
const takesFocus = (): boolean => Number.parseInt(process.versions.electron, 10) < 40

/** What moves the focus into the page on the officer's behalf. */
export interface FocusKeeper {
  /** Moves the keyboard into the page. */
  enter(): void
}

/**
 * Keeps the keyboard where it is when the page beside the window's own navigates by itself, and brings it back into the
 * page when the officer comes back from another window (Electron gives it to the window's own page each time).
 */
export function keepFocus(page: WebContents, window: BrowserWindow): FocusKeeper {
  const own = window.webContents
  let isInPage = false
  let wasInPage = false
  let isNavigating = false
  const giveBack = (): void => {
    if (!isInPage && !window.isDestroyed() && window.isFocused()) own.focus()
  }
  page.on('focus', () => {
    if (!isNavigating || isInPage || !takesFocus()) isInPage = true
    // Afterwards: while the focus moves it cannot be moved.
    else setImmediate(giveBack)
  })
  page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) isNavigating = true
  })
  const arrive = (): void => {
    isNavigating = false
  }
  page.on('did-navigate', arrive)
  page.on('did-stop-loading', arrive)
  const stop = followWindow(window, {
    entered: () => {
      isInPage = false
    },
    left: () => {
      wasInPage = isInPage
    },
    // At once: a click that brought the window back comes next and decides anew.
    returned: () => {
      if (wasInPage && !page.isDestroyed()) page.focus()
    },
  })
  page.once('destroyed', stop)
  return {
    enter() {
      isInPage = true
      page.focus()
    },
  }
}

interface WindowFocus {
  readonly entered: () => void
  readonly left: () => void
  readonly returned: () => void
}

function followWindow(window: BrowserWindow, { entered, left, returned }: WindowFocus): () => void {
  const own = window.webContents
  own.on('focus', entered)
  window.on('blur', left)
  window.on('focus', returned)
  return () => {
    if (window.isDestroyed()) return
    own.off('focus', entered)
    window.off('blur', left)
    window.off('focus', returned)
  }
}
