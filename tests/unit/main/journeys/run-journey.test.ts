import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import { journeyNames, type Device } from '../../../../preload/contract/names'
import type { Environment, Wish, Witness } from '../../../../main/environments/environment'
import type { Observation } from '../../../../main/environments/observation'
import { journeys } from '../../../../main/journeys/journeys'
import { JourneyRunner } from '../../../../main/journeys/run-journey'
import { firstSettings, storedSettings, type StoredSettings } from '../../../../main/settings/schema'
import type { Log } from '../../../../main/support/log'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }

class FakeEnvironment implements Environment {
  readonly evidence = 'observed'
  readonly wishes: Wish[] = []
  left = 0
  account = () => null
  follows = () => null
  canSignIn = () => true
  open = (wish: Wish) => {
    this.wishes.push(wish)
    return Promise.resolve()
  }
  signIn = () => Promise.reject(new Error('Not here'))
  leave = () => {
    this.left += 1
    return Promise.resolve()
  }
  end = () => undefined
}

let environment: FakeEnvironment
let witness: Witness
let values: StoredSettings
let published: (JourneyView | null)[]
let runner: JourneyRunner

function newRunner(deviceSet: Device | null = null): JourneyRunner {
  return new JourneyRunner({
    deviceSet: () => deviceSet,
    settings: {
      get values() {
        return values
      },
      change: (changes) => {
        values = storedSettings.parse({ ...values, ...changes })
      },
    },
    log: silent,
    publish: (view) => published.push(view),
    environment: (given) => {
      witness = given
      return environment
    },
  })
}

beforeEach(() => {
  environment = new FakeEnvironment()
  values = firstSettings
  published = []
  runner = newRunner()
})

// What a test leaves to be told is not told in the next one.
afterEach(() => turn())

const see = (...seen: readonly Observation[]) => {
  for (const observation of seen) witness.saw({ observation, toWallClock: (ms) => ms })
}
const page = (name: string): Observation => ({ kind: 'page_shown', page: name, upn: null })
const turn = () => new Promise(setImmediate)

test('every journey of the contract can be run', () => {
  expect(Object.keys(journeys)).toEqual([...journeyNames])
})

test('a journey that this version lacks is answered by its code', async () => {
  await expect(runner.start('unknown' as 'log-in', null)).rejects.toMatchObject({ code: 'journey_not_available' })
  expect(environment.left).toBe(0)
})

test('without a journey every call but the start is answered no_journey', async () => {
  expect(() => runner.back()).toThrow(expect.objectContaining({ code: 'no_journey' }) as Error)
  expect(() => runner.textOf('practice-account')).toThrow(expect.objectContaining({ code: 'no_journey' }) as Error)
  expect(() => runner.signIn()).toThrow(expect.objectContaining({ code: 'no_journey' }) as Error)
  await expect(runner.openPage()).rejects.toMatchObject({ code: 'no_journey' })
  expect(await runner.cancel()).toBeNull()
})

describe('what is asked of the environment', () => {
  test.each([
    ['set-up-verification', 'non-se-gsib', { page: 'set-up', from: 'fresh', device: 'non-se-gsib' }],
    ['log-in', 'gmd', { page: 'portal', from: 'fresh', device: 'gmd' }],
    ['log-out', null, { page: 'portal-logged-in', from: 'fresh', device: null }],
  ] as const)('%s opens its own page', async (journey, device, wish) => {
    await runner.start(journey, device)
    await runner.openPage()
    expect(environment.wishes).toEqual([wish])
  })

  test('a page of a later step is opened where it was left', async () => {
    await runner.start('log-in', 'gmd')
    see(page('docs'), page('docs-log-in'))
    await runner.openPage()
    expect(environment.wishes).toEqual([{ page: 'portal', from: 'last', device: 'gmd' }])
  })

  test('doing the sign-in again starts from the portal; the set-up page is only loaded again', async () => {
    await runner.start('log-in', 'non-se-gsib')
    see(page('docs'), page('docs-log-in'), page('password'), page('number'))
    runner.back()
    expect(await runner.redo()).toMatchObject({ step: 'open-portal' })
    await runner.start('set-up-verification', 'non-se-gsib')
    see(page('sign-in'), page('additional-security-verification'), page('configure-mobile-app'))
    runner.back()
    expect(await runner.redo()).toMatchObject({ step: 'scan', canRedo: false })
    expect(environment.wishes.map(({ from }) => from)).toEqual(['fresh', 'again'])
  })

  test('without a step that is looked at there is nothing to do again', async () => {
    await runner.start('log-out', null)
    await runner.redo()
    expect(environment.wishes).toEqual([])
  })
})

