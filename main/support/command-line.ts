/** @file What the command line decides before anything is opened. */
import { app } from 'electron'
import { DataFolderError, useDataFolder } from './data-folder'
import { diagnosis, formatReport, versionReport } from './diagnose'
import { readSwitches, SwitchError, switchList, type Switches } from './switches'

/** Reads our switches. An unknown one is refused with the list on stderr, exit 2, and `null` is answered. */
export function readCommandLine(argv: readonly string[]): Switches | null {
  try {
    return readSwitches(argv)
  } catch (thrown) {
    if (!(thrown instanceof SwitchError)) throw thrown
    process.stderr.write(`${thrown.message}\nSwitches:\n  ${switchList}\n`)
    app.exit(2)
    return null
  }
}

/**
 * Answers `--version` and `--diagnose` on stdout, exit 0, without opening a window. True when there was one to answer.
 *
 * A diagnosis waits for Electron to be ready, as it asks the system; without a display that needs
 * `--ozone-platform=headless` on the command line.
 */
export function answerReports(switches: Switches): boolean {
  if (!switches.version && !switches.diagnose) return false
  if (switches.userDataDir !== undefined) app.setPath('userData', switches.userDataDir)
  const print = (report: Readonly<Record<string, unknown>>): void => {
    process.stdout.write(`${formatReport(report, switches.json)}\n`)
    app.exit(0)
  }
  if (switches.diagnose) void app.whenReady().then(() => print(diagnosis(app.getPath('userData'))))
  else print(versionReport())
  return true
}

/** Puts all state below the data folder. One that cannot be used is named on stderr, exit 1, and `null` is answered. */
export function prepareDataFolder(switches: Switches): string | null {
  try {
    const folder = useDataFolder(switches.userDataDir ?? app.getPath('userData'))
    app.setPath('userData', folder)
    return folder
  } catch (thrown) {
    if (!(thrown instanceof DataFolderError)) throw thrown
    process.stderr.write(`${thrown.message} Start with --user-data-dir=DIR to use another.\n`)
    app.exit(1)
    return null
  }
}

/** Ends an app that could not be opened, with one line on stderr, exit 1: an invisible one would hold the data folder. */
export function endWithReason(reason: unknown): void {
  process.stderr.write(
    `TechPass Companion could not be opened (${reason instanceof Error ? reason.message : 'unknown'}).\n`,
  )
  app.exit(1)
}
