import { randomBytes } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/**
 * Writes a file whole or not at all, for this user alone to read, also where it takes the place of one that others could.
 * A link in its place is replaced, not followed. Fails as `node:fs` does.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  // A name that nothing of the officer's can have.
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, content, { mode: 0o600, flag: 'wx', flush: true })
    await rename(draft, path)
  } catch (cause) {
    await rm(draft, { force: true }).catch(() => undefined)
    throw cause
  }
}
