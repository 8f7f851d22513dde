/** @file The real file, by electron-store, on a real disk. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { restoreSettings } from '../../../../main/settings/restore'
import { firstSettings, storedSettings } from '../../../../main/settings/schema'
import { Settings } from '../../../../main/settings/settings'
import { longestText, readText, writeText } from '../../../../main/settings/settings-text'
import { quietLog } from './quiet-log'

let folder: string
const at = (name: string) => join(folder, name)
const read = (name: string) => readFileSync(at(name), 'utf8')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
  // electron-store imports electron, which outside the app only says where its program is; nobody asks for one here.
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function changed(settings: Settings, changes: Parameters<Settings['change']>[0]): Promise<void> {
  settings.change(changes)
  await settings.settled()
}

test('a change is in the file and in the copy, for the next start to find, and for nobody else to read', async () => {
  const settings = new Settings(folder, quietLog())
  await changed(settings, { theme: 'dark', check: { at: 7, amr: ['pwd'] } })
  expect(settings.notices).toEqual([])
  expect(readdirSync(folder).sort()).toEqual(['settings.json', 'settings.last-good.json'])
  expect(read('settings.last-good.json')).toBe(read('settings.json'))
  expect(new Settings(folder, quietLog()).values).toEqual(settings.values)
  if (process.platform === 'win32') return
  for (const name of readdirSync(folder)) expect(statSync(at(name)).mode & 0o777, name).toBe(0o600)
})

test('what a later version added stays for it', async () => {
  writeFileSync(at('settings.json'), writeText({ ...firstSettings, later: { setting: [1] } }))
  await changed(new Settings(folder, quietLog()), { theme: 'dark' })
  expect(readText(read('settings.json')).content).toMatchObject({ theme: 'dark', later: { setting: [1] } })
})

test('a file written by hand, without a checksum, is taken and gets one with the next change', async () => {
  writeFileSync(at('settings.json'), '{"theme":"dark"}')
  const settings = new Settings(folder, quietLog())
  expect(settings.notices).toEqual([])
  await changed(settings, { textSize: 24 })
  expect(readText(read('settings.json')).values).toEqual({ ...firstSettings, theme: 'dark', textSize: 24 })
  expect(read('settings.json')).toMatch(/"checksum": "[0-9a-f]{8}"/)
})

test('drafts that kills have left are removed with the first change of a run', async () => {
  const drafts = ['settings.json.tmp-1790000000abcdef', 'settings.json.new', 'settings.last-good.json.new']
  for (const draft of drafts) writeFileSync(at(draft), '{')
  const own = ['notes.txt', 'settings.json.bak', 'settings.json.tmp-mine']
  for (const other of own) writeFileSync(at(other), 'x')
  await changed(new Settings(folder, quietLog()), { theme: 'dark' })
  expect(readdirSync(folder).sort()).toEqual([...own, 'settings.json', 'settings.last-good.json'].sort())
})

test.each([
  ['damaged', (file: string) => writeFileSync(file, 'x')],
  ['replaced by a folder', mkdirSync],
  ['gone', () => undefined],
])('a file that is %s while the app runs costs nothing', async (_what, damage) => {
  const log = quietLog()
  const settings = new Settings(folder, log)
  await changed(settings, { theme: 'dark' })
  rmSync(at('settings.json'))
  damage(at('settings.json'))
  const wasThere = existsSync(at('settings.json'))
  await changed(settings, { textSize: 24 })
  expect(settings.notices).toEqual([])
  expect(log.lines).toEqual(['warn settings_restored before writing'])
  expect(restoreSettings(folder)).toEqual({
    values: { ...firstSettings, theme: 'dark', textSize: 24 },
    restoration: 'none',
  })
  expect(existsSync(at('settings.corrupt-1.json'))).toBe(wasThere)
})

test('a folder in place of the copy is kept aside, and the copy made', async () => {
  mkdirSync(at('settings.last-good.json'))
  const settings = new Settings(folder, quietLog())
  expect(settings.notices).toEqual(['settings_reset'])
  await changed(settings, { theme: 'dark' })
  rmSync(at('settings.last-good.json'))
  mkdirSync(at('settings.last-good.json'))
  await changed(settings, { theme: 'light' })
  expect(readText(read('settings.last-good.json')).values.theme).toBe('light')
  expect(statSync(at('settings.corrupt-2.json')).isDirectory()).toBe(true)
})

test('a copy that cannot be made is no reason to say that the settings are not saved', async () => {
  mkdirSync(at('settings.last-good.json.new'))
  const log = quietLog()
  const settings = new Settings(folder, log)
  await changed(settings, { theme: 'dark' })
  expect(settings.notices).toEqual([])
  expect(log.lines).toEqual(['warn no copy kept'])
  expect(readText(read('settings.json')).values.theme).toBe('dark')
})

test('a folder that is gone is told, and the next change is written when it is back', async () => {
  const settings = new Settings(folder, quietLog())
  await changed(settings, { theme: 'dark' })
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'in the way')
  await changed(settings, { textSize: 24 })
  expect(settings.notices).toEqual(['settings_not_saved'])
  rmSync(folder)
  await changed(settings, { device: 'non-se-gsib' })
  expect(settings.notices).toEqual([])
  expect(restoreSettings(folder).values).toEqual(settings.values)
})

test('a link to the file elsewhere stays a link', async () => {
  mkdirSync(at('elsewhere'))
  writeFileSync(at('elsewhere/mine.json'), '{"theme":"dark"}')
  symlinkSync('elsewhere/mine.json', at('settings.json'))
  await changed(new Settings(folder, quietLog()), { textSize: 24 })
  expect(lstatSync(at('settings.json')).isSymbolicLink()).toBe(true)
  expect(readText(read('elsewhere/mine.json')).values).toEqual({ ...firstSettings, theme: 'dark', textSize: 24 })
})

test.each([
  ['NaN', { check: { at: Number.NaN, amr: [] } }],
  ['a checksum', { checksum: 'x' }],
  ['too much', { later: 'x'.repeat(longestText) }],
])('settings with %s, which could not be read again, are not written', (_what, wrong) => {
  expect(() => writeText({ ...firstSettings, ...wrong })).toThrow()
})

test('what the schema refuses at the next start is not written now, and the file stays', async () => {
  const settings = new Settings(folder, quietLog())
  await changed(settings, { theme: 'dark' })
  const before = read('settings.json')
  await changed(settings, { check: { at: Number.POSITIVE_INFINITY, amr: [] } })
  expect(settings.notices).toEqual(['settings_not_saved'])
  expect(read('settings.json')).toBe(before)
})

test('the text of the first settings is settings', () => {
  expect(readText(writeText(storedSettings.parse({}))).values).toEqual(firstSettings)
})
