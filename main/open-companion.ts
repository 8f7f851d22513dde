/** @file Opens the window at once, then brings up what stands behind it. */
import { app, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { logUncaught } from './support/failures'
import { openLog } from './support/log'
import type { Switches } from './support/switches'
import { appOrigin, serveAppScheme } from './windows/app-scheme'
import { firstPicture, isFromWindow, openMainWindow } from './windows/main-window'
import { guardSession } from './windows/session-guards'

/** What the command line decided. */
export interface Opening {
  readonly switches: Switches
  readonly dataFolder: string
}

/** The built rooms, beside this file's bundle. */
const built = (path: string): string => join(import.meta.dirname, '..', path)

/** Opens the app. */
export async function openCompanion({ switches, dataFolder }: Opening): Promise<void> {
  const log = openLog(join(dataFolder, 'logs'))
  logUncaught(log)
  let openDoor = (): void => undefined
  const door = new Promise<void>((resolve) => {
    openDoor = resolve
  })
  serveAppScheme(session.defaultSession, built('renderer'), door)
  guardSession(session.defaultSession, (origin) => origin === appOrigin, log)
  const window = openMainWindow({ preload: built('preload/index.cjs'), log })
  keepAlive(window)
  const painted = firstPicture(window)
  // Loading the door holds main up, which serves the window's page: it is made ready while the window draws.
  await pageServed(window)
  const { registerHandlers, publishersTo } = await import('./ipc')
  // What stands behind the door would hold up the window's files, which main serves: it loads once the window has painted.
  const services = painted.then(async () => {
    const { startServices } = await import('./services')
    return startServices({
      window,
      switches,
      dataFolder,
      log,
      publish: publishersTo(() => (window.isDestroyed() ? null : window.webContents)),
      practiceProgram: join(import.meta.dirname, 'practice.js'),
      keychainProgram: join(import.meta.dirname, 'keychain.js'),
    })
  })
  const handlers = services.then((started) => started.handlers)
  registerHandlers(handlers, (event) => isFromWindow(window, event), log)
  // The window's scripts come only now, so a call finds its handler and waits there for what answers it.
  openDoor()
  const { end } = await services
  app.once('will-quit', (event) => {
    // What has just happened in practice is kept before the app is gone.
    event.preventDefault()
    void end().then(() => {
      app.exit()
    })
  })
  log.info('app', 'opened', { version: app.getVersion(), electron: process.versions.electron })
}

/** Resolves when the window's page has reached it, or will not. */
function pageServed({ webContents }: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      resolve()
    }
    webContents.once('did-navigate', done)
    webContents.once('did-fail-load', done)
    webContents.once('render-process-gone', done)
  })
}

/** One window: a second start brings it to the front, closing it or a signal ends the app in order. */
function keepAlive(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.once('window-all-closed', () => {
    app.quit()
  })
  // The tenant is ended and the settings are written also when the session ends or a service manager stops the app.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit()
    })
  }
}
