/** @file The one window: guide, room for the page, phone. */
import { BrowserWindow, nativeTheme, type IpcMainInvokeEvent } from 'electron'
import { fewAMinute } from '../support/few'
import type { Log } from '../support/log'
import { appOrigin } from './app-scheme'
import { guardContents } from './session-guards'
import { hardenedPreferences } from './web-preferences'

/** What the window is opened with. */
export interface MainWindowOptions {
  readonly preload: string
  readonly log: Log
}

const isOurs = (origin: string): boolean => origin === appOrigin

/**
 * Opens the window and starts loading the guide; the window appears when the guide has painted.
 *
 * Sized so that guide, page and phone fit beside each other on a 1366×768 screen.
 */
export function openMainWindow({ preload, log }: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 480,
    minHeight: 480,
    show: false,
    title: 'TechPass Companion',
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#14161c' : '#f6f7fa',
    webPreferences: { ...hardenedPreferences, preload },
  })
  guardContents(window.webContents, isOurs, log)
  const mayReload = fewAMinute(3)
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('window', 'renderer gone', { reason: details.reason })
    // The journey lives in main: a new renderer shows the same step.
    if (!window.isDestroyed() && details.reason !== 'clean-exit' && mayReload()) window.webContents.reload()
  })
  window.loadURL(`${appOrigin}/`).catch((cause: unknown) => {
    log.error('window', 'not loaded', { cause })
  })
  void firstPicture(window).then(() => {
    // An empty window can be closed; an invisible one cannot.
    if (!window.isDestroyed()) window.show()
  })
  return window
}

/** How long after loading a window that Chromium does not paint unseen is shown all the same. */
const unpaintedMs = 500

/** Resolves when the window has painted, or when there is no use in waiting for it any longer. */
export function firstPicture(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    window.once('ready-to-show', () => {
      resolve()
    })
    const { webContents } = window
    webContents.once('did-finish-load', () => setTimeout(resolve, unpaintedMs))
    webContents.once('did-fail-load', () => {
      resolve()
    })
    webContents.once('render-process-gone', () => {
      resolve()
    })
  })
}

/** True for requests from the top frame of our window while it shows our own pages. */
export function isFromWindow(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  if (window.isDestroyed()) return false
  const contents = window.webContents
  const frame = event.senderFrame
  // SECURITY: identity of the frame, not only of the webContents, and its origin at this moment (checklist #17).
  return (
    event.sender === contents && frame !== null && frame === contents.mainFrame && frame.url.startsWith(`${appOrigin}/`)
  )
}
