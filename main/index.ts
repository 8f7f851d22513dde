/**
 * @file How the app is put together; reads as a list. Order matters twice: what must precede `ready` comes first, and the
 * window is opened before anything that the first paint does not need.
 */
import { app } from 'electron'
import { join } from 'node:path'
import { declareAppScheme } from './windows/app-scheme'
import { openCompanion } from './open-companion'
import { answerReports, endWithAnswer, endWithReason, prepareDataFolder, readCommandLine } from './support/command-line'
import { keepOutOfDataFolder } from './support/elsewhere'
import { keepAutomationPortFromOfficers } from './windows/automation-port'
import { withoutMenu } from './windows/menu'
import { withoutSpellChecker } from './windows/spell-checker'

const switches = readCommandLine(process.argv.slice(1))
const built = (name: string): string => join(import.meta.dirname, name)

// Whatever is asked for, also what only prints.
keepAutomationPortFromOfficers()

if (switches !== null && !answerReports(switches)) {
  const dataFolder = prepareDataFolder(switches)
  if (dataFolder !== null) {
    // SECURITY: every renderer is sandboxed, also one that a later change forgets to configure (checklist #4). Only root,
    // as in a container, has to start with --no-sandbox; both together end Chromium.
    if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
    const isAlone = app.requestSingleInstanceLock()
    if (switches.forgetEverything) {
      keepOutOfDataFolder()
      void app
        .whenReady()
        .then(() => import('./forget-everything'))
        .then(({ forgetEverything }) =>
          forgetEverything({ isAlone, dataFolder, keychainProgram: built('keychain.js') }),
        )
        .then(endWithAnswer)
        .catch(endWithReason)
    } else if (!isAlone) {
      process.stderr.write(
        'TechPass Companion is already running with this data folder; its window has been brought to the front.\n',
      )
      app.exit(0)
    } else {
      declareAppScheme()
      withoutMenu()
      withoutSpellChecker()
      void app
        .whenReady()
        .then(() => openCompanion({ switches, dataFolder }))
        .catch(endWithReason)
    }
  }
}
