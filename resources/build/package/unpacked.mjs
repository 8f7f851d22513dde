// @ts-check
/** @file The app's folder, as every package carries it: Electron, the app's archive, and which flavour it is. */
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  lutimesSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { NOTICES, writeNotices } from './notices.mjs'
import { inProject, root } from '../set-up/project.mjs'
import { SetUpError } from '../set-up/progress.mjs'
import { runQuietly } from '../set-up/quiet-command.mjs'
import { PUBLISHER } from './windows/product.mjs'

/**
 * @typedef {object} UnpackedOptions
 * @property {import('./flavours.mjs').Flavour} flavour
 * @property {import('./electron-dist.mjs').ElectronDist} electron
 * @property {string} version
 * @property {string} out Where everything is built.
 * @property {number} date Of every file, in seconds since 1970.
 * @property {AppPlatform} [platform] Which the Electron is for; this machine's if not given.
 */
/** @typedef {'linux' | 'win32'} AppPlatform */

/**
 * Builds the app's folder with electron-builder and answers it. The same input makes the same folder, to the byte and the date.
 * Never asks the network. Fails with `SetUpError`, electron-builder's own words in it.
 *
 * @param {UnpackedOptions} options
 * @returns {Promise<string>}
 */
export async function buildUnpacked({ flavour, electron, version, out, date, platform = ownPlatform() }) {
  const work = path.join(out, flavour.name)
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work, { recursive: true })
  const config = path.join(work, 'electron-builder.json')
  writeFileSync(config, JSON.stringify(configFor({ flavour, electron, version, work, platform })))
  const { ok, output } = await runQuietly(
    process.execPath,
    [
      ...[inProject('node_modules/electron-builder/cli.js'), '--dir', '--projectDir', root, '--config', config],
      ...(platform === 'win32' ? ['--win', '--x64'] : ['--linux']),
    ],
    { cwd: root, env: { ...process.env, ...withoutNetwork } },
  )
  const folder = path.join(work, platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
  if (!ok || !existsSync(folder)) throw new SetUpError(`electron-builder could not build the app's folder:\n${output}`)
  writeFileSync(path.join(folder, 'resources/packaged.json'), `${JSON.stringify({ flavour: flavour.name })}\n`)
  writeNotices({ out: path.join(folder, 'resources', NOTICES) })
  if (platform === 'linux') cpSync(inProject('resources/linux/bin'), path.join(folder, 'bin'), { recursive: true })
  settle(folder, date)
  return folder
}

// Whatever it wanted to fetch would be missing on a machine without the internet only: better it is missed everywhere.
const withoutNetwork = {
  ELECTRON_BUILDER_BINARIES_MIRROR: 'http://127.0.0.1:9/',
  ELECTRON_MIRROR: 'http://127.0.0.1:9/',
  ELECTRON_BUILDER_DISABLE_UPDATE_CHECK: 'true',
}

/** @param {Pick<UnpackedOptions, 'flavour' | 'electron' | 'version'> & { work: string, platform: AppPlatform }} options */
function configFor({ flavour, electron, version, work, platform }) {
  return {
    extends: inProject('electron-builder.yml'),
    electronDist: electron.folder,
    electronVersion: electron.version,
    // The author is who Windows says has made the program.
    extraMetadata: { version, author: { name: PUBLISHER } },
    directories: { output: work },
    // Not electron-builder's ${platform}: that is the machine's which builds.
    files: [`node_modules/keytar/prebuilds/${platform}-\${arch}/keytar.node`],
    electronFuses: { enableNodeCliInspectArguments: flavour.inspectFuse },
  }
}

/** @returns {AppPlatform} */
function ownPlatform() {
  return process.platform === 'win32' ? 'win32' : 'linux'
}

/**
 * Gives every file the date, and the rights that do not depend on who builds.
 *
 * @param {string} place
 * @param {number} date
 */
export function settle(place, date) {
  const status = lstatSync(place)
  if (status.isDirectory()) for (const name of readdirSync(place)) settle(path.join(place, name), date)
  if (!status.isSymbolicLink()) {
    const isSetUserId = (status.mode & 0o4000) !== 0
    const isProgram = status.isDirectory() || (status.mode & 0o100) !== 0
    chmodSync(place, isSetUserId ? 0o4755 : isProgram ? 0o755 : 0o644)
  }
  lutimesSync(place, date, date)
}
