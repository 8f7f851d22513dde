/** @file Runs the journey under way: feeds its machine, keeps its progress, tells the window. */
import { isDeepStrictEqual } from 'node:util'
import type { Copyable, JourneyView } from '../../preload/contract/journey'
import type { Device, JourneyName } from '../../preload/contract/names'
import type { Environment, Wish, Witness } from '../environments/environment'
import type { Settings } from '../settings/settings'
import { AppError } from '../support/app-error'
import type { Log } from '../support/log'
import type { Surroundings } from './journey'
import type { CommonEvent } from './journey-events'
import type { JourneyRun } from './journey-run'
import { journeys } from './journeys'

export interface JourneyRunnerOptions {
  readonly settings: Pick<Settings, 'values' | 'change'>
  /** The organisation's answer to "Which device am I on?"; `null`, as without it, where the officer gives it. */
  readonly deviceSet?: () => Device | null
  readonly log: Log
  /** `run` is the same as long as the journey is the same; it says at the end whether that was reached. */
  readonly publish: (view: JourneyView | null, run: Pick<JourneyRun, 'isFinished'> | null) => void
  /** Makes the environment that the journeys run in, told what to tell whom. */
  readonly environment: (witness: Witness) => Environment
}

/** At most one journey at a time. Everything it does not know it asks of its environment. */
export class JourneyRunner {
  readonly #options: JourneyRunnerOptions
  readonly #environment: Environment
  #run: JourneyRun | null = null
  #publishing = false

