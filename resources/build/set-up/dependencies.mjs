// @ts-check
/**
 * @file Makes sure that node_modules holds exactly what package-lock.json says.
 *
 * By itself: `node resources/build/set-up/dependencies.mjs`.
 */
import './node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { SetUpError, runScript, say } from './progress.mjs'
import { inProject, isStartedFile, root } from './project.mjs'
import { npm, runQuietly } from './quiet-command.mjs'

/** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} LockedPackages */

const MARKER = 'node_modules/.techpass-companion-lock'

/**
 * Installs the dependencies when they are missing or not those of package-lock.json; a few milliseconds when they are.
 * Fails with `SetUpError`, npm's own words in it.
 */
export async function ensureDependencies() {
  const lock = readFileSync(inProject('package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  if (readIfThere(MARKER) === hash) return
  // Somebody may have run npm without us; what is right needn't be installed again.
  if (!isInstalled(lock.toString())) await install()
  writeFileSync(inProject(MARKER), hash)
}

async function install() {
  const missing = !existsSync(inProject('node_modules'))
  say(
    missing
      ? 'Installing the dependencies …'
      : 'Installing the dependencies again: package-lock.json is not what was installed …',
  )
  // Development dependencies too, whatever NODE_ENV says: everything that is built here is one.
  const { command, args } = npm(['ci', '--include=dev', '--loglevel=error'])
  const { ok, output } = await runQuietly(command, args, { cwd: root })
  if (!ok) throw new SetUpError(`The dependencies could not be installed:\n${output}`)
}

/** @param {string} lock */
function isInstalled(lock) {
  // npm writes this file last, so an interrupted installation has none.
  const installed = readIfThere('node_modules/.package-lock.json')
  if (installed === null) return false
  return isAsLocked(JSON.parse(lock).packages, JSON.parse(installed).packages)
}

/**
 * Answers whether npm's record of what it installed agrees with the lock file: the same packages at the same contents.
 * Optional ones may be absent, because most are for other systems.
 *
 * @param {LockedPackages} locked
 * @param {LockedPackages} installed
 * @returns {boolean}
 */
export function isAsLocked(locked, installed) {
  const everyInstalledIsLocked = Object.entries(installed).every(
    ([place, { version, integrity }]) => locked[place]?.version === version && locked[place]?.integrity === integrity,
  )
  const everyNeededIsInstalled = Object.entries(locked).every(
    ([place, { optional, devOptional }]) =>
      place === '' || optional === true || devOptional === true || place in installed,
  )
  return everyInstalledIsLocked && everyNeededIsInstalled
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(inProject(file), 'utf8')
  } catch {
    return null
  }
}

if (isStartedFile(import.meta.filename)) {
  await runScript(async () => {
    await ensureDependencies()
    return 0
  })
}
