import { app } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Makes Chromium keep its own files elsewhere for this run, so that the data folder is gone for good once it is removed.
 *
 * Must run before the app is ready, and after the data folder has been locked.
 */
export function keepOutOfDataFolder(): void {
  const elsewhere = mkdtempSync(join(tmpdir(), 'techpass-companion-'))
  app.setPath('userData', elsewhere)
  app.setPath('sessionData', elsewhere)
  process.once('exit', () => {
    rmSync(elsewhere, { recursive: true, force: true })
  })
}
