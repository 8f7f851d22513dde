/** @file Runs the journey under way: feeds its machine, keeps its progress, tells the window. */
import type { Copyable, JourneyView } from '../../preload/contract/journey'
import type { Device, JourneyName } from '../../preload/contract/names'
import type { Environment, Place, Sighting, Witness } from '../environments/environment'
import type { Settings } from '../settings/settings'
import { AppError } from '../support/app-error'
import type { Log } from '../support/log'
import { copyableText } from './set-up-verification/copyable'
import type { SetUpEvent } from './set-up-verification/events'
import { evidenceIn } from './set-up-verification/evidence'
import { initialState, next, type SetUpState } from './set-up-verification/machine'
import { toView } from './set-up-verification/view'

export interface JourneyRunnerOptions {
  readonly settings: Settings
  readonly log: Log
  readonly publish: (view: JourneyView | null) => void
  /** Makes the environment that the journeys run in, told what to tell whom. */
  readonly environment: (witness: Witness) => Environment
}

/** At most one journey at a time. Everything it does not know it asks of its environment. */
export class JourneyRunner {
  readonly #options: JourneyRunnerOptions
  readonly #environment: Environment
  #state: SetUpState | null = null
  #publishing = false

  constructor(options: JourneyRunnerOptions) {
    this.#options = options
    this.#environment = options.environment({
      saw: (sighting) => {
        this.#saw(sighting)
      },
      clockMoved: (byMs) => {
        this.#apply({ type: 'clock_moved', byMs })
      },
      returned: () => {
        this.#apply({ type: 'services_returned' })
      },
      failed: () => {
        this.#apply({ type: 'services_failed' })
      },
    })
  }

  view(): JourneyView | null {
    if (this.#state === null) return null
    const { evidence } = this.#environment
    return toView(this.#state, { evidence, account: this.#environment.account() })
  }

  /** Takes up the journey that the last run left, at its step. Nothing happens when there was none. */
  resume(): void {
    const { progress, practice } = this.#options.settings.values
    if (progress?.journey !== 'set-up-verification') return
    this.#state = { ...initialState, device: progress.device, step: progress.step }
    this.#publish()
    if (practice.browser === null) return
    this.#open('last').catch((cause: unknown) => {
      this.#options.log.warn('journey', 'not resumed', { cause })
      this.#apply({ type: 'services_failed' })
    })
  }

  /** Starts a journey. Fails with `journey_not_available`. */
  async start(journey: JourneyName, device: Device | null): Promise<JourneyView> {
    if (journey !== 'set-up-verification') throw new AppError('journey_not_available', `No journey ${journey} here`)
    // Always: a page may still be opening for a journey that is gone.
    await this.#environment.leave()
    this.#state = initialState
    this.#publish()
    return device === null ? this.#required() : this.chooseDevice(device)
  }

  /** Answers the device question; the journey starts afresh and its page, if any, is closed. Fails with `no_journey`. */
  async chooseDevice(device: Device): Promise<JourneyView> {
    this.#require()
    await this.#environment.leave()
    this.#options.settings.change({ device })
    this.#apply({ type: 'device_chosen', device })
    return this.#required()
  }

  /** Opens the page of the step under way: from the start, or where it was left. Fails with `practice_unavailable`. */
  async openPage(): Promise<JourneyView> {
    const { step } = this.#require()
    await this.#open(step === 'open-page' ? 'start' : 'last')
    return this.#required()
  }

  /** The officer says that the step is done. Answers `null` when that ends the journey. */
  async done(): Promise<JourneyView | null> {
    this.#require()
    this.#apply({ type: 'declared_done' })
    if (this.#state?.finished === true) await this.cancel()
    return this.view()
  }

  back(): JourneyView {
    this.#require()
    this.#apply({ type: 'looked_back' })
    return this.#required()
  }

  forward(): JourneyView {
    this.#require()
    this.#apply({ type: 'looked_forward' })
    return this.#required()
  }

  /** Brings back the page of the step that is looked at. Fails with `practice_unavailable`. */
  async redo(): Promise<JourneyView> {
    const { lookingAt } = this.#require()
    if (lookingAt === null) return this.#required()
    const fromTheStart = lookingAt === 'open-page' || lookingAt === 'sign-in'
    this.#apply(fromTheStart ? { type: 'started_over' } : { type: 'looked_forward' })
    await this.#open(fromTheStart ? 'start' : 'set-up')
    return this.#required()
  }

  /** Ends the journey and forgets its progress. */
  async cancel(): Promise<null> {
    if (this.#state === null) return null
    this.#state = null
    this.#options.settings.change({ progress: null })
    this.#publish()
    await this.#environment.leave()
    return null
  }

  /** The app is closing; progress is kept. */
  end(): void {
    this.#state = null
    this.#environment.end()
  }

  /** What the officer may copy from the guide, as it must be typed. Fails with `no_journey`, `nothing_to_copy`. */
  textOf(what: Copyable): string {
    this.#require()
    const text = copyableText(this.#required(), what)
    if (text === null) throw new AppError('nothing_to_copy', `${what} is not on the screen`)
    return text
  }

  #require(): SetUpState {
    if (this.#state === null) throw new AppError('no_journey', 'No journey is under way')
    return this.#state
  }

  #required(): JourneyView {
    this.#require()
    const view = this.view()
    if (view === null) throw new AppError('no_journey', 'The journey has ended')
    return view
  }

  async #open(place: Place): Promise<void> {
    await this.#environment.open(place)
    // The account to practise with is known only now.
    this.#publish()
  }

  #saw({ observation, toWallClock }: Sighting): void {
    for (const event of evidenceIn(observation, toWallClock)) this.#apply(event)
  }

  #apply(event: SetUpEvent): void {
    const before = this.#state
    if (before === null) return
    const after = next(before, event)
    if (after === before) return
    this.#state = after
    this.#publish()
  }

  /** Tells the window and keeps the progress: once for all that happens in one turn, as after a restart history is told again. */
  #publish(): void {
    if (this.#publishing) return
    this.#publishing = true
    setImmediate(() => {
      this.#publishing = false
      this.#keepProgress()
      this.#options.publish(this.view())
    })
  }

  #keepProgress(): void {
    const state = this.#state
    if (state === null) return
    const { device, step } = state
    const { progress } = this.#options.settings.values
    if (progress?.device === device && progress.step === step) return
    this.#options.settings.change({ progress: { journey: 'set-up-verification', device, step } })
  }
}
