/** @file Whatever has become of the settings file: the app starts, nothing is lost, the officer is told. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { firstSettings, storedSettings } from '../../../../main/settings/schema'
import { Settings } from '../../../../main/settings/settings'
import { readText, writeText } from '../../../../main/settings/settings-text'
import { singleBitFlips, variants, written, writtenText, type Variant } from './corrupt-variants'
import { quietLog } from './quiet-log'

/** Differs from what is in the file in everything that a test looks at. */
const lastGood = storedSettings.parse({ theme: 'light', textSize: 24, practice: { browser: 'before', device: null } })
const lastGoodText = writeText(lastGood)

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true })
})

/** A fresh folder for each variant of a kind. */
function inFreshFolder({ bytes }: Variant, copy: Buffer | string): Settings {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true })
  writeFileSync(at('settings.json'), bytes)
  writeFileSync(at('settings.last-good.json'), copy)
  return new Settings(folder, quietLog())
}

test('the table has at least 500 variants, no two of a name', () => {
  const names = Object.values(variants).flatMap((all) => all.map(({ name, bytes }) => name + bytes.toString('base64')))
  expect(names.length).toBeGreaterThanOrEqual(500)
  expect(new Set(names).size).toBeGreaterThanOrEqual(500)
})

test.each(Object.entries(variants))('a file %s is kept aside and the last good one restored', (_kind, all) => {
  for (const variant of all) {
    const settings = inFreshFolder(variant, lastGoodText)
    if (settings.notices.length === 0) {
      // Some flipped bits are in no setting: then nothing at all is lost.
      expect(variant.name).toMatch(/^bit flip/)
      expect(settings.values, variant.name).toEqual(written)
      continue
    }
    expect(settings.notices, variant.name).toEqual(['settings_restored'])
    expect(settings.values, variant.name).toEqual(lastGood)
    expect(readFileSync(at('settings.json'), 'utf8'), variant.name).toBe(lastGoodText)
    expect(readFileSync(at('settings.corrupt-1.json')).equals(variant.bytes), variant.name).toBe(true)
    expect(readdirSync(folder), variant.name).toHaveLength(3)
  }
  expect(Object.keys(Object.prototype)).toEqual([])
  expect('polluted' in {}).toBe(false)
})

test.each(Object.entries(variants))(
  'a file %s whose copy is corrupt too gives the first settings; both are kept',
  (kind, all) => {
    for (const variant of all) {
      const settings = inFreshFolder(variant, variant.bytes)
      if (settings.notices.length === 0) continue
      expect(settings.notices, variant.name).toEqual(['settings_reset'])
      expect(settings.values, variant.name).toEqual(firstSettings)
      expect(readdirSync(folder).sort(), `${kind}: ${variant.name}`).toEqual([
        'settings.corrupt-1.json',
        'settings.corrupt-2.json',
      ])
      for (const kept of readdirSync(folder)) expect(readFileSync(at(kept)).equals(variant.bytes)).toBe(true)
    }
  },
)

test('no single flipped bit changes a setting unnoticed', () => {
  let unnoticed = 0
  for (const { name, bytes } of singleBitFlips()) {
    let values
    try {
      values = readText(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)).values
    } catch {
      continue
    }
    unnoticed += 1
    expect(values, name).toEqual(written)
  }
  // In the name of the checksum, and where one blank becomes another.
  expect(unnoticed).toBeLessThan(writtenText.length)
})

test.each([
  ['NUL', '\0'],
  ['blanks', ' '],
  ['brackets', '['],
])('a file of 50 MB of %s is put aside unread', (_what, character) => {
  const bytes = Buffer.alloc(50 * 1024 * 1024, character)
  writeFileSync(at('settings.json'), bytes)
  writeFileSync(at('settings.last-good.json'), lastGoodText)
  const settings = new Settings(folder, quietLog())
  expect(settings.values).toEqual(lastGood)
  expect(settings.notices).toEqual(['settings_restored'])
  expect(readFileSync(at('settings.corrupt-1.json')).equals(bytes)).toBe(true)
})

test('a file of 50 MB of good settings is not read either', () => {
  writeFileSync(at('settings.json'), `{"theme":"dark","later":"${'x'.repeat(50 * 1024 * 1024)}"}`)
  const settings = new Settings(folder, quietLog())
  expect(settings.notices).toEqual(['settings_reset'])
  expect(settings.values).toEqual(firstSettings)
})
