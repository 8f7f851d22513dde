/** @file A journey under way, whichever it is. What only that journey knows – its state, its events – stays in here. */
import type { Copyable, JourneyView } from '../../preload/contract/journey'
import type { Device, JourneyName } from '../../preload/contract/names'
import type { Sighting, Wish } from '../environments/environment'
import type { Observation } from '../environments/observation'
import type { Journey, Place, StepOf, Surroundings } from './journey'
import type { CommonEvent } from './journey-events'
import type { JourneyState } from './journey-state'

/** How far a journey has come; enough to take it up again. */
export interface Progress {
  readonly journey: JourneyName
  readonly device: Device | null
  readonly step: StepOf<JourneyName>
  readonly place?: Place | null | undefined
}

/** One journey under way. */
export interface JourneyRun {
  readonly asksForDevice: boolean
  readonly progress: Progress
  readonly isFinished: boolean
  /** The page for the step under way: opened afresh where the journey begins with it, else as it was left. */
  readonly wish: Wish
  /** Something happened. Answers whether it changed anything. */
  happened(event: CommonEvent): boolean
  /** Something was seen. Answers whether it changed anything. */
  saw(sighting: Sighting): boolean
  /** Prepares to do the step that is looked at again. Answers the page for it, or `null` when no step is looked at. */
  again(): Wish | null
  view(surroundings: Surroundings): JourneyView
  /** What may be copied of the view, as it must be typed; `null` when the guide does not show it. */
  copyableText(what: Copyable, surroundings: Surroundings): string | null
}

/** How a journey is begun. */
export interface Beginning {
  /** From its first step. */
  start(): JourneyRun
  /** Where it was left; `null` when it has no such step. */
  resume(progress: Progress): JourneyRun | null
}

/** The beginning of a journey, with what only that journey knows hidden. */
export function beginningOf<Name extends JourneyName, State extends JourneyState<StepOf<Name>>, Event>(
  journey: Journey<Name, State, Event>,
): Beginning {
  return {
    start: () => new Run(journey, journey.initialState),
    resume: ({ device, step, place }) => {
      const known = journey.steps.find((one) => one === step)
      if (known === undefined) return null
      const there = place == null ? {} : journey.atPlace(place)
      return new Run(journey, { ...journey.initialState, ...there, device, step: known })
    },
  }
}

class Run<Name extends JourneyName, State extends JourneyState<StepOf<Name>>, Event> implements JourneyRun {
  readonly #journey: Journey<Name, State, Event>
  #state: State

  constructor(journey: Journey<Name, State, Event>, state: State) {
    this.#journey = journey
    this.#state = state
  }

  get asksForDevice(): boolean {
    return this.#journey.asksForDevice
  }

  get progress(): Progress {
    const { device, step } = this.#state
    return { journey: this.#journey.name, device, step, place: this.#journey.placeOf(this.#state) }
  }

  get isFinished(): boolean {
    return this.#state.finished
  }

  get wish(): Wish {
    return this.#wish(this.#state.step === this.#journey.opensAt ? 'fresh' : 'last')
  }

  happened(event: CommonEvent): boolean {
    return this.#apply(event)
  }

  saw({ observation, toWallClock }: Sighting): boolean {
    const changes = this.#journey.evidenceIn(observation, toWallClock).map((event) => this.#apply(event))
    return changes.includes(true)
  }

  again(): Wish | null {
    const { lookingAt } = this.#state
    if (lookingAt === null) return null
    const from = this.#journey.redoFrom(lookingAt)
    this.#apply({ type: from === 'fresh' ? 'started_over' : 'looked_forward' })
    return this.#wish(from)
  }

  view(surroundings: Surroundings): JourneyView {
    const soFar = this.#journey.toView(this.#state, surroundings)
    const canCheck = surroundings.canSignIn(this.#journey.name)
    const follows = surroundings.follows({ ...soFar, canCheck, expected: null } as JourneyView)
    // An earlier step that is looked at leads nowhere but back.
    const ways = this.#state.lookingAt === null ? follows : follows && []
    const expected = ways?.map((way) => this.#foresee(way, surroundings)) ?? null
    const address = this.#address(surroundings)
    return { ...soFar, canCheck, expected, ...(address === null ? {} : { address }) } as JourneyView
  }

  copyableText(what: Copyable, surroundings: Surroundings): string | null {
    if (what === 'page-address') return this.#address(surroundings)
    return this.#journey.copyableText(this.#journey.toView(this.#state, surroundings), what)
  }

  #address({ address }: Surroundings): string | null {
    return address?.(this.#journey.page) ?? null
  }

  /** What the guide would show if these were seen. */
  #foresee(way: readonly Observation[], surroundings: Surroundings): unknown {
    const { evidenceIn, next, toView } = this.#journey
    const state = way.flatMap((seen) => evidenceIn(seen, (ms) => ms)).reduce<State>(next, this.#state)
    return toView(state, surroundings).shown
  }

  #wish(from: Wish['from']): Wish {
    return { page: this.#journey.page, device: this.#state.device, from }
  }

  #apply(event: Event | CommonEvent): boolean {
    const before = this.#state
    this.#state = this.#journey.next(before, event)
    return this.#state !== before
  }
}
