import { readFileSync, renameSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { StartError } from './start-error'
import type { SnapshotStore } from './snapshots'

/**
 * Keeps snapshots in one file, readable by its owner only; a crash leaves the old file or the new one, never half of
 * one. It is not forced to the disk: a power cut may cost the last changes of a practice, waiting for the disk would slow each.
 *
 * Changes of one tick are written once. `warn` is told, in one line, when writing fails: the tenant goes on without.
 */
export function fileSnapshots(file: string, warn: (line: string) => void): SnapshotStore {
  let pending: (() => string) | null = null
  let writing: Promise<void> = Promise.resolve()
  const writePending = async (): Promise<void> => {
    const text = pending
    pending = null
    if (text === null) return
    try {
      await writeAtomically(file, text())
    } catch (error) {
      warn(`The state file ${file} cannot be written (${codeOf(error)}).`)
    }
  }
  return {
    load: () => loadText(file),
    save: (text) => {
      const scheduled = pending !== null
      pending = text
      if (scheduled) return
      setImmediate(() => {
        writing = writing.then(writePending)
      })
    },
    setAside: () => {
      renameSync(file, `${file}.corrupt`)
    },
    flush: () => {
      writing = writing.then(writePending)
      return writing
    },
  }
}

function loadText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw new StartError(`The state file ${file} cannot be read (${codeOf(error)}).`)
  }
}

async function writeAtomically(file: string, text: string): Promise<void> {
  const draft = `${file}.new`
  // SECURITY: it holds the practice accounts' secrets; nobody else on this machine has business with it.
  const handle = await open(draft, 'w', 0o600)
  try {
    await handle.chmod(0o600)
    await handle.writeFile(text)
  } finally {
    await handle.close()
  }
  await rename(draft, file)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
