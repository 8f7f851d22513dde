/** @file Opens the window at once, then brings up what stands behind it. */
import { app, session, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { publishersTo } from './ipc/publish'
import { registerHandlers } from './ipc/register'
import { logUncaught } from './support/failures'
import { openLog } from './support/log'
import type { Switches } from './support/switches'
import { appOrigin, serveAppScheme } from './windows/app-scheme'
import { isFromWindow, openMainWindow } from './windows/main-window'
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
  let window: BrowserWindow | null = null
  serveAppScheme(session.defaultSession, built('renderer'))
  guardSession(session.defaultSession, (origin) => origin === appOrigin, log)
  window = openMainWindow({ preload: built('preload/index.cjs'), log })
  const opened = window
  // Everything below loads while Chromium starts the window's process.
  const services = import('./services').then(({ startServices }) =>
    startServices({
      window: opened,
      switches,
      dataFolder,
      log,
      publish: publishersTo(() => window?.webContents ?? null),
      practiceProgram: join(import.meta.dirname, 'practice.js'),
    }),
  )
  registerHandlers(
    services.then(({ handlers }) => handlers),
    (event) => isFromWindow(() => window, event),
    log,
  )
  app.on('second-instance', () => {
    if (opened.isMinimized()) opened.restore()
    opened.focus()
  })
  opened.once('closed', () => {
    window = null
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
  const { end } = await services
  app.once('will-quit', end)
  log.info('app', 'opened', { version: app.getVersion(), electron: process.versions.electron })
}
