// @ts-check
/**
 * @file Makes sure that `out/` is built from the sources as they are now.
 *
 * By itself: `node resources/build/set-up/build.mjs [--force]`.
 */
import './node-version.mjs'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensureDependencies } from './dependencies.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { SetUpError, runScript, say } from './progress.mjs'
import { inProject, isStartedFile, root } from './project.mjs'
import { runQuietly } from './quiet-command.mjs'

/** Everything that the built app is made from. */
const INPUTS = [
  'main',
  'preload',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'resources/build/tsconfig.base.json',
]
/** Parts of them that it isn't. */
const NOT_INPUTS = new Set(['resources/build'])
const MARKER = 'out/.built-from'

/**
 * Builds the app when its sources aren't those of the last build; some 20 ms when they are. Two starts at once build once.
 * Needs the dependencies. Fails with `SetUpError`, the bundler's own words in it; `out/` is then not taken for built.
 *
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuild(options = {}) {
  if (!options.force && isFresh()) return
  await oneAtATime(inProject('node_modules/.build.lock'), 'the build', async () => {
    if (options.force || !isFresh()) await build()
  })
}

function isFresh() {
  const marker = inProject(MARKER)
  return existsSync(marker) && readFileSync(marker, 'utf8') === fingerprint(root, INPUTS)
}

async function build() {
  say('Building the app …')
  const started = Date.now()
  // Before building: what is changed meanwhile must count as newer than this build.
  const builtFrom = fingerprint(root, INPUTS)
  rmSync(inProject(MARKER), { force: true })
  const { ok, output } = await runQuietly(
    process.execPath,
    [inProject('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root },
  )
  if (!ok) throw new SetUpError(`The app could not be built:\n${output}`)
  writeFileSync(inProject(MARKER), builtFrom)
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

/**
 * Answers a hash over the names and contents of files and, recursively, folders. Contents rather than times: switching
 * branches back and forth then needs no build. Those that don't exist count as empty.
 *
 * @param {string} folder
 * @param {readonly string[]} names Relative to `folder`, with forward slashes.
 * @returns {string}
 */
export function fingerprint(folder, names) {
  const hash = createHash('sha256')
  for (const name of names.flatMap((each) => filesIn(folder, each))) {
    hash
      .update(`${name}\0`)
      .update(readFileSync(path.join(folder, name)))
      .update('\0')
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {string[]}
 */
function filesIn(folder, name) {
  const status = statSync(path.join(folder, name), { throwIfNoEntry: false })
  if (status === undefined || NOT_INPUTS.has(name)) return []
  if (status.isFile()) return [name]
  if (!status.isDirectory()) return []
  const children = readdirSync(path.join(folder, name)).sort()
  return children.flatMap((child) => filesIn(folder, `${name}/${child}`))
}

if (isStartedFile(import.meta.filename)) {
  await runScript(async () => {
    await ensureDependencies()
    await ensureBuild({ force: process.argv.includes('--force') })
    return 0
  })
}