describe('the device', () => {
  test('is kept, and another answer starts the journey afresh', async () => {
    await runner.start('log-in', 'gmd')
    see(page('docs-log-in'))
    expect(await runner.chooseDevice('non-se-gsib')).toMatchObject({ step: 'open-portal', device: 'non-se-gsib' })
    expect(values.device).toBe('non-se-gsib')
    expect(environment.left).toBe(3)
  })

  test('is not asked where it makes no difference, and an answer ends nothing', async () => {
    expect(await runner.start('log-out', 'gmd')).toMatchObject({ step: 'log-out', device: null })
    expect(values.device).toBe('gmd')
    expect(environment.left).toBe(1)
  })
})

describe('a device that the organisation has set', () => {
  beforeEach(() => {
    runner = newRunner('gmd')
  })

  test('is the answer where none is given, and may be given', async () => {
    expect(await runner.start('log-in', null)).toMatchObject({ step: 'open-portal', device: 'gmd' })
    expect(await runner.chooseDevice('gmd')).toMatchObject({ device: 'gmd' })
    expect(await runner.start('set-up-verification', null)).toMatchObject({ step: 'choose-device', device: 'gmd' })
  })

  test('is not overridden by the start of a journey: nothing has happened then', async () => {
    await expect(runner.start('log-in', 'non-se-gsib')).rejects.toMatchObject({ code: 'device_set' })
    expect([runner.view(), environment.left]).toEqual([null, 0])
  })

  test('is not overridden within a journey: that stays as it was', async () => {
    await runner.start('set-up-verification', 'gmd')
    const before = { view: runner.view(), left: environment.left, values }
    await expect(runner.chooseDevice('non-se-gsib')).rejects.toMatchObject({ code: 'device_set' })
    expect({ view: runner.view(), left: environment.left, values }).toEqual(before)
  })

  test('does not keep an officer from logging out', async () => {
    expect(await runner.start('log-out', 'non-se-gsib')).toMatchObject({ step: 'log-out' })
  })

  test('begins a journey anew that was left on another one', async () => {
    values = storedSettings.parse({
      progress: { journey: 'log-in', device: 'non-se-gsib', step: 'number' },
      practice: { browser: 'browser-1', device: null },
    })
    runner.resume()
    await turn()
    expect(runner.view()).toMatchObject({ journey: 'log-in', step: 'open-portal', device: 'gmd' })
    expect([environment.left, environment.wishes]).toEqual([2, []])
  })
})

describe('progress', () => {
  test.each([
    ['set-up-verification', 'non-se-gsib', ['sign-in', 'additional-security-verification']],
    ['log-in', 'gmd', ['docs', 'docs-log-in', 'adfs-code']],
    ['log-out', null, ['docs-logged-in', 'techpass-sign-out']],
  ] as const)('%s is taken up where it was left', async (journey, device, pages) => {
    await runner.start(journey, device)
    see(...pages.map(page))
    await turn()
    const left = runner.view()
    expect(values.progress).toEqual({ journey, device, step: left?.step })

    values = { ...values, practice: { browser: 'browser-1', device: null } }
    runner = newRunner()
    runner.resume()
    expect(runner.view()).toMatchObject({ journey, device, step: left?.step })
    expect(environment.wishes).toMatchObject([{ from: 'last', device }])
  })

  test('a journey of practice is not taken up where the pages are the real ones, and opens none of them', () => {
    values = storedSettings.parse({
      progress: { journey: 'log-in', device: 'gmd', step: 'number' },
      practice: { browser: 'browser-1', device: 'device-1' },
    })
    newRunner()
    Object.assign(environment, { evidence: 'confirmed' })
    runner.resume()
    expect(runner.view()).toBeNull()
    expect(environment.wishes).toEqual([])
    expect(values.progress).toBeNull()
  })

  test('every step of every journey fits the settings, and a step of another journey is not taken up', () => {
    for (const [journey, step] of [
      ['set-up-verification', 'scan'],
      ['log-in', 'verification-code'],
      ['log-out', 'logged-out'],
    ] as const) {
      const progress = { journey, device: null, step }
      expect(storedSettings.parse({ progress }).progress).toEqual(progress)
    }
    values = storedSettings.parse({ progress: { journey: 'log-out', device: null, step: 'scan' } })
    newRunner().resume()
    expect(runner.view()).toBeNull()
  })

  test('a journey that is not under way moves nothing', async () => {
    see(page('docs'))
    await turn()
    expect(published).toEqual([])
  })

  test('all that happens in one turn is told once', async () => {
    await runner.start('log-in', 'gmd')
    see(page('docs'), page('docs-log-in'), page('techpass-sign-in'))
    await turn()
    expect(published).toHaveLength(1)
    expect(published[0]?.step).toBe('sign-in')
  })

  test('the end of a journey forgets its progress and closes its page', async () => {
    await runner.start('log-out', null)
    see(page('docs-logged-in'), { kind: 'techpass_signed_out', upn: 'a@practice.example', remaining: [] })
    expect(await runner.done()).toBeNull()
    await turn()
    expect(values.progress).toBeNull()
    expect(published.at(-1)).toBeNull()
    expect(environment.left).toBe(2)
  })
})
