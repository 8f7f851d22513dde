/** @file What the command line decides before anything is opened. */
import { app } from 'electron'
import { join, resolve } from 'node:path'
import { DataFolderError, useDataFolder } from './data-folder'
import { keepOutOfDataFolder } from './elsewhere'
import { answerOnAnyDisplay, handOver, type Answer } from './run-on-any-display'
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

/** How long a run may take that another process waits for. Of the keychain, each call has a limit of its own. */
const diagnosing = { limitMs: 15_000, isHeard: false }
const forgetting = { limitMs: 120_000, isHeard: true }

/**
 * Answers `--version` (exit 0), `--diagnose` (exit 0 when all is in order, 1 with warnings, 2 with failures), and where
 * another process has done it `--forget-everything`, on stdout, without opening a window. True when there was one to answer.
 */
export function answerReports(switches: Switches): boolean {
  if (switches.version) {
    print({ text: formatReport(versionReport(), switches.json), exitCode: 0 })
    return true
  }
  if (switches.diagnose) {
    if (!isAnsweredElsewhere(diagnosing)) void diagnoseHere(switches).catch(endWithReason)
    return true
  }
  return switches.forgetEverything && isAnsweredElsewhere(forgetting)
}

/** Ends with what was asked for: hands it to the process that waits for it, else prints it. */
export function endWithAnswer(answer: Answer): void {
  if (!handOver(answer)) print(answer)
}

/** Ends only when it has been written, as a pipe may take it in parts. */
function print({ text, exitCode }: Answer): void {
  process.stdout.write(`${text}\n`, () => {
    app.exit(exitCode)
  })
}

function isAnsweredElsewhere(run: Parameters<typeof answerOnAnyDisplay>[0]): boolean {
  try {
    const answer = answerOnAnyDisplay(run)
    if (answer !== null) print(answer)
    return answer !== null
  } catch (thrown) {
    endWithReason(thrown)
    return true
  }
}

async function diagnoseHere({ userDataDir, policyFile, json }: Switches): Promise<void> {
  const dataFolder = resolve(userDataDir ?? app.getPath('userData'))
  keepOutOfDataFolder()
  await app.whenReady()
  const { answerDiagnose } = await import('../diagnostics/answer-diagnose')
  const program = (name: string): string => join(import.meta.dirname, name)
  endWithAnswer(
    await answerDiagnose({
      dataFolder,
      policyFile,
      json,
      practiceProgram: program('practice.js'),
      keychainProgram: program('keychain.js'),
    }),
  )
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
