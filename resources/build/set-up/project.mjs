// @ts-check
/** @file Where things are in this project, and what the set-up may assume about the machine before anything is installed. */
import { existsSync, realpathSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The project's root folder. */
export const root = path.resolve(import.meta.dirname, '../../..')

/**
 * @param {readonly string[]} parts
 * @returns {string} An absolute path inside the project.
 */
export function inProject(...parts) {
  return path.join(root, ...parts)
}

/** Where this project keeps what is worth keeping between clones; follows the XDG base directory specification. */
export function cacheFolder() {
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'techpass-companion')
}

/**
 * @param {string} file A module's `import.meta.filename`.
 * @returns {boolean} Whether Node was started with that very file, rather than that it was imported.
 */
export function isStartedFile(file) {
  const started = process.argv[1]
  return started !== undefined && existsSync(started) && realpathSync(started) === file
}
