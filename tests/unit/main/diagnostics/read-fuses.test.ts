import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFuses } from '../../../../main/diagnostics/read-fuses'

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
let program: string
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuses-'))
  program = join(folder, 'program')
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const wire = (states: string): Buffer =>
  Buffer.concat([Buffer.from(sentinel), Buffer.from([1, states.length]), Buffer.from(states)])

test.each([0, 100, 4 * 1024 * 1024 - 10, 4 * 1024 * 1024 + 5, 9_000_000])(
  'the fuses are read wherever in the program they are, here after %i bytes',
  async (before) => {
    writeFileSync(program, Buffer.concat([Buffer.alloc(before), wire('01001101'), Buffer.alloc(1000)]))
    expect(await readFuses(program)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: true,
    })
  },
)

test('a program without fuses is refused', async () => {
  writeFileSync(program, Buffer.alloc(5_000_000))
  await expect(readFuses(program)).rejects.toThrow('No fuses were found')
})
