import { app } from 'electron'
import { removeScratch, scratchFolder } from './run-on-any-display'

/**
 * Makes Chromium keep its own files elsewhere for this run, so that the data folder is gone for good once it is removed, and
 * one that is only looked at stays as it is.
 *
 * Must run before the app is ready, and after a data folder that is to be locked has been.
 */
export function keepOutOfDataFolder(): void {
  const elsewhere = scratchFolder()
  app.setPath('userData', elsewhere)
  app.setPath('sessionData', elsewhere)
  process.once('exit', () => {
    removeScratch(elsewhere)
  })
}
