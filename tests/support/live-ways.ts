/** @file Every way that an officer can go in live, by what is said to be seen. */
import type { JourneyView } from '../../preload/contract/journey'
import type { Device, JourneyName } from '../../preload/contract/names'
import type { Use } from '../../preload/contract/set-up-verification'
import { whatFollows } from '../../main/environments/live/route'
import type { Surroundings } from '../../main/journeys/journey'
import type { JourneyRun } from '../../main/journeys/journey-run'
import { journeys } from '../../main/journeys/journeys'

/** The journeys of live, on the devices that can do them. */
export const journeysOnDevices = [
  ['set-up-verification', 'non-se-gsib'],
  ['log-in', 'non-se-gsib'],
  ['log-in', 'gmd'],
  ['log-out', 'non-se-gsib'],
] as const

/** Live, where the organisation recommends this way to use the app. */
export const liveSurroundings = (recommended: Use = 'push'): Surroundings => ({
  evidence: 'confirmed',
  account: null,
  follows: (view) => whatFollows(view, recommended),
  canSignIn: () => true,
})

/** The officer says to see one of the screens that are expected, by its place among them. */
export function see(run: JourneyRun, index: number, surroundings: Surroundings): void {
  for (const observation of surroundings.follows(run.view(surroundings))?.[index] ?? [])
    run.saw({ observation, toWallClock: (ms) => ms })
}

/** A journey in live on a device, after the officer has said to see these, by their places among what was expected. */
export function after(
  journey: JourneyName,
  device: Device,
  seen: readonly number[],
  surroundings = liveSurroundings(),
): JourneyRun {
  const run = journeys[journey]?.start()
  if (run === undefined) throw new Error(`No journey ${journey}`)
  run.happened({ type: 'device_chosen', device })
  for (const index of seen) see(run, index, surroundings)
  return run
}

/** With what is expected, as the method that was chosen shows only there at first. */
export const keyOf = ({ step, shown, expected }: JourneyView): string => `${step} ${JSON.stringify([shown, expected])}`

/** Every view that can be reached, by how; each once. */
export function everyWay(journey: JourneyName, device: Device): ReadonlyMap<string, readonly number[]> {
  const surroundings = liveSurroundings()
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
