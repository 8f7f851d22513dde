/** @file A keyring that asks for its password and gets no answer: nothing hangs, and the app ends whichever way it is ended. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Keyring, until } from '../support/keyring'
import { buildKeychainApp, buildKeychainProgram, KeychainApp } from '../support/keyring-programs'
import { isRunning } from '../support/processes'
import { startVirtualDisplay, type VirtualDisplay } from '../support/virtual-display'

let programs: { readonly app: string; readonly keychain: string }
let display: VirtualDisplay
let keyring: Keyring
let app: KeychainApp

const open = async (): Promise<void> => {
  app = new KeychainApp(programs.app, programs.keychain, keyring.environment)
  expect(await app.line()).toBe('ready')
}

async function answerTo(command: string): Promise<string> {
  app.tell(command)
  return (await app.line()).slice(command.length + 1)
}

beforeAll(async () => {
  programs = { app: await buildKeychainApp(), keychain: await buildKeychainProgram() }
  display = await startVirtualDisplay()
}, 60_000)
afterAll(() => display.stop())

beforeEach(async () => {
  keyring = await Keyring.start(display.name)
  await keyring.unlock()
  await open()
}, 30_000)
afterEach(async () => {
  app.signal('SIGKILL')
  await app.ended
  await keyring.stop()
}, 30_000)

/** The keychain's process of the app waits for an answer that does not come; answers its id. */
async function waitForPrompt(): Promise<number> {
  await answerTo('set')
  await keyring.lock()
  app.tell('get')
  await until('a prompt is open', () => keyring.prompts().length > 0)
  const pid = Number(await answerTo('pid'))
  expect(isRunning(pid)).toBe(true)
  return pid
}

test('in Electron the keychain keeps, answers and forgets', async () => {
  expect(await answerTo('get')).toBe('null')
  expect(await answerTo('set')).toBe('undefined')
  expect(await keyring.entries()).toEqual(['practice/password/of-the-app'])
  expect(await answerTo('get')).toBe('kept by the app')
  expect(await answerTo('delete')).toBe('true')
  expect(await answerTo('delete')).toBe('false')
  expect(await keyring.entries()).toEqual([])
}, 30_000)

describe('while a prompt is open', () => {
  test('the call fails in its time, and the next works once the keyring is unlocked', async () => {
    const pid = await waitForPrompt()
    expect(await app.line()).toBe('get keychain_slow')
    await until('its process has ended', () => !isRunning(pid))
    await keyring.unlock()
    expect(await answerTo('get')).toBe('kept by the app')
  }, 60_000)

  test('removing does not say that it is gone', async () => {
    await answerTo('set')
    await keyring.lock()
    expect(await answerTo('delete')).toBe('keychain_slow')
    await keyring.unlock()
    expect(await keyring.entries()).toEqual(['practice/password/of-the-app'])
  }, 60_000)

  test.each([
    ['it quits', () => app.tell('quit')],
    ['SIGTERM', () => app.signal('SIGTERM')],
    ['it is killed', () => app.signal('SIGKILL')],
  ])(
    '%s: the app ends although the prompt stays, and so does the keychain’s process',
    async (_how, end) => {
      const pid = await waitForPrompt()
      end()
      await app.ended
      await until('its process has ended', () => !isRunning(pid))
    },
    60_000,
  )

  test('it can be started again while the prompt of before is still open', async () => {
    await waitForPrompt()
    app.tell('quit')
    await app.ended
    expect(keyring.prompts()).toHaveLength(1)
    await open()
    await keyring.unlock()
    expect(await answerTo('get')).toBe('kept by the app')
  }, 60_000)
})
