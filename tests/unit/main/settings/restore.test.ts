/** @file What restoring leaves behind, whatever stands where the settings file should. */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restoreSettings } from '../../../../main/settings/restore'
import { firstSettings } from '../../../../main/settings/schema'
import { Settings } from '../../../../main/settings/settings'
import { quietLog } from './quiet-log'

let folder: string
const at = (name: string) => join(folder, name)
const write = (name: string, text: string) => {
  writeFileSync(at(name), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a first start and a good file need nothing', () => {
  expect(restoreSettings(folder)).toEqual({ values: firstSettings, restoration: 'none' })
  write('settings.json', '{"theme":"dark"}')
  expect(restoreSettings(folder)).toEqual({ values: { ...firstSettings, theme: 'dark' }, restoration: 'none' })
  expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
  expect(readdirSync(folder)).toEqual(['settings.json'])
})

test.each(['{"theme":', '', '{"theme":"purple"}', '[]', '{"textSize":"large"}'])(
  'a file with %s is kept aside and the last good one takes its place',
  (corrupt) => {
    write('settings.json', corrupt)
    write('settings.last-good.json', '{"theme":"dark"}')
    expect(restoreSettings(folder)).toMatchObject({ values: { theme: 'dark' }, restoration: 'settings_restored' })
    expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
    expect(readFileSync(at('settings.corrupt-1.json'), 'utf8')).toBe(corrupt)
    expect(restoreSettings(folder)).toMatchObject({ values: { theme: 'dark' }, restoration: 'none' })
  },
)

test('without a good copy the settings start again, and what was in both is still kept', () => {
  write('settings.json', 'x')
  write('settings.last-good.json', 'y')
  expect(restoreSettings(folder)).toEqual({ values: firstSettings, restoration: 'settings_reset' })
  expect(readdirSync(folder).sort()).toEqual(['settings.corrupt-1.json', 'settings.corrupt-2.json'])
  expect(readFileSync(at('settings.corrupt-1.json'), 'utf8')).toBe('x')
  expect(readFileSync(at('settings.corrupt-2.json'), 'utf8')).toBe('y')
})

test('a start that was killed after putting the file aside is brought to its end by the next', () => {
  write('settings.corrupt-1.json', 'x')
  write('settings.last-good.json', '{"theme":"dark"}')
  expect(restoreSettings(folder)).toMatchObject({ values: { theme: 'dark' }, restoration: 'settings_restored' })
  expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
})

test('an earlier corrupt file is never overwritten, not even a link that leads nowhere', () => {
  write('settings.corrupt-1.json', 'first')
  symlinkSync(at('nowhere'), at('settings.corrupt-2.json'))
  write('settings.json', 'third')
  restoreSettings(folder)
  expect(readFileSync(at('settings.corrupt-1.json'), 'utf8')).toBe('first')
  expect(readlinkSync(at('settings.corrupt-2.json'))).toBe(at('nowhere'))
  expect(readFileSync(at('settings.corrupt-3.json'), 'utf8')).toBe('third')
})

test('a link to a good file is followed and stays', () => {
  write('elsewhere.json', '{"theme":"dark"}')
  symlinkSync('elsewhere.json', at('settings.json'))
  expect(restoreSettings(folder)).toMatchObject({ values: { theme: 'dark' }, restoration: 'none' })
  expect(lstatSync(at('settings.json')).isSymbolicLink()).toBe(true)
})

test('a restored file is for its owner alone', () => {
  write('settings.json', 'x')
  write('settings.last-good.json', '{"theme":"dark"}')
  restoreSettings(folder)
  if (process.platform !== 'win32') expect(statSync(at('settings.json')).mode & 0o777).toBe(0o600)
})

