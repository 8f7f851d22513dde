import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { firstSettings } from '../../../../main/settings/schema'
import { restoreSettings } from '../../../../main/settings/restore'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})

test('a first start and a good file need nothing', () => {
  expect(restoreSettings(folder)).toEqual({ values: firstSettings, restoration: 'none' })
  writeFileSync(at('settings.json'), '{"theme":"dark"}')
  expect(restoreSettings(folder)).toEqual({ values: { ...firstSettings, theme: 'dark' }, restoration: 'none' })
  expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
})

test.each(['{"theme":', '', '{"theme":"purple"}', '[]', '{"textSize":"large"}'])(
  'a file with %s is kept aside and the last good one takes its place',
  (corrupt) => {
    writeFileSync(at('settings.json'), corrupt)
    writeFileSync(at('settings.last-good.json'), '{"theme":"dark"}')
    expect(restoreSettings(folder)).toMatchObject({ values: { theme: 'dark' }, restoration: 'settings_restored' })
    expect(readFileSync(at('settings.json'), 'utf8')).toBe('{"theme":"dark"}')
    expect(readFileSync(at('settings.corrupt-1.json'), 'utf8')).toBe(corrupt)
  },
)

test('without a good copy the settings start again, and what was there is still kept', () => {
  writeFileSync(at('settings.json'), 'x')
  writeFileSync(at('settings.last-good.json'), 'y')
  expect(restoreSettings(folder)).toEqual({ values: firstSettings, restoration: 'settings_reset' })
  expect(readdirSync(folder).sort()).toEqual(['settings.corrupt-1.json', 'settings.last-good.json'])
})

test('an earlier corrupt file is never overwritten', () => {
  writeFileSync(at('settings.corrupt-1.json'), 'first')
  writeFileSync(at('settings.json'), 'second')
  restoreSettings(folder)
  expect(readFileSync(at('settings.corrupt-1.json'), 'utf8')).toBe('first')
  expect(readFileSync(at('settings.corrupt-2.json'), 'utf8')).toBe('second')
})
