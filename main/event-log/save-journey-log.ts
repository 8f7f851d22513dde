/** @file The journey log, saved where the officer says. */
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import type { JourneyLogFormat, JourneyLogSaved } from '../../preload/contract/event-log'
import { AppError } from '../support/app-error'
import { writeWhole } from '../support/write-whole'
import type { JourneyLog } from './journey-log'

/** Saves the log in a format. Fails with `journey_log_unreadable` and `journey_log_not_saved`. */
export type SaveJourneyLog = (format: JourneyLogFormat) => Promise<JourneyLogSaved>

/** Asks by the system's own dialog, over `window`. */
export function saveJourneyLogBy(window: BrowserWindow, log: JourneyLog): SaveJourneyLog {
  return async (format) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), `techpass-companion-journeys.${format}`),
      filters: [{ name: format.toUpperCase(), extensions: [format] }],
    })
    if (canceled || filePath === '') return { outcome: 'cancelled' }
    // Loaded when it is asked for: few officers ever do.
    const { exportText } = await import('./export-text')
    const text = exportText(await log.entries(), format)
    try {
      await writeWhole(filePath, text)
    } catch (cause) {
      throw new AppError('journey_log_not_saved', 'The journey log cannot be saved there', { cause })
    }
    return { outcome: 'exported', path: filePath }
  }
}
