/** @file In live nobody tells the journey again where it was: what it keeps must be enough. */
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import type { Environment } from '../../../../main/environments/environment'
import { LiveEnvironment } from '../../../../main/environments/live/live'
import { journeys } from '../../../../main/journeys/journeys'
import { JourneyRunner } from '../../../../main/journeys/run-journey'
import { firstSettings, storedSettings, type StoredSettings } from '../../../../main/settings/schema'
import type { Log } from '../../../../main/support/log'
import { after, everyWay, journeysOnDevices, liveSurroundings } from '../../../support/live-ways'

const silent: Log = { file: '', error: vi.fn(), warn: vi.fn(), info: vi.fn() }
const surroundings = liveSurroundings()

/** As a file keeps it. */
const kept = (progress: unknown): StoredSettings['progress'] =>
  storedSettings.parse(JSON.parse(JSON.stringify({ progress }))).progress

describe.each(journeysOnDevices)('%s on %s', (journey, device) => {
  test('is taken up at the same page, with the same ways on, wherever it was left', () => {
    for (const way of everyWay(journey, device).values()) {
      const left = after(journey, device, way)
      const progress = kept(left.progress)
      const taken = progress === null ? null : journeys[progress.journey]?.resume(progress)
      const { shown, step, expected } = left.view(surroundings)
      expect(taken?.view(surroundings)).toMatchObject({ shown, step, expected })
    }
  })
})

test('what an earlier version has kept is taken up at its step', () => {
  const progress = kept({ journey: 'set-up-verification', device: 'non-se-gsib', step: 'scan' })
  expect(progress).toEqual({ journey: 'set-up-verification', device: 'non-se-gsib', step: 'scan' })
  const run = progress && journeys['set-up-verification']?.resume(progress)
  expect(run?.view(surroundings)).toMatchObject({ step: 'scan', shown: { generation: 'legacy' } })
})

test('a page that no journey has is forgotten, and the step stays', () => {
  const progress = kept({ journey: 'log-in', device: 'gmd', step: 'number', place: { screen: 'no-such-page' } })
  const run = progress && journeys['log-in']?.resume(progress)
  expect(run?.view(surroundings)).toMatchObject({ step: 'number', shown: { screen: 'number' } })
})

describe('the journeys in live', () => {
  let values: StoredSettings
  const runner = (environment: Environment): JourneyRunner =>
    new JourneyRunner({
      settings: {
        get values() {
          return values
        },
        change: (changes) => {
          values = { ...values, ...changes }
        },
      },
      log: silent,
      publish: () => undefined,
      environment: () => environment,
    })
  const live = (): Environment =>
    new LiveEnvironment({
      openOutside: () => Promise.resolve(),
      pageUrl: (page) => `https://pages.example/${page}`,
      service: () => null,
      recommendedMethod: () => 'totp',
    })
  const told = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

  beforeEach(() => {
    values = firstSettings
  })

  /** Says to see the first of the expected screens that is like this. */
  async function sees(journey: JourneyRunner, like: Readonly<Record<string, unknown>>): Promise<JourneyView | null> {
    const expected: readonly object[] = journey.view()?.expected ?? []
    const isLike = (each: object): boolean =>
      Object.entries(like).every(([name, value]) => (each as Readonly<Record<string, unknown>>)[name] === value)
    const view = await journey.seen(expected.findIndex(isLike))
    await told()
    return view
  }

  test('keep the page, which pages they are and the way that was chosen, and nothing else', async () => {
    const before = runner(live())
    await before.start('set-up-verification', 'non-se-gsib')
    await sees(before, { step: 'choose-method', generation: 'security-info', alreadyRegistered: false })
    await sees(before, { step: 'set-up', use: 'totp' })
    await sees(before, { step: 'scan' })
    expect(values.progress).toEqual({
      journey: 'set-up-verification',
      device: 'non-se-gsib',
      step: 'scan',
      place: { screen: 'configure-mobile-app', generation: 'security-info', use: 'totp' },
    })

    const again = runner(live())
    again.resume()
    expect(again.view()?.shown).toMatchObject({ step: 'scan', generation: 'security-info' })
    await sees(again, { step: 'activation' })
    expect(again.view()?.expected?.[0]).toMatchObject({ step: 'reach', screen: 'code' })
  })

  test('name the address of the page, and hand it out to be copied', async () => {
    const one = runner(live())
    const view = await one.start('log-in', 'gmd')
    expect(view.address).toBe('https://pages.example/portal')
    expect(one.textOf('page-address')).toBe('https://pages.example/portal')
  })
})

test('where the services are seen, they tell again where in a step it was: only the step is kept', async () => {
  let values: StoredSettings = firstSettings
  const environment: Environment = {
    evidence: 'observed',
    account: () => null,
    follows: () => null,
    canSignIn: () => true,
    open: () => Promise.resolve(),
    signIn: () => Promise.reject(new Error('Not here')),
    leave: () => Promise.resolve(),
    end: () => undefined,
  }
  const runner = new JourneyRunner({
    settings: {
      get values() {
        return values
      },
      change: (changes) => {
        values = { ...values, ...changes }
      },
    },
    log: silent,
    publish: () => undefined,
    environment: () => environment,
  })
  const view = await runner.start('set-up-verification', 'non-se-gsib')
  await new Promise((resolve) => setImmediate(resolve))
  expect(values.progress).toEqual({ journey: 'set-up-verification', device: 'non-se-gsib', step: 'open-page' })
  expect(view).not.toHaveProperty('address')
  expect(() => runner.textOf('page-address')).toThrow(expect.objectContaining({ code: 'nothing_to_copy' }) as Error)
})
