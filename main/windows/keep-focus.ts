import type { BrowserWindow, WebContents } from 'electron'

/**
 * Keeps the keyboard in a page beside the window's own when the officer goes to another window and comes back.
 *
 * Electron gives the focus to the window's own page each time that the window comes to the front.
 */
export function keepFocus(page: WebContents, window: BrowserWindow): void {
  let isInPage = false
  let wasInPage = false
  const inWindow = (): void => {
    isInPage = false
  }
  const leave = (): void => {
    wasInPage = isInPage
  }
  const comeBack = (): void => {
    // At once: a click that brought the window back comes next and decides anew.
    if (wasInPage && !page.isDestroyed()) page.focus()
  }
  const own = window.webContents
  page.on('focus', () => {
    isInPage = true
  })
  own.on('focus', inWindow)
  window.on('blur', leave)
  window.on('focus', comeBack)
  page.once('destroyed', () => {
    if (window.isDestroyed()) return
    own.off('focus', inWindow)
    window.off('blur', leave)
    window.off('focus', comeBack)
  })
}
