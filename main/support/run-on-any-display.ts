/**
 * @file What only prints must print without a display too: Chromium ends before it is ready when it finds none, and without
 * one it may crash while it ends. So, where that can be, it is run by a process that outlives it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What is printed, and the exit code. */
export interface Answer {
  readonly text: string
  readonly exitCode: number
}

/** How a run that answers is started. */
interface Run {
  /** When it is ended: whoever waits for the answer is not left waiting. */
  readonly limitMs: number
  /** Whether what it says on stderr is for the person who asked. */
  readonly isHeard: boolean
}

/** The folder of a run that this process has started: for what Chromium writes of its own accord, and for the answer. */
const folderVariable = 'TECHPASS_COMPANION_REPORT_FOLDER'
const answerFile = 'answer.json'

type Environment = Readonly<Record<string, string | undefined>>

/** The displays to try, the most telling first: `headless` is none, and always there. */
export function displaysToTry({ DISPLAY = '', WAYLAND_DISPLAY = '' }: Environment): readonly string[] {
  if (DISPLAY !== '') return ['x11', 'headless']
  return WAYLAND_DISPLAY === '' ? ['headless'] : ['wayland', 'headless']
}

/** A folder of its own for a run, and whether this process has made it: whoever made it removes it, and nobody else. */
export function scratchFolder(): { readonly folder: string; readonly isMade: boolean } {
  const given = process.env[folderVariable]
  if (given !== undefined) return { folder: given, isMade: false }
  return { folder: mkdtempSync(join(tmpdir(), 'techpass-companion-')), isMade: true }
}

/**
 * Runs this command line again on the display that there is, and without any when there is none that lets it in, as with
 * `sudo`, and answers what came of it. `null` where that is not needed: not on Linux, and in the run that this one started.
 *
 * A display named on the command line counts for nothing then: the launcher of the packages names none at all (`headless`), so
 * that this process comes as far as here.
 *
 * Fails when no run has answered.
 */
export function answerOnAnyDisplay({ limitMs, isHeard }: Run): Answer | null {
  if (process.platform !== 'linux' || process.env[folderVariable] !== undefined) return null
  const folder = mkdtempSync(join(tmpdir(), 'techpass-companion-'))
  try {
    for (const display of displaysToTry(process.env)) {
      const more = [`--ozone-platform=${display}`, ...(display === 'headless' ? ['--disable-gpu'] : [])]
      const { pid } = spawnSync(process.execPath, [...process.argv.slice(1), ...more], {
        stdio: ['ignore', 'ignore', isHeard ? 'inherit' : 'ignore'],
        // A group of its own, so that none of its processes is left over.
        ...{ detached: true },
        env: { ...process.env, [folderVariable]: folder },
        timeout: limitMs,
        killSignal: 'SIGKILL',
      })
      endGroup(pid)
      const answer = answerIn(folder)
      if (answer !== null) return answer
    }
    throw new Error('Neither on the display nor without one')
  } finally {
    removeScratch(folder)
  }
}

function endGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // All have ended by themselves.
  }
}

/** Removes the folder of a run. Never fails: what is left is in the system's folder for what nobody needs. */
export function removeScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 20 })
  } catch {
    // A process of Chromium's has just written into it.
  }
}

function answerIn(folder: string): Answer | null {
  try {
    return JSON.parse(readFileSync(join(folder, answerFile), 'utf8')) as Answer
  } catch {
    return null
  }
}

/** Hands the answer to the process that started this one, and ends this one at once. False when there is no such process. */
export function handOver(answer: Answer): boolean {
  const folder = process.env[folderVariable]
  if (folder === undefined) return false
  const draft = join(folder, `${answerFile}.new`)
  writeFileSync(draft, JSON.stringify(answer), { mode: 0o600 })
  renameSync(draft, join(folder, answerFile))
  // Chromium has nothing open that had to be closed.
  process.kill(process.pid, 'SIGKILL')
  return true
}
