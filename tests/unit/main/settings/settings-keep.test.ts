/** @file `Settings.keep`: a change that must stay before anything is built on it. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoredSettings } from '../../../../main/settings/schema'
import { Settings } from '../../../../main/settings/settings'
import type { SettingsFile } from '../../../../main/settings/settings-file'
import { quietLog } from './quiet-log'
import { until } from '../../../support/until'

/** The file of these tests: waits to be told how each write ends. */
const file = vi.hoisted(() => ({
  begun: [] as { readonly values: StoredSettings; readonly succeed: () => void; readonly fail: () => void }[],
}))

vi.mock('../../../../main/settings/settings-file', () => ({
  openSettingsFile: (): SettingsFile => ({
    write: (values) =>
      new Promise((resolve, reject) => {
        file.begun.push({
          values,
          succeed: resolve,
          fail: () => {
            reject(new Error('no room'))
          },
        })
      }),
  }),
}))

const some: StoredSettings['credentials'] = {
  accounts: [{ environment: 'practice', upn: 'tan@practice.example' }],
  credentials: [],
}
const none: StoredSettings['credentials'] = { accounts: [], credentials: [] }
let settings: Settings

beforeEach(() => {
  file.begun.length = 0
  settings = new Settings('/nowhere', quietLog())
})

/** The `index`th write, once it has begun. */
const write = (index: number) =>
  until(() => {
    const begun = file.begun[index]
    if (begun === undefined) throw new Error(`Write ${index} has not begun`)
    return begun
  })

/** How a promise stands, once everything that can happen by itself has. */
async function outcomeOf(promise: Promise<void>): Promise<'waiting' | 'stays' | 'failed'> {
  let outcome: 'waiting' | 'stays' | 'failed' = 'waiting'
  promise.then(
    () => (outcome = 'stays'),
    () => (outcome = 'failed'),
  )
  await new Promise((resolve) => setImmediate(resolve))
  return outcome
}

test('it holds at once, and resolves only when it is written', async () => {
  const keeping = settings.keep('credentials', some)
  expect(settings.values.credentials).toEqual(some)
  const { values, succeed } = await write(0)
  expect(values.credentials).toEqual(some)
  expect(await outcomeOf(keeping)).toBe('waiting')
  succeed()
  await keeping
  expect(settings.notices).toEqual([])
})

test('when it cannot be written it fails, and everything is as before', async () => {
  const keeping = settings.keep('credentials', some)
  const first = await write(0)
  first.fail()
  await expect(keeping).rejects.toThrow('credentials could not be saved')
  expect(settings.values.credentials).toEqual(none)
  expect(settings.notices).toEqual(['settings_not_saved'])
  // The next change does not bring it along.
  const second = await write(1)
  expect(second.values.credentials).toEqual(none)
  second.succeed()
  await settings.settled()
  expect(settings.notices).toEqual([])
})

test('another change while it is being written is kept too, whichever way it ends', async () => {
  const keeping = settings.keep('credentials', some)
  const first = await write(0)
  settings.change({ theme: 'dark' })
  first.succeed()
  await keeping
  const second = await write(1)
  expect(second.values).toMatchObject({ theme: 'dark', credentials: some })
  second.succeed()
  await settings.settled()
  expect(settings.values).toMatchObject({ theme: 'dark', credentials: some })
})

test('when it fails, only it is taken back: another change meanwhile holds', async () => {
  const keeping = settings.keep('credentials', some)
  const first = await write(0)
  settings.change({ theme: 'dark' })
  first.fail()
  await expect(keeping).rejects.toThrow()
  expect(settings.values).toMatchObject({ theme: 'dark', credentials: none })
})

test('one that waits for an earlier write to end is not done with that one', async () => {
  settings.change({ theme: 'dark' })
  const first = await write(0)
  const keeping = settings.keep('credentials', some)
  first.succeed()
  const second = await write(1)
  expect(await outcomeOf(keeping)).toBe('waiting')
  second.succeed()
  await keeping
})

test('an earlier write that fails does not make it fail', async () => {
  settings.change({ theme: 'dark' })
  const first = await write(0)
  const keeping = settings.keep('credentials', some)
  first.fail()
  const second = await write(1)
  expect(second.values).toMatchObject({ theme: 'dark', credentials: some })
  second.succeed()
  await keeping
  expect(settings.values.credentials).toEqual(some)
})

test('after one that failed the next one is tried anew', async () => {
  const failing = settings.keep('credentials', some)
  const first = await write(0)
  first.fail()
  await expect(failing).rejects.toThrow()
  const keeping = settings.keep('credentials', some)
  await until(async () => {
    file.begun.at(-1)?.succeed()
    expect(await outcomeOf(keeping)).toBe('stays')
  })
  expect(settings.values.credentials).toEqual(some)
})
