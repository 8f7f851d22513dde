// @ts-check
/** @file The app's folder as a zip, for those who may not install. */
import { once } from 'node:events'
import { createWriteStream, readFileSync } from 'node:fs'
import { Zip, ZipDeflate } from 'fflate'

/** @typedef {import('./app-folder.mjs').AppFolder} AppFolder */

/**
 * Writes the zip: everything in one folder, so that unpacking litters nobody's desktop. The same content makes the same bytes;
 * no more than the largest file is held in memory.
 *
 * @param {{ from: string, content: AppFolder, folder: string, time: Date, to: string }} of `folder`: the one in the zip.
 */
export async function writePortableZip({ from, content, folder, time, to }) {
  const out = createWriteStream(to)
  const closed = once(out, 'close')
  /** @type {Error | null} */
  let failure = null
  const zip = new Zip((error, chunk, final) => {
    failure ??= error
    if (error === null) out.write(chunk)
    if (final) out.end()
  })
  for (const { name } of content.files) {
    const entry = new ZipDeflate(`${folder}/${name}`, { level: 6 })
    entry.mtime = zipTime(time)
    zip.add(entry)
    entry.push(readFileSync(`${from}/${name}`), true)
    if (out.writableNeedDrain) await once(out, 'drain')
  }
  zip.end()
  await closed
  if (failure !== null) throw failure
}

/**
 * A zip has local times, and fflate asks the machine for its zone; noon of the day is the same everywhere.
 *
 * @param {Date} time
 */
function zipTime(time) {
  return new Date(time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), 12)
}
