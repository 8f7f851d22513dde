/** @file The report as one file to hand over. */
// Not the build for Node: it declares `require` for its workers, which are not needed here, and so does the bundler.
import { strToU8, zipSync } from 'fflate/browser'

/** A file of the report. */
export interface ReportFile {
  /** Its path within the zip. */
  readonly name: string
  readonly text: string
}

/** Packs files into a zip. The same files give the same bytes: the time of packing is not in it. */
export function zipOf(files: readonly ReportFile[]): Uint8Array {
  const entries = files.map(({ name, text }) => [name, strToU8(text)] as const)
  // The earliest day that a zip can say.
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) })
}
