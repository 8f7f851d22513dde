// @ts-check
/** @file Writes `SHA256SUMS` beside the packages. By itself: `node resources/build/package/checksums.mjs FOLDER`. */
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { SetUpError, runScript, say } from '../set-up/progress.mjs'
import { isStartedFile } from '../set-up/project.mjs'

/** The file's name, where people look for it. */
export const CHECKSUMS = 'SHA256SUMS'

/**
 * Writes the SHA-256 of every file that lies in the folder itself, but `SHA256SUMS`, hidden files and electron-builder's notes
 * to itself, for `sha256sum -c SHA256SUMS`. Sorted by name; the file is there whole or as it was before.
 * Fails with `SetUpError` when there is nothing to sum up.
 *
 * @param {string} dist
 * @returns {Promise<readonly string[]>} The names of the files in it.
 */
export async function writeChecksums(dist) {
  const names = summedNames(
    readdirSync(dist, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name),
  )
  if (names.length === 0) throw new SetUpError(`There is no package in ${dist} to write checksums of.`)
  /** @type {Map<string, string>} */
  const sums = new Map()
  for (const name of names) sums.set(name, await sha256Of(path.join(dist, name)))
  const file = path.join(dist, CHECKSUMS)
  writeFileSync(`${file}.part`, checksumLines(sums))
  renameSync(`${file}.part`, file)
  return names
}

/**
 * Answers which files of a folder are handed out, sorted by their bytes so that no locale changes the order. Pure.
 *
 * @param {readonly string[]} names
 * @returns {string[]}
 */
export function summedNames(names) {
  return names
    .filter((name) => name !== CHECKSUMS && !name.startsWith('.') && !/^builder-.*\.ya?ml$|\.part$/.test(name))
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/**
 * @param {ReadonlyMap<string, string>} sums The SHA-256 by name, in the order of the lines.
 * @returns {string} As `sha256sum --binary` writes it.
 */
export function checksumLines(sums) {
  return [...sums].map(([name, sum]) => `${sum} *${name}\n`).join('')
}

/** @param {string} file */
async function sha256Of(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

if (isStartedFile(import.meta.filename)) {
  await runScript(async () => {
    const [folder] = process.argv.slice(2)
    if (folder === undefined) throw new SetUpError('Say which folder the packages are in.')
    for (const name of await writeChecksums(folder)) say(name)
    return 0
  })
}
