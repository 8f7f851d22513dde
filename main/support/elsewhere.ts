import { app } from 'electron'
import { removeScratch, scratchFolder } from './run-on-any-display'

/**
 * Makes Chromium keep its own files elsewhere for this run, so that the data folder is gone for good once it is removed, and
 * one that is only looked at stays as it is.
 *
 * Must run before the app is ready, and after a data folder that is to be locked has been.
 */
export function keepOutOfDataFolder(): void {
  const { folder, isMade } = scratchFolder()
  app.setPath('userData', folder)
  app.setPath('sessionData', folder)
  // SECURITY: the environment may name any folder.
  if (isMade) process.once('exit', removeScratch.bind(null, folder))
}
