// @ts-check
/** @file Makes the Windows packages from an unpacked app: a setup program, an MSI package and a portable zip. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { SetUpError } from '../../set-up/progress.mjs'
import { inProject } from '../../set-up/project.mjs'
import { runQuietly } from '../../set-up/quiet-command.mjs'
import { copyAppFolder, flavourOf, readAppFolder } from './app-folder.mjs'
import { nsisFiles } from './nsis-files.mjs'
import { writePortableZip } from './portable-zip.mjs'
import { EXECUTABLE, ICON, PRODUCT, PUBLISHER, windowsVersion } from './product.mjs'
import { summaryInformation } from './summary-information.mjs'
import { wixSource } from './wix-source.mjs'

/** @typedef {import('./app-folder.mjs').AppFolder} AppFolder */

/**
 * @typedef {object} Built
 * @property {'setup' | 'msi' | 'zip'} kind
 * @property {string} file Its name in the folder of the packages.
 */
/** @typedef {{ kind: Built['kind'], missing: true, why: string }} NotBuilt */

/**
 * @typedef {object} Order
 * @property {string | null} unpacked What electron-builder makes of `--win dir`; null when there is none.
 * @property {string} dist Where the packages go.
 * @property {string} version Such as `1.2.3`.
 * @property {string} [name] Which the packages' names begin with; the flavour's if not given.
 * @property {Date} [time] What every file in the packages carries; 1980-01-01, where a zip's calendar begins, if not given.
 * @property {string} [sign] A command line that signs the file whose name is put behind it: the app, the uninstaller, the packages.
 */

/**
 * @typedef {object} Work
 * @property {string} folder Has the app in `app`.
 * @property {AppFolder} content
 * @property {import('../flavours.mjs').Flavour} flavour
 * @property {Required<Pick<Order, 'version' | 'time'>> & Order} order
 */

/** Each package: how its name ends, and what makes it; a maker answers why it can't be made here, or null. */
const PACKAGES = /** @type {const} */ ([
  { kind: 'setup', ending: '-setup.exe', make: makeSetup },
  { kind: 'msi', ending: '.msi', make: makeMsi },
  { kind: 'zip', ending: '-portable.zip', make: makeZip },
])

/**
 * Builds what this machine can of the Windows packages and says of the others why it can't. The same app, version and time make
 * the same bytes. Nothing half-built gets a package's name. Fails with `SetUpError`, the tool's words in it, when one fails.
 *
 * @param {Order} order
 * @returns {Promise<readonly (Built | NotBuilt)[]>}
 */
