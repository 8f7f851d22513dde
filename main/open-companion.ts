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
  serveAppScheme(session.defaultSession, built('renderer'))
  guardSession(session.defaultSession, (origin) => origin === appOrigin, log)
  const window = openMainWindow({ preload: built('preload/index.cjs'), log })
  keepAlive(window)
  // While Chromium starts the window's process, the door is made ready; a call waits there for its handler.
  const { registerHandlers, publishersTo } = await import('./ipc')
  // What stands behind the door would hold up the window's files, which main serves: it loads once the window has painted.
  const services = firstPicture(window).then(async () => {
    const { startServices } = await import('./services')
    return startServices({
      window,
      switches,
      dataFolder,
      log,
      publish: publishersTo(() => (window.isDestroyed() ? null : window.webContents)),
      practiceProgram: join(import.meta.dirname, 'practice.js'),
    })
  })
  const handlers = services.then((started) => started.handlers)
  registerHandlers(handlers, (event) => isFromWindow(window, event), log)
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
