import { describe, expect, test } from 'vitest'
import type { JourneyView } from '../../../../preload/contract/journey'
import type { Device, JourneyName } from '../../../../preload/contract/names'
import { whatFollows } from '../../../../main/environments/live/route'
import { journeys } from '../../../../main/journeys/journeys'
import type { JourneyRun } from '../../../../main/journeys/journey-run'

const surroundings = { evidence: 'confirmed', account: null, follows: whatFollows, canSignIn: () => true } as const

/** A journey in live on a device, after the officer has said to see these, by their places among what was expected. */
function after(journey: JourneyName, device: Device, seen: readonly number[]): JourneyRun {
  const run = journeys[journey]?.start()
  if (run === undefined) throw new Error(`No journey ${journey}`)
  run.happened({ type: 'device_chosen', device })
  for (const index of seen) {
    for (const observation of whatFollows(run.view(surroundings))[index] ?? [])
      run.saw({ observation, toWallClock: (ms) => ms })
  }
  return run
}

/** With what is expected, as the method that was chosen shows only there at first. */
const keyOf = ({ step, shown, expected }: JourneyView): string => `${step} ${JSON.stringify([shown, expected])}`

/** Every view that can be reached, by how; each once. */
function everyView(journey: JourneyName, device: Device): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>()
  const ways: (readonly number[])[] = [[]]
  for (const way of ways) {
    const view = after(journey, device, way).view(surroundings)
    if (found.has(keyOf(view))) continue
    found.set(keyOf(view), way)
    ways.push(...(view.expected ?? []).map((_, index) => [...way, index]))
  }
  return found
}

const journeysOnDevices = [
  ['set-up-verification', 'non-se-gsib'],
  ['log-in', 'non-se-gsib'],
  ['log-in', 'gmd'],
  ['log-out', 'non-se-gsib'],
] as const

describe.each(journeysOnDevices)('%s on %s in live', (journey, device) => {
  const views = everyView(journey, device)

  test('what is expected is what is shown once the officer sees it', () => {
    for (const way of views.values()) {
      const { expected } = after(journey, device, way).view(surroundings)
      expected?.forEach((shown, index) => {
        expect(after(journey, device, [...way, index]).view(surroundings).shown).toEqual(shown)
      })
    }
  })

  test('has no dead end but where the set-up has to come first', () => {
    const ends = [...views.values()]
      .map((way) => after(journey, device, way).view(surroundings))
      .filter(({ expected }) => expected?.length === 0)
      .map(({ shown }) => ('screen' in shown ? shown.screen : shown.step))
    for (const end of ends) expect(['set-up-first', 'not-set-up']).toContain(end)
  })

  test('saying “I see this” each time leads to the last step, and there it ends', () => {
    const way: number[] = []
    let run = after(journey, device, way)
    while (run.progress.step !== run.view(surroundings).steps.at(-1) && way.length < 20) {
      way.push(0)
      run = after(journey, device, way)
    }
    expect(run.progress.step).toBe(run.view(surroundings).steps.at(-1))
    run = after(journey, device, [...way, 0])
    run.happened({ type: 'declared_done' })
    expect(run.isFinished).toBe(true)
  })

  test('no two screens that are expected at once look the same', () => {
    for (const way of views.values()) {
      const { expected } = after(journey, device, way).view(surroundings)
      const shown = (expected ?? []).map((each) => JSON.stringify(each))
      expect(new Set(shown).size).toBe(shown.length)
    }
  })
})

test('both generations of registration pages lead to the end', () => {
  const ends = [...everyView('set-up-verification', 'non-se-gsib').values()]
    .map((way) => after('set-up-verification', 'non-se-gsib', way).view(surroundings))
    .filter(({ step }) => step === 'profile')
    .map(({ shown }) => ('generation' in shown ? shown.generation : null))
  expect(ends).toContain('legacy')
  expect(ends).toContain('security-info')
})

test('notifications and codes are both gone through, in both generations', () => {
  const reached = [...everyView('set-up-verification', 'non-se-gsib').values()]
    .map((way) => after('set-up-verification', 'non-se-gsib', way).view(surroundings).shown)
    .flatMap((shown) => (shown.step === 'reach' ? [`${shown.generation} ${shown.screen}`] : []))
  expect([...new Set(reached)].sort()).toEqual([
    'legacy code',
    'legacy number',
    'security-info code',
    'security-info number',
  ])
})
