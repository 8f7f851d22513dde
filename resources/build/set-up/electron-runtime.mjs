// @ts-check
/**
 * @file Makes sure that there is an Electron to run, where `require('electron')`, Playwright and electron-vite look for it.
 *
 * The official one if it can be downloaded, else the test runtime (test-runtime.mjs), linked as `node_modules/electron/dist`.
 * By itself: `node resources/build/set-up/electron-runtime.mjs [--official]`; the switch tries the official download again.
 */
import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { SetUpError, runScript, say } from './progress.mjs'
import { inProject, isStartedFile } from './project.mjs'
import { runQuietly } from './quiet-command.mjs'
import { TEST_RUNTIME_VERSION, ensureTestRuntime, testRuntimeExists, testRuntimeFolder } from './test-runtime.mjs'

// Without a connection the download fails within seconds by itself; this is for one that never ends.
const OFFICIAL_DOWNLOAD_SECONDS = 600

/**
 * @typedef {object} Runtime
 * @property {string} executable Absolute path.
 * @property {string} version Such as `33.2.1`.
 * @property {boolean} isTestRuntime Whether it is the fallback, which has no security fixes.
 */

/**
 * Answers the Electron that is in place, or null; a matter of a few milliseconds, without any change.
 *
 * @returns {Runtime | null}
 */
export function findElectronRuntime() {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? inProject('node_modules/electron/dist')
  const executable = path.join(folder, readOr(inProject('node_modules/electron/path.txt'), platformExecutable()))
  if (!existsSync(executable)) return null
  const version = readOr(path.join(folder, 'version'), 'of unknown version').replace(/^v/, '')
  return { executable, version, isTestRuntime: version === TEST_RUNTIME_VERSION }
}

/**
 * Makes sure that an Electron is in place and answers it. Quick when it is; says what it does when it isn't.
 * Needs node_modules. Fails with `SetUpError` when neither Electron can be had.
 *
 * @param {{ official?: boolean }} [options] `official`: try the official download although the test runtime is in place.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectronRuntime(options = {}) {
  const found = findElectronRuntime()
  if (found !== null && !(options.official && found.isTestRuntime)) {
    // Not only found: the default app may be older than this source tree.
    if (linkTarget(inProject('node_modules/electron/dist')) === testRuntimeFolder()) await ensureTestRuntime()
    return found
  }
  if (!existsSync(inProject('node_modules/electron/install.js'))) {
    throw new SetUpError('Electron is not among the installed dependencies. Run `npm ci` first.')
  }
  await oneAtATime(inProject('node_modules/.electron-runtime.lock'), 'getting Electron', async () => {
    if (options.official || findElectronRuntime() === null) await put(options.official === true)
  })
  const runtime = findElectronRuntime()
  if (runtime === null)
    throw new SetUpError('Electron was installed but is not where it should be. Delete node_modules and try again.')
  announce(runtime)
  return runtime
}

/** @param {boolean} insist Whether to try the official download even though the test runtime is ready. */
async function put(insist) {
  // A test runtime in the cache means that the official download failed on this machine before; `npm ci` only took the link away.
  if (!insist && testRuntimeExists() && existsSync(testRuntimeFolder())) {
    link(await ensureTestRuntime())
    return
  }
  const failure = await downloadOfficial()
  if (failure === null) return
  if (!testRuntimeExists()) {
    throw new SetUpError(
      `Electron could not be downloaded:\n${failure}\nConnect to the internet, or set ELECTRON_MIRROR or HTTPS_PROXY with ELECTRON_GET_USE_PROXY=1, ` +
        'and try again. (The test runtime, the way round, exists for Linux on x64 only.)',
    )
  }
  say(`The official Electron can't be downloaded here (${firstLine(failure)}).`)
  link(await ensureTestRuntime())
}

/** @returns {Promise<string | null>} What went wrong, or null. */
async function downloadOfficial() {
  say(`Downloading Electron ${officialVersion()} …`)
  // Else the installer would unpack through the link, into the cache.
  unlinkTestRuntime()
  const { ok, output } = await runQuietly(process.execPath, [inProject('node_modules/electron/install.js')], {
    seconds: OFFICIAL_DOWNLOAD_SECONDS,
  })
  return ok ? null : output
}

/** @param {string} folder */
function link(folder) {
  const dist = inProject('node_modules/electron/dist')
  rmSync(dist, { recursive: true, force: true })
  symlinkSync(folder, dist, 'dir')
  // What Electron's own installer would write; index.js of the package reads it.
  writeFileSync(inProject('node_modules/electron/path.txt'), platformExecutable())
}

function unlinkTestRuntime() {
  const dist = inProject('node_modules/electron/dist')
  if (linkTarget(dist) !== null) rmSync(dist)
}

/** @param {Runtime} runtime */
function announce({ version, isTestRuntime }) {
  if (!isTestRuntime) {
    say(`Using Electron ${version}.`)
    return
  }
  say(
    `Using the test runtime, Electron ${TEST_RUNTIME_VERSION}: good for trying and testing, but it gets no security fixes. ` +
      'To try the official download again: npm run electron -- --official',
  )
}

function officialVersion() {
  /** @type {{ version: string }} */
  const manifest = JSON.parse(readFileSync(inProject('node_modules/electron/package.json'), 'utf8'))
  return manifest.version
}

function platformExecutable() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/**
 * @param {string} file
 * @param {string} otherwise
 */
function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return otherwise
  }
}

/** @param {string} file */
function linkTarget(file) {
  try {
    return lstatSync(file).isSymbolicLink() ? readlinkSync(file) : null
  } catch {
    return null
  }
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? ''
}

if (isStartedFile(import.meta.filename)) {
  await runScript(async () => {
    const runtime = await ensureElectronRuntime({ official: process.argv.includes('--official') })
    process.stdout.write(`${runtime.executable}\n`)
    return 0
  })
}