  constructor(options: JourneyRunnerOptions) {
    this.#options = options
    this.#environment = options.environment({
      saw: (sighting) => {
        if (this.#run?.saw(sighting) === true) this.#publish()
      },
      clockMoved: (byMs) => {
        this.#happened({ type: 'clock_moved', byMs })
      },
      returned: () => {
        this.#happened({ type: 'services_returned' })
      },
      failed: () => {
        this.#happened({ type: 'services_failed' })
      },
    })
  }

  view(): JourneyView | null {
    return this.#run?.view(this.#surroundings()) ?? null
  }

  /** Takes up the journey that the last run left, at its step. Nothing happens when there was none. */
  resume(): void {
    const { progress, practice } = this.#options.settings.values
    // A page of practice is still noted, and the organisation has chosen live since: that journey cannot go on here.
    if (practice.browser !== null && this.#environment.evidence !== 'observed') {
      this.#options.settings.change({ progress: null, practice: { ...practice, browser: null } })
      return
    }
    const run = progress === null ? null : (journeys[progress.journey]?.resume(progress) ?? null)
    if (progress === null || run === null) return
    const set = this.#deviceSet()
    // What was left was done on another device than the organisation says this is.
    if (run.asksForDevice && set !== null && progress.device !== set) {
      void this.start(progress.journey, set)
      return
    }
    this.#run = run
    this.#publish()
    if (practice.browser === null) return
    this.#open({ ...run.wish, from: 'last' }).catch((cause: unknown) => {
      this.#options.log.warn('journey', 'not resumed', { cause })
      this.#happened({ type: 'services_failed' })
    })
  }

  /** Starts a journey. Fails with `journey_not_available` and `device_set`; then nothing has happened. */
  async start(journey: JourneyName, device: Device | null): Promise<JourneyView> {
    const beginning = journeys[journey]
    if (beginning === undefined) throw new AppError('journey_not_available', `No journey ${journey} here`)
    const run = beginning.start()
    const answer = device ?? this.#deviceSet()
    if (answer !== null && run.asksForDevice) this.#needPermitted(answer)
    // Always: a page may still be opening for a journey that is gone.
    await this.#environment.leave()
    this.#run = run
    this.#publish()
    return answer === null ? this.#required() : this.chooseDevice(answer)
  }

  /**
   * Answers the device question; the journey starts afresh and its page, if any, is closed. Where a journey does not ask,
   * the answer is kept and nothing else happens. Fails with `no_journey` and `device_set`.
   */
  async chooseDevice(device: Device): Promise<JourneyView> {
    const { asksForDevice } = this.#require()
    if (asksForDevice) {
      this.#needPermitted(device)
      await this.#environment.leave()
    }
    this.#options.settings.change({ device })
    this.#happened({ type: 'device_chosen', device })
    return this.#required()
  }

  /** Opens the page of the step under way: from the start, or where it was left. Fails with `practice_unavailable`. */
  async openPage(): Promise<JourneyView> {
    await this.#open(this.#require().wish)
    return this.#required()
  }

  /** The officer says that the step is done. Answers `null` when that ends the journey. */
  async done(): Promise<JourneyView | null> {
    const { expected } = this.#required()
    return expected === null || expected.length === 0 ? this.#declaredDone() : this.seen(0)
  }

  /**
   * The officer sees one of the screens that the view expects. Answers `null` when that ends the journey. Fails with
   * `no_journey`, and with `bad_request` for what is not expected.
   */
  async seen(index: number): Promise<JourneyView | null> {
    const run = this.#require()
    const view = this.#required()
    const way = view.expected === null ? undefined : this.#environment.follows(view)?.[index]
    if (way === undefined) throw new AppError('bad_request', 'Not a screen that is expected')
    for (const observation of way) run.saw({ observation, toWallClock: (ms) => ms })
    this.#publish()
    return view.step === view.steps.at(-1) ? this.#declaredDone() : this.#required()
  }

  async #declaredDone(): Promise<JourneyView | null> {
    const run = this.#require()
    this.#happened({ type: 'declared_done' })
    if (run.isFinished) await this.cancel()
    return this.view()
  }

  back(): JourneyView {
    this.#require()
    this.#happened({ type: 'looked_back' })
    return this.#required()
  }

  forward(): JourneyView {
    this.#require()
    this.#happened({ type: 'looked_forward' })
    return this.#required()
  }

  /** Brings back the page of the step that is looked at. Fails with `practice_unavailable`. */
  async redo(): Promise<JourneyView> {
    const wish = this.#require().again()
    if (wish === null) return this.#required()
    this.#publish()
    await this.#open(wish)
    return this.#required()
  }

  /** Ends the journey and forgets its progress. */
  async cancel(): Promise<null> {
    if (this.#run === null) return null
    this.#run = null
    this.#options.settings.change({ progress: null })
    this.#publish()
    await this.#environment.leave()
    return null
  }

  /** The app is closing; progress is kept. */
  end(): void {
    this.#run = null
    this.#environment.end()
  }

  /** Prepares for a sign-in of the app's own, beside the journey. Fails with `no_journey`, and as {@link Environment.signIn}. */
  signIn(): ReturnType<Environment['signIn']> {
    return this.#environment.signIn(this.#require().progress.journey)
  }

  /** What the officer may copy from the guide, as it must be typed. Fails with `no_journey`, `nothing_to_copy`. */
  textOf(what: Copyable): string {
    const text = this.#require().copyableText(what, this.#surroundings())
    if (text === null) throw new AppError('nothing_to_copy', `${what} is not on the screen`)
    return text
  }

  #surroundings(): Surroundings {
    return {
      evidence: this.#environment.evidence,
      account: this.#environment.account(),
      follows: (view) => this.#environment.follows(view),
      address: (page) => this.#environment.address?.(page) ?? null,
      canSignIn: (journey) => this.#environment.canSignIn(journey),
    }
  }

  #deviceSet(): Device | null {
    return this.#options.deviceSet?.() ?? null
  }

  /** SECURITY: policy wins, whatever the window asks for. Fails with `device_set`. */
  #needPermitted(device: Device): void {
    if (![null, device].includes(this.#deviceSet()))
      throw new AppError('device_set', 'The organisation has set another device')
  }

  #require(): JourneyRun {
    if (this.#run === null) throw new AppError('no_journey', 'No journey is under way')
    return this.#run
  }

  #required(): JourneyView {
    const view = this.view()
    if (view === null) throw new AppError('no_journey', 'The journey has ended')
    return view
  }

  async #open(wish: Wish): Promise<void> {
    await this.#environment.open(wish)
    // The account to practise with is known only now.
    this.#publish()
  }

  #happened(event: CommonEvent): void {
    if (this.#run?.happened(event) === true) this.#publish()
  }

  /** Tells the window and keeps the progress: once for all that happens in one turn, as after a restart history is told again. */
  #publish(): void {
    if (this.#publishing) return
    this.#publishing = true
    setImmediate(() => {
      this.#publishing = false
      this.#keepProgress()
      this.#options.publish(this.view(), this.#run)
    })
  }

  #keepProgress(): void {
    if (this.#run === null) return
    const { place, ...reached } = this.#run.progress
    // Where the services are seen, they tell where in a step it is; what the officer told would be told by nobody.
    const progress = this.#environment.evidence === 'observed' ? reached : { ...reached, place }
    if (!isDeepStrictEqual(progress, this.#options.settings.values.progress))
      this.#options.settings.change({ progress })
  }
}
