// @ts-check
import { spawnSync } from 'node:child_process'

/**
 * Runs a tool of the system and answers its output; fails with all that it said.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(command, args) {
  return outputOf(command, args).toString('utf8')
}

/**
 * The same for output that is no text.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Buffer}
 */
export function outputOf(command, args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { maxBuffer: 64 * 2 ** 20 })
  if (error !== undefined) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
  return stdout
}