/** What else can be in a file's place, and how to see that it is still there. */
const others: Record<string, { put: (path: string) => unknown; isKept: (path: string) => boolean }> = {
  'an empty folder': { put: mkdirSync, isKept: (path) => statSync(path).isDirectory() },
  'a folder with files': {
    put: (path) => {
      mkdirSync(path)
      writeFileSync(join(path, 'inside'), 'x')
    },
    isKept: (path) => readFileSync(join(path, 'inside'), 'utf8') === 'x',
  },
  'a link that leads nowhere': {
    put: (path) => {
      symlinkSync('nowhere', path)
    },
    isKept: (path) => readlinkSync(path) === 'nowhere',
  },
  'a link to itself': {
    put: (path) => {
      symlinkSync(path, path)
    },
    isKept: (path) => lstatSync(path).isSymbolicLink(),
  },
  'a link to a folder': {
    put: (path) => {
      symlinkSync('.', path)
    },
    isKept: (path) => readlinkSync(path) === '.',
  },
  'a link to a damaged file': {
    put: (path) => {
      write('elsewhere', 'x')
      symlinkSync('elsewhere', path)
    },
    isKept: (path) => readFileSync(path, 'utf8') === 'x',
  },
  ...(process.platform === 'win32'
    ? {}
    : {
        'a pipe nobody writes to': {
          put: (path) => execFileSync('mkfifo', [path]),
          isKept: (path) => lstatSync(path).isFIFO(),
        },
        'a device': {
          put: (path) => {
            symlinkSync('/dev/zero', path)
          },
          isKept: (path) => readlinkSync(path) === '/dev/zero',
        },
      }),
  ...(process.platform === 'linux'
    ? {
        // Also root cannot read this one: the input/output error stands for every unreadable file.
        'a file that cannot be read': {
          put: (path) => {
            symlinkSync('/proc/self/mem', path)
          },
          isKept: (path) => readlinkSync(path) === '/proc/self/mem',
        },
      }
    : {}),
}

test.each(Object.entries(others))(
  '%s in its place is kept aside and the last good one restored',
  (_what, { put, isKept }) => {
    put(at('settings.json'))
    write('settings.last-good.json', '{"theme":"dark"}')
    const settings = new Settings(folder, quietLog())
    expect(settings.values.theme).toBe('dark')
    expect(settings.notices).toEqual(['settings_restored'])
    expect(isKept(at('settings.corrupt-1.json'))).toBe(true)
    expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
  },
)

test.each(Object.entries(others))('%s in place of the copy too gives the first settings', (_what, { put, isKept }) => {
  write('settings.json', 'x')
  put(at('settings.last-good.json'))
  const settings = new Settings(folder, quietLog())
  expect(settings.values).toEqual(firstSettings)
  expect(settings.notices).toEqual(['settings_reset'])
  expect(isKept(at('settings.corrupt-2.json'))).toBe(true)
})

test('a socket in its place is kept aside', async () => {
  // There they are no files.
  if (process.platform === 'win32') return
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(at('settings.json'), resolve))
  try {
    expect(restoreSettings(folder)).toEqual({ values: firstSettings, restoration: 'settings_reset' })
    expect(existsSync(at('settings.corrupt-1.json'))).toBe(true)
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})

test('where nothing can be put aside the last good settings are in force all the same', () => {
  write('settings.json', 'x')
  write('settings.last-good.json', '{"theme":"dark"}')
  // A folder cannot be replaced by a file: as good as a folder that is read-only, also for root.
  mkdirSync(at('settings.json.new'))
  const log = quietLog()
  const settings = new Settings(folder, log)
  expect(settings.values.theme).toBe('dark')
  expect(settings.notices).toEqual(['settings_not_saved'])
  expect(log.lines).toEqual(['warn settings_not_saved'])
})

test('a folder that is not there, or is none, gives the first settings', () => {
  expect(restoreSettings(at('missing'))).toEqual({ values: firstSettings, restoration: 'none' })
  write('file', '')
  expect(restoreSettings(at('file')).values).toEqual(firstSettings)
})
