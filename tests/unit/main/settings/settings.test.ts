/** @file When changes are written, and what is told when they cannot be. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { StoredSettings } from '../../../../main/settings/schema'
import { Settings } from '../../../../main/settings/settings'
import type { SettingsFile } from '../../../../main/settings/settings-file'
import { quietLog } from './quiet-log'
import { until } from '../../../support/until'

/** The file of these tests: waits to be told how each write ends. */
const file = vi.hoisted(() => ({
  opened: 0,
  begun: [] as { readonly values: StoredSettings; readonly succeed: () => void; readonly fail: () => void }[],
  openingFails: false,
}))

vi.mock('../../../../main/settings/settings-file', () => ({
  openSettingsFile: (): SettingsFile => {
    file.opened += 1
    if (file.openingFails) throw new Error('no room')
    return {
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
    }
  },
}))

beforeEach(() => {
  Object.assign(file, { opened: 0, begun: [], openingFails: false })
})

const settingsOf = (log = quietLog()) => new Settings('/nowhere', log)

/** The `index`th write, once it has begun. */
const write = (index: number) =>
  until(() => {
    const begun = file.begun[index]
    if (begun === undefined) throw new Error(`Write ${index} has not begun`)
    return begun
  })

/** Whether a promise has been fulfilled by now. */
async function hasSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false
  void promise.then(() => (settled = true))
  await new Promise((resolve) => setImmediate(resolve))
  return settled
}

test('nothing is opened before the first change, and nothing need be waited for', async () => {
  const settings = settingsOf()
  await settings.settled()
  expect(file.opened).toBe(0)
})

test('a change holds at once and has settled when it is written', async () => {
  const settings = settingsOf()
  settings.change({ theme: 'dark' })
  expect(settings.values.theme).toBe('dark')
  const settled = settings.settled()
  const { values, succeed } = await write(0)
  expect(values.theme).toBe('dark')
  expect(await hasSettled(settled)).toBe(false)
  succeed()
  await settled
  expect(settings.notices).toEqual([])
})

test('changes are written in order, one write at a time, and the last one wins', async () => {
  const settings = settingsOf()
  settings.change({ textSize: 18 })
  const first = await write(0)
  settings.change({ textSize: 20 })
  settings.change({ textSize: 24 })
  const settled = settings.settled()
  expect(await hasSettled(settled)).toBe(false)
  expect(file.begun).toHaveLength(1)
  first.succeed()
  const second = await write(1)
  // Those that came meanwhile are written together.
  expect(second.values.textSize).toBe(24)
  second.succeed()
  await settled
  expect(file.begun.map(({ values }) => values.textSize)).toEqual([18, 24])
  expect(file.opened).toBe(1)
})

test('many changes at once cost one write', async () => {
  const settings = settingsOf()
  for (const textSize of [18, 20, 24, 16, 20] as const) settings.change({ textSize })
  settings.change({ theme: 'dark' })
  const { values, succeed } = await write(0)
  expect(values).toMatchObject({ textSize: 20, theme: 'dark' })
  succeed()
  await settings.settled()
  expect(file.begun).toHaveLength(1)
})

test('settled waits for the changes made before it, not for those after', async () => {
  const settings = settingsOf()
  settings.change({ textSize: 18 })
  const settled = settings.settled()
  const first = await write(0)
  settings.change({ textSize: 20 })
  first.succeed()
  await settled
  expect(await hasSettled(settings.settled())).toBe(false)
})

test('a write that fails is told, the change holds, and the next change tries again with both', async () => {
  const log = quietLog()
  const settings = settingsOf(log)
  const told: (readonly string[])[] = []
  settings.whenNoticed(() => told.push(settings.notices))
  settings.change({ theme: 'dark' })
  const failing = await write(0)
  failing.fail()
  await settings.settled()
  expect(settings.values.theme).toBe('dark')
  expect(settings.notices).toEqual(['settings_not_saved'])
  expect(log.lines).toEqual(['error not saved'])

  settings.change({ textSize: 24 })
  const next = await write(1)
  expect(next.values).toMatchObject({ theme: 'dark', textSize: 24 })
  next.succeed()
  await settings.settled()
  // Now they are saved, and the notice is no longer true.
  expect(settings.notices).toEqual([])
  expect(told).toEqual([['settings_not_saved'], []])
})

test('a file that cannot be opened is told once, and opened again with the next change', async () => {
  file.openingFails = true
  const settings = settingsOf()
  settings.change({ theme: 'dark' })
  await settings.settled()
  settings.change({ theme: 'light' })
  await settings.settled()
  expect(settings.notices).toEqual(['settings_not_saved'])
  expect(file.opened).toBe(2)

  file.openingFails = false
  settings.change({ theme: 'dark' })
  const { succeed } = await write(0)
  succeed()
  await settings.settled()
  expect(file.opened).toBe(3)
  expect(settings.notices).toEqual([])
})

test('a failed write does not keep those behind it from being written', async () => {
  const settings = settingsOf()
  settings.change({ textSize: 18 })
  const first = await write(0)
  settings.change({ textSize: 20 })
  first.fail()
  const second = await write(1)
  expect(second.values.textSize).toBe(20)
  second.succeed()
  await settings.settled()
  expect(settings.notices).toEqual([])
})

test('a notice that the officer has dismissed comes back with the next failure', async () => {
  const settings = settingsOf()
  settings.change({ textSize: 18 })
  const first = await write(0)
  first.fail()
  await settings.settled()
  settings.dismiss('settings_not_saved')
  settings.change({ textSize: 20 })
  const second = await write(1)
  second.fail()
  await settings.settled()
  expect(settings.notices).toEqual(['settings_not_saved'])
})
