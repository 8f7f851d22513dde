// @ts-check
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../../resources/build/set-up/build.mjs'

/** @type {string} */
let folder
/** @param {string} name @param {string} content */
const write = (name, content) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
  writeFileSync(path.join(folder, name), content)
}
const take = () => fingerprint(folder, ['main', 'resources', 'package.json', 'does-not-exist'])

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'))
  write('main/index.ts', 'a')
  write('resources/icon.svg', '<svg/>')
  write('package.json', '{}')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a file that was only touched is still the same', () => {
  const before = take()
  utimesSync(path.join(folder, 'main/index.ts'), 0, 0)
  expect(take()).toBe(before)
})

test.each([
  ['a changed file', () => write('main/index.ts', 'b')],
  ['a new file in a new folder', () => write('main/ipc/register.ts', '')],
  ['a file that is gone', () => rmSync(path.join(folder, 'main/index.ts'))],
])('%s makes it another', (_, change) => {
  const before = take()
  change()
  expect(take()).not.toBe(before)
})

test('a renamed file makes it another', () => {
  const before = take()
  rmSync(path.join(folder, 'main/index.ts'))
  write('main/main.ts', 'a')
  expect(take()).not.toBe(before)
})

test('the scripts that build are no part of what is built', () => {
  const before = take()
  write('resources/build/start.mjs', '')
  expect(take()).toBe(before)
})
