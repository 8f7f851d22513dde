/** @file What the officer may see and change of the settings. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { settingChoices, type Settings as Values } from '../../../../preload/contract/settings'
import { OfficerSettings } from '../../../../main/settings/officer-settings'
import { Settings } from '../../../../main/settings/settings'
import { quietLog } from './quiet-log'

vi.mock('../../../../main/settings/settings-file', () => ({
  openSettingsFile: () => ({ write: () => Promise.resolve() }),
}))

const names = Object.keys(settingChoices)
let kept: Settings
let settings: OfficerSettings

beforeEach(() => {
  kept = new Settings('/nowhere', quietLog())
  settings = new OfficerSettings(kept)
})

test('on a first start each setting is what the contract says comes first', () => {
  expect(settings.get()).toEqual(
    Object.fromEntries(Object.entries(settingChoices).map(([name, { first }]) => [name, first])),
  )
})

test('codes are off until the officer turns them on', () => {
  expect(settings.get().codesOnWorkstation).toBe(false)
})

test('of all that is kept the settings of the contract are seen, and nothing else', () => {
  kept.change({
    credentials: { accounts: [{ environment: 'practice', upn: 'tan@practice.example' }], credentials: [] },
  })
  expect(Object.keys(settings.get())).toEqual(names)
  expect(JSON.stringify(settings.get())).not.toContain('tan@practice.example')
})

test('what each can be is told in the order of the contract, and what it is is among it', () => {
  const values = settings.values()
  expect(Object.keys(values)).toEqual(names)
  for (const [name, value] of Object.entries(settings.get())) {
    expect(values[name as keyof Values]).toEqual(settingChoices[name as keyof Values].values)
    expect(values[name as keyof Values]).toContain(value)
  }
})

test('a change answers the settings in force then, and leaves the others and what is not the officer’s', () => {
  kept.change({ check: { at: 7, amr: ['pwd'] } })
  const before = settings.get()
  expect(settings.set({ theme: 'dark', textSize: 20 })).toEqual({ ...before, theme: 'dark', textSize: 20 })
  expect(kept.values).toMatchObject({ theme: 'dark', textSize: 20, check: { at: 7, amr: ['pwd'] } })
})

test('what is not given, or given as undefined, stays', () => {
  settings.set({ theme: 'dark' })
  expect(settings.set({ theme: undefined, clipboardSeconds: 60 })).toMatchObject({
    theme: 'dark',
    clipboardSeconds: 60,
  })
})

test('an answer can be taken back: null is a value, not nothing', () => {
  settings.set({ device: 'gmd' })
  expect(settings.set({ device: null }).device).toBeNull()
})

test('who follows hears of the settings at once and after each change, in the order of asking', () => {
  const heard: string[] = []
  settings.follow(({ theme }) => heard.push(`first ${theme}`))
  settings.follow(({ theme }) => heard.push(`second ${theme}`))
  settings.set({ theme: 'dark' })
  expect(heard).toEqual(['first system', 'second system', 'first dark', 'second dark'])
})

test('who follows also hears of what a journey changed', () => {
  const devices: Values['device'][] = []
  settings.follow(({ device }) => devices.push(device))
  kept.change({ device: 'gmd' })
  expect(devices).toEqual([null, 'gmd'])
})

describe('what the organisation has set', () => {
  let locked: Partial<Values>
  let policyChanged: () => void

  beforeEach(() => {
    locked = { textSize: 24, codesOnWorkstation: false }
    settings = new OfficerSettings(kept, {
      lockedValues: () => locked,
      follow: (listener) => {
        policyChanged = listener
        listener()
      },
    })
  })

  test('is in force, whatever the officer chose before', () => {
    kept.change({ codesOnWorkstation: true, textSize: 18 })
    expect(settings.get()).toMatchObject({ textSize: 24, codesOnWorkstation: false })
    expect(settings.locked()).toEqual(['textSize', 'codesOnWorkstation'])
  })

  test('cannot be changed; what is changed along with it can', () => {
    expect(settings.set({ codesOnWorkstation: true, theme: 'dark' })).toMatchObject({
      codesOnWorkstation: false,
      theme: 'dark',
    })
    expect(kept.values).toMatchObject({ codesOnWorkstation: false, theme: 'dark' })
  })

  test('leaves the officer’s own choice to come back when it is no longer set', () => {
    kept.change({ textSize: 18 })
    settings.set({ textSize: 20 })
    locked = {}
    expect(settings.get().textSize).toBe(18)
    expect(settings.locked()).toEqual([])
  })

  test('is told to those who follow as soon as it changes', () => {
    const codes: boolean[] = []
    kept.change({ codesOnWorkstation: true })
    settings.follow(({ codesOnWorkstation }) => codes.push(codesOnWorkstation))
    locked = {}
    policyChanged()
    expect(codes).toEqual([false, true])
  })
})
