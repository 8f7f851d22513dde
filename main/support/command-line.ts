/** @file What the command line decides before anything is opened. */
import { app } from 'electron'
import { join, resolve } from 'node:path'
import { DataFolderError, useDataFolder } from './data-folder'
import { answerOnAnyDisplay, handOver, removeScratch, scratchFolder } from './run-on-any-display'
import { readSwitches, SwitchError, switchList, type Switches } from './switches'
import { formatReport, versionReport } from './versions'

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
 * Answers `--version` (exit 0) and `--diagnose` (exit 0 when all is in order, 1 with warnings, 2 with failures) on stdout,
 * without opening a window. True when there was one to answer.
 */
export function answerReports(switches: Switches): boolean {
  if (!switches.version && !switches.diagnose) return false
  if (switches.diagnose) answerDiagnosis(switches)
  else print(formatReport(versionReport(), switches.json), 0)
  return true
}

/** Ends only when it has been written, as a pipe may take it in parts. */
function print(text: string, code: number): void {
  process.stdout.write(`${text}\n`, () => {
    app.exit(code)
  })
}

function answerDiagnosis(switches: Switches): void {
  try {
    const answer = answerOnAnyDisplay()
    if (answer === null) void diagnoseHere(switches).catch(endWithReason)
    else print(answer.text, answer.exitCode)
  } catch (thrown) {
    endWithReason(thrown)
  }
}

async function diagnoseHere({ userDataDir, policyFile, json }: Switches): Promise<void> {
  const dataFolder = resolve(userDataDir ?? app.getPath('userData'))
  // What Chromium writes of its own accord does not land in the folder that is looked at.
  const scratch = scratchFolder()
  app.setPath('userData', scratch)
  await app.whenReady()
  const { answerDiagnose } = await import('../diagnostics/answer-diagnose')
  const program = (name: string): string => join(import.meta.dirname, name)
  const answer = await answerDiagnose({
    dataFolder,
    policyFile,
    json,
    practiceProgram: program('practice.js'),
    keychainProgram: program('keychain.js'),
  })
  if (handOver(answer)) return
  process.once('exit', () => {
    removeScratch(scratch)
  })
  print(answer.text, answer.exitCode)
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
