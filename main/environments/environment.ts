import type { Evidence, PracticeAccount } from '../../preload/contract/set-up-verification'
import type { Observation } from './observation'

/** Which page of the services a journey wants to see: from its start, at its set-up page, or where it was left. */
export type Place = 'start' | 'set-up' | 'last'

/** One thing seen, with the means to place it on this machine's clock. */
export interface Sighting {
  readonly observation: Observation
  /** Turns a time of the services into this machine's wall clock, in ms. */
  readonly toWallClock: (serviceMs: number) => number
}

/** What an environment tells the journey that runs in it. */
export interface Witness {
  /** Called for each thing seen, in order. */
  readonly saw: (sighting: Sighting) => void
  /** The services' clock was set; what ends at a time there now ends `byMs` sooner here. */
  readonly clockMoved: (byMs: number) => void
  /** The services had gone away and are back; they tell everything again, in order. */
  readonly returned: () => void
  /** The services have gone away and could not be brought back. */
  readonly failed: () => void
}

/** Where the pages are. A journey does not know which of them it runs in. */
export interface Environment {
  /** How the end of a step is known here. */
  readonly evidence: Evidence
  /** The account that can be used here, where the environment lends one. */
  account(): PracticeAccount | null
  /**
   * Begins to show a page; nothing happens when the journey is left meanwhile.
   *
   * Fails with `practice_unavailable`.
   */
  open(place: Place): Promise<void>
  /** Takes the page away; what was registered stays. */
  leave(): Promise<void>
  /** Stops watching; the app is closing. */
  end(): void
}
