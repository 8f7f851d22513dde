// @ts-check
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { summedNames, writeChecksums } from '../../../../../resources/build/package/checksums.mjs'

/** @type {string} */
let folder
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'checksums-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('every package has its line, as sha256sum writes it, and nothing else has', async () => {
  mkdirSync(path.join(folder, 'unpacked'))
  for (const name of ['b.deb', 'a.msi', 'builder-debug.yml', 'c.part', '.hidden'])
    writeFileSync(path.join(folder, name), 'abc')
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'

  expect(await writeChecksums(folder)).toEqual(['a.msi', 'b.deb'])
  // Once more: its own file is no package.
  await writeChecksums(folder)
  expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')).toBe(`${abc} *a.msi\n${abc} *b.deb\n`)
  expect(readdirSync(folder)).not.toContain('SHA256SUMS.part')
})

test('the order is that of the bytes, in every language', () => {
  expect(summedNames(['b', 'Z', 'a', 'é'])).toEqual(['Z', 'a', 'b', 'é'])
})

test('a folder without packages is said to have none', async () => {
  await expect(writeChecksums(folder)).rejects.toThrow('There is no package')
})
