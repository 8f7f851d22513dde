/** @file Looks at folders and changes nothing in them. */
import { constants } from 'node:fs'
import { access, readdir, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** How a folder stands. */
export interface FolderState {
  readonly state: 'usable' | 'not_there_yet' | 'not_a_folder' | 'not_writable'
  /** The permission bits of one that is there; on Windows they say nothing. */
  readonly mode: number | null
}

const reasonOf = (thrown: unknown): string | undefined => (thrown as NodeJS.ErrnoException).code

/** Whether a folder can be used, or could be made. Never fails. */
export async function folderState(folder: string): Promise<FolderState> {
  try {
    const status = await stat(folder)
    if (!status.isDirectory()) return { state: 'not_a_folder', mode: null }
    const mode = status.mode & 0o777
    return { state: (await isWritable(folder)) ? 'usable' : 'not_writable', mode }
  } catch (thrown) {
    if (reasonOf(thrown) === 'ENOTDIR') return { state: 'not_a_folder', mode: null }
    if (reasonOf(thrown) !== 'ENOENT') return { state: 'not_writable', mode: null }
    // It is made with the first start, in the nearest folder that is there.
    const { state } = await folderState(dirname(folder))
    return { state: state === 'usable' ? 'not_there_yet' : state, mode: null }
  }
}

async function isWritable(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** More files than ever lie in a data folder: what is counted beyond would only cost time. */
const mostFiles = 20_000

/** The bytes of all files in a folder; 0 when there is none. Never fails. */
export async function folderBytes(folder: string): Promise<number> {
  try {
    const entries = await readdir(folder, { withFileTypes: true, recursive: true })
    const files = entries.filter((entry) => entry.isFile()).slice(0, mostFiles)
    const sizes = await Promise.all(
      files.map(({ parentPath, name }) =>
        stat(join(parentPath, name)).then(
          ({ size }) => size,
          // Gone again since.
          () => 0,
        ),
      ),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  } catch {
    return 0
  }
}

/** The bytes that are free where a folder is, or will be. Fails as `node:fs` does. */
export async function freeBytes(folder: string): Promise<number> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (thrown) {
    const parent = dirname(folder)
    if (reasonOf(thrown) !== 'ENOENT' || parent === folder) throw thrown
    return freeBytes(parent)
  }
}

/** The names in a folder; none when there is none. Never fails. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
