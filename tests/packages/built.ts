/** @file What `build-packages.ts` has built. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { builtIn, type builtFolders } from './build-packages'

type BuiltFolder = (typeof builtFolders)[number]

const folderOf = (name: BuiltFolder): string => join(process.env[builtIn] ?? '', name)

/** A package. Fails when there is not exactly one of its kind. */
export function packageIn(name: BuiltFolder, ending: '.deb' | '.tar.xz'): string {
  const found = readdirSync(folderOf(name)).filter((file) => file.endsWith(ending))
  if (found.length !== 1) throw new Error(`${String(found.length)} files end in ${ending}`)
  return join(folderOf(name), found[0] ?? '')
}

/** The app's folder that the packages were made from. */
export function unpackedIn(name: BuiltFolder): string {
  return join(folderOf(name), name === 'shipped' || name === 'again' ? 'shipped' : 'testable', 'linux-unpacked')
}

/** The SHA-256 of a file. */
export function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** Every file below a folder: by its name, what would be installed of it. */
export function contentsOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), told(file)] as const),
  )
}

function told(file: string): string {
  const { mode, mtimeMs } = lstatSync(file)
  const status = lstatSync(file)
  const content = status.isSymbolicLink() ? readlinkSync(file) : status.isFile() ? sha256(file) : ''
  return `${mode.toString(8)} ${String(mtimeMs)} ${content}`
}
