// @ts-check
/** @file Reads the folder that the installers are made from, and copies it with the times that they shall have. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs'
import path from 'node:path'
import { SetUpError } from '../../set-up/progress.mjs'
import { flavours } from '../flavours.mjs'
import { EXECUTABLE } from './product.mjs'

/**
 * @typedef {object} AppFolder
 * @property {readonly string[]} folders Below it, with forward slashes, each after the one that it is in.
 * @property {readonly { name: string, bytes: number }[]} files Likewise, sorted by name.
 */

/** What NTFS or one of the installers' languages reads otherwise: `$` starts a variable of NSIS, `[` a property of Windows Installer. */
const UNSAFE = /[<>:"|?*\\$[\]{}`']|[^\x20-\x7e]|[. ]$/

/**
 * Answers what is in an unpacked app for Windows.
 * Fails with `SetUpError` when it is none, or has a name that not every installer could take, or a link.
 *
 * @param {string} folder
 * @returns {AppFolder}
 */
export function readAppFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    name: path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  }))
  const odd = entries.find(
    ({ entry, name }) => (!entry.isFile() && !entry.isDirectory()) || name.split('/').some((part) => UNSAFE.test(part)),
  )
  if (odd !== undefined) throw new SetUpError(`No installer for Windows can carry ${odd.name}.`)
  const files = entries
    .filter(({ entry }) => entry.isFile())
    .map(({ name }) => ({ name, bytes: statSync(path.join(folder, name)).size }))
  if (!files.some(({ name }) => name === EXECUTABLE)) {
    throw new SetUpError(`${folder} is no unpacked app for Windows: there is no ${EXECUTABLE} in it.`)
  }
  const folders = entries.filter(({ entry }) => entry.isDirectory()).map(({ name }) => name)
  return { folders: folders.sort(byCode), files: files.sort((a, b) => byCode(a.name, b.name)) }
}

/**
 * Answers which flavour such a folder is. Fails with `SetUpError` when it does not say.
 *
 * @param {string} folder
 * @returns {import('../flavours.mjs').Flavour}
 */
export function flavourOf(folder) {
  const file = path.join(folder, 'resources/packaged.json')
  /** @type {{ flavour?: string }} */
  const { flavour } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (flavour === 'shipped' || flavour === 'testable') return flavours[flavour]
  throw new SetUpError(`${folder} does not say which flavour it is: \`npm run package\` writes that into it.`)
}

/**
 * Copies such a folder; every file's time becomes that of the build, which the installers hand on.
 *
 * @param {string} from
 * @param {string} to
 * @param {AppFolder} content
 * @param {Date} time
 */
export function copyAppFolder(from, to, { folders, files }, time) {
  for (const name of ['', ...folders]) mkdirSync(path.join(to, name), { recursive: true })
  for (const { name } of files) {
    copyFileSync(path.join(from, name), path.join(to, name))
    utimesSync(path.join(to, name), time, time)
  }
}

/**
 * The same order on every machine, whatever its language.
 *
 * @param {string} a
 * @param {string} b
 */
function byCode(a, b) {
  return a < b ? -1 : Number(a > b)
}
