// @ts-check
/** @file Runs another program without its noise, and keeps the noise for the day that it fails. */
import { spawn } from 'node:child_process'
import path from 'node:path'

/**
 * @typedef {object} Outcome
 * @property {boolean} ok Whether it ended by itself with exit code 0.
 * @property {string} output What it wrote, stdout and stderr as they came.
 */

/**
 * Runs a program to its end without showing its output; never rejects.
 * Not found, ended by a signal or still running at the time limit all answer `ok: false` with the reason in `output`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, seconds?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.seconds === undefined ? {} : { timeout: options.seconds * 1000, killSignal: 'SIGKILL' }),
    })
    let output = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => resolve({ ok: false, output: error.message }))
    child.on('close', (code, signal) => {
      if (signal !== null)
        output += `\nEnded by ${signal}${options.seconds === undefined ? '' : ` (limit: ${options.seconds} s)`}.`
      resolve({ ok: code === 0, output: output.trim() })
    })
  })
}

/**
 * Answers how to start npm so that it works on every system: as the same npm that started us if there is one,
 * else the one on the path.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function npm(args) {
  const started = process.env['npm_execpath']
  if (started !== undefined && path.basename(started) === 'npm-cli.js') {
    return { command: process.execPath, args: [started, ...args] }
  }
  // Windows has npm as a batch file, which Node only starts through the command interpreter.
  if (process.platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/s', '/c', 'npm', ...args] }
  return { command: 'npm', args: [...args] }
}
