/** @file "Check this workstation" as the app puts it together; loaded when it is first asked for. */
import { app, dialog, type BrowserWindow } from 'electron'
import { dirname, join } from 'node:path'
import type { Environment } from '../../preload/contract/app'
import { diagnostics as texts } from '../../renderer/texts/en/diagnostics'
import { readJourneyLog } from '../event-log/journey-log'
import type { Policy } from '../policy/policy'
import { reportHead } from './answer-diagnose'
import { diagnoseWorkstation } from './diagnose-workstation'
import { DiagnosticsService } from './diagnostics-service'
import { privacyHere } from './electron-facts'

/** What it is given. */
export interface OpenDiagnosticsOptions {
  readonly window: BrowserWindow
  readonly dataFolder: string
  readonly logFile: string
  readonly policy: Policy
  readonly environment: () => Environment
  readonly practiceProgram: string
  readonly keychainProgram: string
}

/** Opens it. Nothing is looked at until the officer asks. */
export function openDiagnostics(options: OpenDiagnosticsOptions): DiagnosticsService {
  const { window, dataFolder, logFile, policy, environment, practiceProgram, keychainProgram } = options
  return new DiagnosticsService({
    diagnose: () =>
      diagnoseWorkstation({
        dataFolder,
        policy,
        environment: environment(),
        askedBy: 'window',
        practiceProgram,
        keychainProgram,
      }),
    privacy: privacyHere,
    head: () => reportHead(dataFolder, environment()),
    logFolder: dirname(logFile),
    askWhere: (suggested) => askWhere(window, suggested),
    attachments: async () => [{ name: 'journeys.jsonl', text: await readJourneyLog(dataFolder) }],
  })
}

/** A window of the system's own: the officer says where, and the app may write there and nowhere else. */
async function askWhere(window: BrowserWindow, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: texts.saveDialog,
    defaultPath: join(app.getPath('documents'), suggested),
    filters: [{ name: texts.zip, extensions: ['zip'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return canceled || filePath === '' ? null : filePath
}
