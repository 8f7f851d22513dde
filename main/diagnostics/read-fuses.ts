/**
 * @file Reads Electron's fuses. Not with `@electron/fuses`: that takes the whole program into memory, and `graceful-fs` with
 * it, which changes Node's own `fs` for everybody in the process.
 */
import { open } from 'node:fs/promises'

/** Whether each fuse is on, by its name in `@electron/fuses`. */
export type FuseStates = Readonly<Record<string, boolean>>

/** In the order of the wire, version 1. */
const names = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
]

/** In two parts, so that this file's own text is never taken for the wire. */
const sentinel = Buffer.from(['dL7pKGdnNz796Pbb', 'jQWNKmHXBZaB9tsX'].join(''))
const chunkBytes = 4 * 1024 * 1024
const wireBytes = 64
const versionOne = 1
const on = 0x31

/** Reads the fuses of a program. Fails as `node:fs` does, and when it is none of Electron's. */
export async function readFuses(program: string): Promise<FuseStates> {
  const wire = await findWire(program)
  const [version, length = 0] = wire
  if (version !== versionOne) throw new Error('The fuses are of another version')
  return Object.fromEntries(names.slice(0, length).map((name, at) => [name, wire[2 + at] === on]))
}

/** What follows the sentinel: the version, the number of fuses, and a byte for each. */
async function findWire(program: string): Promise<Buffer> {
  const file = await open(program)
  try {
    const chunk = Buffer.alloc(chunkBytes)
    for (let position = 0; ;) {
      const { bytesRead } = await file.read(chunk, 0, chunkBytes, position)
      const found = chunk.subarray(0, bytesRead).indexOf(sentinel)
      if (found >= 0) {
        const wire = Buffer.alloc(wireBytes)
        await file.read(wire, 0, wireBytes, position + found + sentinel.length)
        return wire
      }
      if (bytesRead < chunkBytes) throw new Error('No fuses were found')
      // The sentinel may begin in this chunk and end in the next.
      position += bytesRead - sentinel.length
    }
  } finally {
    await file.close()
  }
}
