/** @file Hostile files, on a real disk. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { policyFile } from '../../../../main/policy/linux-file'
import { Policy } from '../../../../main/policy/policy'
import { quietLog } from '../settings/quiet-log'
import { until } from '../../../support/until'

// Windows has its policy in the registry; such files have no owner there.
const onUnix = test.runIf(process.platform !== 'win32')
const owner = process.getuid?.() ?? 0

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-'))
  file = join(folder, 'policy.json')
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const good = JSON.stringify({ theme: 'dark', extraAllowedHosts: ['adfs.agency.example'] })
const write = (content: string | Buffer = good, path = file) => {
  writeFileSync(path, content, { mode: 0o644 })
}
const read = (path = file, by = owner) => policyFile({ path, owner: by }).read()
const refused = (problem: string) => ({ state: 'refused', problem })

onUnix('a file of its owner alone is read', async () => {
  write()
  expect(await read()).toEqual({
    state: 'read',
    values: new Map<string, unknown>([
      ['theme', 'dark'],
      ['extraAllowedHosts', ['adfs.agency.example']],
    ]),
  })
})

onUnix('a mark of the encoding and a pointer to the schema are no policy', async () => {
  write(`\ufeff{"$schema":"policy.schema.json","theme":"dark"}`)
  expect(await read()).toEqual({ state: 'read', values: new Map([['theme', 'dark']]) })
})

onUnix('no file, no folder: no policy', async () => {
  expect(await read()).toEqual({ state: 'absent' })
  expect(await read(join(folder, 'no', 'folder.json'))).toEqual({ state: 'absent' })
})

onUnix.each([0o664, 0o646, 0o666, 0o777, 0o620])('a file of mode %o is refused', async (mode) => {
  write()
  chmodSync(file, mode)
  expect(await read()).toEqual(refused('writable_by_others'))
})

onUnix.each([0o775, 0o757, 0o777, 0o1777])('a file in a folder of mode %o is refused', async (mode) => {
  write()
  chmodSync(folder, mode)
  expect(await read()).toEqual(refused('folder_not_safe'))
})

onUnix('so is one further down from such a folder', async () => {
  mkdirSync(join(folder, 'a/b'), { recursive: true })
  const below = join(folder, 'a/b/policy.json')
  write(good, below)
  expect((await read(below)).state).toBe('read')
  chmodSync(join(folder, 'a'), 0o777)
  expect(await read(below)).toEqual(refused('folder_not_safe'))
})

onUnix('a file of somebody else is refused', async () => {
  write()
  // As root, a folder of root's is good, and the file is looked at; else the folder is already somebody else's.
  expect(await read(file, owner + 1)).toEqual(refused(owner === 0 ? 'wrong_owner' : 'folder_not_safe'))
  if (owner !== 0) return
  chownSync(file, 65534, 65534)
  expect(await read()).toEqual(refused('wrong_owner'))
  chownSync(file, 0, 0)
  chownSync(folder, 65534, 65534)
  expect(await read()).toEqual(refused('folder_not_safe'))
})

onUnix('a link is refused, whatever it leads to, and so is a folder that is one', async () => {
  write(good, join(folder, 'real.json'))
  symlinkSync('real.json', file)
  expect(await read()).toEqual(refused('is_a_link'))
  unlinkSync(file)
  symlinkSync('nowhere', file)
  expect(await read()).toEqual(refused('is_a_link'))
  unlinkSync(file)
  symlinkSync('/dev/zero', file)
  expect(await read()).toEqual(refused('is_a_link'))
  mkdirSync(join(folder, 'real'))
  write(good, join(folder, 'real/policy.json'))
  symlinkSync('real', join(folder, 'link'))
  expect(await read(join(folder, 'link/policy.json'))).toEqual(refused('folder_not_safe'))
})

onUnix('a second name of a good file is as good as the first', async () => {
  write(good, join(folder, 'real.json'))
  linkSync(join(folder, 'real.json'), file)
  expect((await read()).state).toBe('read')
})

onUnix('a folder, a pipe, a socket and a device are refused, without waiting', async () => {
  mkdirSync(file)
  expect(await read()).toEqual(refused('not_a_file'))
  rmSync(file, { recursive: true })
  execFileSync('mkfifo', ['-m', '644', file])
  expect(await read()).toEqual(refused('not_a_file'))
  rmSync(file)
  const server = createServer().listen(file)
  await new Promise((resolve) => server.once('listening', resolve))
  expect(await read()).toEqual(refused('not_a_file'))
  await new Promise((resolve) => server.close(resolve))
  if (owner === 0) expect(await read('/dev/zero')).not.toMatchObject({ state: 'read' })
})

onUnix.each([
  ['longer than 64 KiB', `{"a":"${'x'.repeat(64 * 1024)}"}`, 'too_long'],
  ['Latin 1', Buffer.from('{"helpdeskName":"é"}', 'latin1'), 'not_text'],
  ['UTF-16', Buffer.from(good, 'utf16le'), 'not_json'],
  ['empty', '', 'not_json'],
  ['cut off', good.slice(0, -3), 'not_json'],
  ['a list', '[]', 'not_json'],
  ['null', 'null', 'not_json'],
  ['a text', '"theme"', 'not_json'],
  ['with __proto__', '{"__proto__":{"theme":"dark"}}', 'not_json'],
  ['with a hidden __proto__', '{"\\u005f_proto__":1}', 'not_json'],
  ['with __proto__ further down', '{"a":[{"__proto__":1}]}', 'not_json'],
  ['very deep', '['.repeat(60_000), 'not_json'],
  ['very deep and closed', `{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'not_json'],
])('a file that is %s is refused', async (_what, content, problem) => {
  write(content)
  const reading = await read()
  // The depth that a stack bears is not ours to say; that it ends in an answer is.
  if (reading.state === 'read') expect(_what).toBe('very deep and closed')
  else expect(reading).toEqual(refused(problem))
})

onUnix('exactly 64 KiB is not too long', async () => {
  const frame = '{"a":""}'
  write(frame.replace('""', `"${'x'.repeat(64 * 1024 - frame.length)}"`))
  expect((await read()).state).toBe('read')
})

onUnix('a file that cannot be read is told', async () => {
  write()
  chmodSync(file, 0o000)
  // Root reads it all the same.
  expect(await read()).toEqual(owner === 0 ? expect.objectContaining({ state: 'read' }) : refused('unreadable'))
})

onUnix('a file caught in the middle of writing is read when it is whole', async () => {
  write(good.slice(0, 10))
  const reading = read()
  write()
  expect((await reading).state).toBe('read')
})

onUnix(
  'a change is in force without a restart: made, changed, replaced, opened to others, removed, made again',
  async () => {
    const path = join(folder, 'later/policy.json')
    const policy = await Policy.open([policyFile({ path, owner })], quietLog())
    const inForce = async (what: string, change: () => void, expected: unknown) => {
      change()
      await until(() => {
        expect(policy.lockedValues().theme, what).toBe(expected)
      })
    }
    const themed = (theme: string) => JSON.stringify({ theme })
    const writeBelow = (content: string) => {
      mkdirSync(join(folder, 'later'))
      write(content, path)
    }
    const replace = () => {
      write(themed('dark'), `${path}.new`)
      renameSync(`${path}.new`, path)
    }
    try {
      await inForce('made', () => writeBelow(themed('dark')), 'dark')
      await inForce('changed', () => write(themed('light'), path), 'light')
      await inForce('replaced', replace, 'dark')
      // What it said while nobody else could write it stays in force.
      chmodSync(path, 0o666)
      await until(() => {
        expect(policy.findings).toEqual([
          { source: path, name: null, problem: 'writable_by_others', instead: 'before' },
        ])
      })
      expect(policy.lockedValues().theme).toBe('dark')
      await inForce('closed again', () => chmodSync(path, 0o644), 'dark')
      await inForce('removed', () => rmSync(join(folder, 'later'), { recursive: true }), undefined)
      await inForce('made again', () => writeBelow(themed('light')), 'light')
    } finally {
      policy.close()
    }
  },
)
