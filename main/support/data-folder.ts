import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'

/** The data folder cannot be used; the message says which and why. */
export class DataFolderError extends Error {
  override readonly name = 'DataFolderError'
}

/**
 * Makes sure that a folder exists and can be written, and answers its absolute path.
 *
 * Fails with {@link DataFolderError}.
 */
export function useDataFolder(folder: string): string {
  const path = resolve(folder)
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    return path
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code ?? 'unknown'
    throw new DataFolderError(`The data folder ${path} cannot be used (${reason}).`, { cause })
  }
}
