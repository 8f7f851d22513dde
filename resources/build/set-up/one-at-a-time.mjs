// @ts-check
/** @file Lets two starts at the same moment share one set-up instead of spoiling each other's. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetUpError, say } from './progress.mjs'

const POLL_MILLISECONDS = 100

/**
 * Runs `work` while no other process runs work under the same lock file, waiting for its turn.
 * A lock whose owner has died is taken over. Fails with `SetUpError` when the turn doesn't come within `minutes`.
 *
 * @template T
 * @param {string} lockFile Absolute; its folder is made.
 * @param {string} what Named in messages, e.g. "the build".
 * @param {() => Promise<T>} work
 * @param {number} [minutes]
 * @returns {Promise<T>}
 */
export async function oneAtATime(lockFile, what, work, minutes = 20) {
  mkdirSync(path.dirname(lockFile), { recursive: true })
  const deadline = Date.now() + minutes * 60_000
  let told = false
  while (!take(lockFile)) {
    if (ownerIsGone(lockFile)) {
      rmSync(lockFile, { force: true })
      continue
    }
    if (Date.now() > deadline) {
      throw new SetUpError(
        `Another process has been busy with ${what} for too long. If none is running, delete ${lockFile} and try again.`,
      )
    }
    if (!told) say(`Waiting for another process to finish ${what} …`)
    told = true
    await wait(POLL_MILLISECONDS)
  }
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

/** @param {string} lockFile */
function take(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} lockFile */
function ownerIsGone(lockFile) {
  let pid
  try {
    pid = Number(readFileSync(lockFile, 'utf8'))
  } catch {
    return false // Given back between our two looks: the next try takes it.
  }
  // Empty for the instant between its making and its writing.
  return pid > 0 && !isRunning(pid)
}

/**
 * @param {number} pid
 * @returns {boolean} Whether a process with this id exists, ours or not.
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