export async function buildWindowsInstallers(order) {
  const { unpacked, dist, version, time = new Date('1980-01-01T00:00:00Z') } = order
  if (unpacked === null) return PACKAGES.map(({ kind }) => ({ kind, missing: true, why: NO_APP }))
  windowsVersion(version)
  const content = readAppFolder(unpacked)
  const flavour = flavourOf(unpacked)
  const name = order.name ?? flavour.packageName
  const folder = mkdtempSync(path.join(os.tmpdir(), 'techpass-companion-windows-'))
  try {
    copyAppFolder(unpacked, path.join(folder, 'app'), content, time)
    copyFileSync(inProject('resources/windows/icon.ico'), path.join(folder, ICON))
    if (order.sign !== undefined) await sign(order.sign, path.join(folder, 'app', EXECUTABLE), time)
    mkdirSync(dist, { recursive: true })
    const answers = []
    for (const { kind, ending, make } of PACKAGES) {
      if (kind !== 'zip' && !flavour.isInstalledOnWindows) {
        answers.push({ kind, missing: /** @type {const} */ (true), why: FOR_TESTERS })
        continue
      }
      const file = `${name}_${version}_x64${ending}`
      const part = path.resolve(dist, `${file}.part`)
      const why = await make({ folder, content, flavour, order: { ...order, time } }, part)
      if (why === null) renameSync(part, path.join(dist, file))
      answers.push(why === null ? { kind, file } : { kind, missing: /** @type {const} */ (true), why })
    }
    return answers
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Windows would hold it for what officers get, and put one in the place of the other.
const FOR_TESTERS = 'the flavour for testers is not installed; it runs from its portable zip.'

const NO_APP =
  'there is no Windows Electron on this machine to make the app of: the workflow builds it on a Windows runner.'

// One set of tools, the one that the tests try, whatever the packages are built on.
const ON_LINUX = 'on Windows, the workflow hands the app to a Linux runner'

/**
 * @param {Work} work
 * @param {string} out
 */
async function makeSetup({ folder, content, order }, out) {
  const makensis = find('/usr/bin/makensis')
  if (makensis === null) return `makensis is not installed (Debian package: nsis; ${ON_LINUX}).`
  const files = path.join(folder, 'files.nsh')
  writeFileSync(files, nsisFiles(content, path.join(folder, 'app')))
  const defines = {
    ...{ PRODUCT, PUBLISHER, EXECUTABLE, OUT: out, ICON: path.join(folder, ICON) },
    ...{ VERSION: order.version, VERSION4: windowsVersion(order.version).four },
    KIBIBYTES: Math.ceil(content.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1024),
    ...(order.sign === undefined ? {} : { SIGN: order.sign }),
  }
  const switches = Object.entries(defines).map(([name, value]) => `-D${name}=${value}`)
  const script = inProject('resources/build/package/windows/installer.nsi')
  // -WX: what NSIS only warns of, such as a variable that is none, is a mistake here.
  await demand(makensis, ['-V2', '-WX', '-INPUTCHARSET', 'UTF8', ...switches, `-X!include "${files}"`, script], folder)
  return null
}

/**
 * @param {Work} work
 * @param {string} out
 */
async function makeMsi({ folder, content, order }, out) {
  const wixl = find('/usr/bin/wixl')
  const msibuild = find('/usr/bin/msibuild')
  if (wixl === null || msibuild === null) {
    return `wixl and msibuild are not installed (Debian packages: wixl, msitools; ${ON_LINUX}).`
  }
  const source = wixSource(content, order.version)
  writeFileSync(path.join(folder, 'installer.wxs'), source)
  await demand(wixl, ['-a', 'x64', '-o', out, 'installer.wxs'], folder)
  const summary = path.join(folder, '_SummaryInformation.idt')
  writeFileSync(
    summary,
    summaryInformation({ version: order.version, contents: hashOf(folder, content), time: order.time }),
  )
  await demand(msibuild, [out, '-i', summary], folder)
  if (order.sign !== undefined) await sign(order.sign, out)
  return null
}

/**
 * @param {Work} work
 * @param {string} out
 */
async function makeZip({ folder, content, flavour, order }, out) {
  const inZip = `${flavour.title} ${order.version}`
  await writePortableZip({ from: path.join(folder, 'app'), content, folder: inZip, time: order.time, to: out })
  return null
}

/**
 * @param {string} folder
 * @param {AppFolder} content
 */
function hashOf(folder, { files }) {
  const hash = createHash('sha256').update(readFileSync(path.join(folder, 'installer.wxs')))
  for (const { name } of files) hash.update(readFileSync(path.join(folder, 'app', name)))
  return hash.digest('hex')
}

/** @param {string} place */
function find(place) {
  return existsSync(place) ? place : null
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function demand(command, args, cwd) {
  // Times in an MSI package are read and written in the machine's zone.
  const { ok, output } = await runQuietly(command, args, { cwd, env: { ...process.env, TZ: 'UTC' } })
  if (!ok) throw new SetUpError(`${path.basename(command)} could not make the Windows package:\n${output}`)
}

/**
 * @param {string} command
 * @param {string} file
 * @param {Date} [time]
 */
async function sign(command, file, time) {
  await demand('/bin/sh', ['-c', `${command} "${file}"`], path.dirname(file))
  if (time !== undefined) utimesSync(file, time, time)
}
