// @ts-check
import { spawnSync } from 'node:child_process'

/**
 * Runs a tool of the system and answers its output; fails with all that it said.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, encoding?: 'utf8' | 'utf16le' }} [options]
 */
export function run(command, args, { cwd, encoding = 'utf8' } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, maxBuffer: 64 * 2 ** 20 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout.toString(encoding)
}
