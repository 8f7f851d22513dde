// @ts-check
/** @file Runs the program that a script was started for: it has the terminal, gets our signals, and its exit code is ours. */
import { spawn } from 'node:child_process'
import os from 'node:os'

/**
 * @typedef {object} End How the program ended.
 * @property {number} code Its exit code; for a signal the shell's, 128 and up.
 * @property {NodeJS.Signals | null} crash The signal that ended it, unless we had handed it one.
 */

/**
 * Runs a program to its end on our own stdout and stderr, and answers how it ended. SIGINT, SIGTERM and SIGHUP go to it, each
 * exactly once, and we stay until it is gone. Rejects when the program can't be started at all.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signalWholeGroup?: boolean }} [options]
 *   `signalWholeGroup`: its children get the signals too, for programs that don't hand them on.
 * @returns {Promise<End>}
 */
export function runInForeground(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const ownGroup = process.platform !== 'win32'
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'inherit', 'inherit'],
      // Away from the terminal's group: there Ctrl-C would reach it twice, and a second SIGINT kills Electron half-way through quitting.
      detached: ownGroup,
    })
    let asked = false
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      asked = true
      if (child.pid === undefined) return
      try {
        process.kill(options.signalWholeGroup && ownGroup ? -child.pid : child.pid, signal)
      } catch {
        // Gone in the meantime; its end is on its way to us.
      }
    }
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, forward)
    const settle = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.on('error', (error) => {
      settle()
      reject(error)
    })
    child.on('close', (code, signal) => {
      settle()
      resolve({
        code: code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]),
        crash: asked ? null : signal,
      })
    })
  })
}
