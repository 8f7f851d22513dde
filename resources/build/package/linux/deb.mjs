// @ts-check
/** @file The Debian package, made by dpkg-deb: electron-builder's own way needs a tool that it would download. */
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { inProject } from '../../set-up/project.mjs'
import { SetUpError } from '../../set-up/progress.mjs'
import { runQuietly } from '../../set-up/quiet-command.mjs'
import { settle } from '../unpacked.mjs'
import { control, copyright, desktopEntry, installedIn } from './texts.mjs'

/**
 * @typedef {object} DebOptions
 * @property {import('../flavours.mjs').Flavour} flavour
 * @property {string} version
 * @property {boolean} hasEnded
 * @property {string} unpacked The app's folder.
 * @property {string} file Where the package is to be.
 * @property {boolean} isQuick Whether it is to be made in seconds rather than small.
 * @property {number} date Of every file, in seconds since 1970.
 */

/** @returns {boolean} Whether this machine can make one. */
export function canBuildDeb() {
  return process.platform === 'linux' && existsSync('/usr/bin/dpkg-deb')
}

/**
 * Makes the package. The same folder and date make the same package, to the byte. Answers its file. Fails with `SetUpError`.
 *
 * @param {DebOptions} options
 */
export async function buildDeb(options) {
  const { flavour, unpacked, file, date } = options
  const tree = path.join(path.dirname(unpacked), 'deb')
  rmSync(tree, { recursive: true, force: true })
  const put = putter(tree)
  mkdirSync(path.join(tree, path.dirname(installedIn)), { recursive: true })
  // Links, not copies: it is a quarter of a gigabyte.
  await demand('cp', ['-al', unpacked, path.join(tree, installedIn)])
  sandboxHelper(path.join(tree, installedIn, 'chrome-sandbox'))
  cpSync(inProject('resources/linux/share'), path.join(tree, installedIn, 'share'), { recursive: true })
  mkdirSync(path.join(tree, 'usr/bin'), { recursive: true })
  symlinkSync(`/${installedIn}/bin/techpass-companion`, path.join(tree, 'usr/bin/techpass-companion'))
  mkdirSync(path.join(tree, 'etc/techpass-companion'), { recursive: true })
  put('usr/share/applications/techpass-companion.desktop', desktopEntry(flavour))
  put('usr/share/icons/hicolor/scalable/apps/techpass-companion.svg', inProjectText('resources/linux/share/icon.svg'))
  put(`usr/share/doc/${flavour.packageName}/copyright`, copyright(inProjectText('LICENSE')))
  const installedKiB = await sizeKiB(tree)
  put('DEBIAN/control', control({ ...options, architecture: debianArchitecture(), installedKiB }))
  for (const script of ['postinst', 'prerm', 'postrm']) {
    put(`DEBIAN/${script}`, inProjectText(`resources/linux/debian/${script}`), 0o755)
  }
  settle(tree, date)
  await demand('dpkg-deb', [...compression(options), '--root-owner-group', '--build', tree, file], date)
  rmSync(tree, { recursive: true })
  return file
}

/**
 * The number of threads changes the bytes, so it is not this machine's.
 *
 * @param {Pick<DebOptions, 'isQuick'>} options
 */
function compression({ isQuick }) {
  return isQuick ? ['-Znone'] : ['-Zxz', '-z1', '--threads-max=2']
}

/**
 * Chromium takes this helper, root's and set-user-id, only where the kernel lets nobody but root make user namespaces.
 *
 * @param {string} file
 */
function sandboxHelper(file) {
  // A file of its own: the app's folder keeps what an ordinary user may have.
  const own = `${file}.own`
  copyFileSync(file, own)
  rmSync(file)
  cpSync(own, file)
  rmSync(own)
  chmodSync(file, 0o4755)
}

/** @param {string} tree */
function putter(tree) {
  /**
   * @param {string} name
   * @param {string} text
   * @param {number} mode
   */
  return (name, text, mode = 0o644) => {
    const file = path.join(tree, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    chmodSync(file, mode)
  }
}

/** @param {string} name */
function inProjectText(name) {
  return readFileSync(inProject(name), 'utf8')
}

/** @param {string} folder */
async function sizeKiB(folder) {
  // The file system's own idea of sizes would change from machine to machine.
  const output = await demand('du', ['-sk', '--apparent-size', folder])
  return Number.parseInt(output, 10)
}

function debianArchitecture() {
  return process.arch === 'x64' ? 'amd64' : process.arch
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {number} [date]
 * @returns {Promise<string>} What it said.
 */
async function demand(command, args, date) {
  const env = date === undefined ? process.env : { ...process.env, SOURCE_DATE_EPOCH: String(date) }
  const { ok, output } = await runQuietly(command, args, { env })
  if (!ok) throw new SetUpError(`${command} failed:\n${output}`)
  return output
}
