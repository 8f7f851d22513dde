import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ utilityProcess: {} }))
const { forgetEverything } = await import('../../../main/forget-everything')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forget-everything-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const forget = (isAlone = true) => forgetEverything({ isAlone, dataFolder: folder, keychainProgram: 'keychain.js' })
const haveRun = () => {
  mkdirSync(join(folder, 'logs'))
  writeFileSync(join(folder, 'logs', 'companion.log'), '')
}

test('the folder in which the app has run goes', async () => {
  haveRun()
  expect(await forget()).toEqual({ text: `Removed from the keychain: 0 of 0.\nRemoved ${folder}.`, exitCode: 0 })
  expect(existsSync(folder)).toBe(false)
})

test('and so does one that was only just made, and locked', async () => {
  writeFileSync(join(folder, 'SingletonLock'), '')
  expect(await forget()).toMatchObject({ exitCode: 0 })
  expect(existsSync(folder)).toBe(false)
})

test('a folder of somebody else’s is not touched, whatever the command line says', async () => {
  writeFileSync(join(folder, 'settings.json'), 'of another program')
  const { text, exitCode } = await forget()
  expect([exitCode, text]).toEqual([1, `${folder} is no data folder of TechPass Companion. Nothing was removed.`])
  expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe('of another program')
})

test('while the app runs nothing goes', async () => {
  haveRun()
  expect(await forget(false)).toMatchObject({ exitCode: 1 })
  expect(existsSync(folder)).toBe(true)
})

test.each(['settings.json', 'settings.corrupt-1.json'])(
  'where %s shows that settings were damaged, it is not said that all is gone',
  async (name) => {
    haveRun()
    writeFileSync(join(folder, name), '{"credentials":{"credentials":[{"kind')
    const { text, exitCode } = await forget()
    expect(exitCode).toBe(1)
    expect(text).toContain('the keychain may keep entries')
    expect(existsSync(folder)).toBe(false)
  },
)
