/** @file "Before you start": asks the hosts that live needs, and looks again at what is wrong until it is right. */
import { performance } from 'node:perf_hooks'
import type { ClockReadiness, ReadinessState } from '../../preload/contract/readiness'
import type { Log } from '../support/log'
import { judgeClock, type ClockReading } from './clock-skew'
import type { Head } from './head'
import { checkHost, SlowHost, type HostResult } from './host-check'
import type { NeededHost } from './needed-hosts'

/** What the check needs from the app. */
export interface ReadinessOptions {
  /** What is needed now; asked at each start, as policy may have changed. */
  readonly hosts: () => readonly NeededHost[]
  readonly head: Head
  readonly publish: (state: ReadinessState) => void
  readonly log: Log
  readonly readClock?: () => ClockReading
}

const hostLimitMs = 5000
const wholeLimitMs = 10_000
/** Two rounds of this many are all hosts that can be needed, so that each has its full time within the whole. */
const atOnce = 4

// A repair shows within two seconds: the wait and the time of an answer together.
const firstWaitMs = 1000
const longerByMs = 250
const longestWaitMs = 1500
/** A host may still leave an earlier question unanswered when the next one is due; more would be a burden to it. */
const mostUnderWay = 4
/** Screens are left open over lunch, by many officers at once, while a service is down. */
const patienceMs = 15 * 60_000

/** From here on the clock was set, or the computer has slept: the two clocks have moved apart. */
const clockWasSetMs = 1000

interface Row {
  readonly needed: NeededHost
  readonly result: HostResult | null
  /** How far the wall clock was ahead of the monotonic one when the result came. */
  readonly drift: number
  /** How often the host was asked, and which of these gave the result. */
  asked: number
  readonly answered: number
  underWay: number
}

const systemClock = (): ClockReading => ({ wall: Date.now(), monotonic: performance.now() })

/** One check at a time. */
export class Readiness {
  readonly #options: ReadinessOptions
  readonly #readClock: () => ClockReading
  #status: ReadinessState['status'] = 'idle'
  #rows: Row[] = []
  #running: AbortController | null = null
  #looksAgain = false

  constructor(options: ReadinessOptions) {
    this.#options = options
    this.#readClock = options.readClock ?? systemClock
  }

  state(): ReadinessState {
    return {
      status: this.#status,
      hosts: this.#rows.map(({ needed: { host, why }, result }) => ({ host, why, finding: result?.finding ?? null })),
      clock: this.#clock(),
      isWatching: this.#looksAgain && this.#isWrong(),
    }
  }

  /** Begins a check, unless one is under way; what was looked at again is asked from the beginning. */
  start(): ReadinessState {
    if (this.#status === 'checking') return this.state()
    this.#end()
    const running = new AbortController()
    this.#running = running
    this.#status = 'checking'
    this.#rows = this.#options
      .hosts()
      .map((needed) => ({ needed, result: null, drift: 0, asked: 0, answered: 0, underWay: 0 }))
    this.#publish()
    void this.#run(running.signal)
    return this.state()
  }

  /** Ends the check at once and forgets what it found. */
  stop(): ReadinessState {
    if (this.#status === 'idle') return this.state()
    this.#end()
    this.#status = 'idle'
    this.#rows = []
    this.#publish()
    return this.state()
  }

  #end(): void {
    this.#running?.abort()
    this.#running = null
    this.#looksAgain = false
  }

  async #run(signal: AbortSignal): Promise<void> {
    const deadline = this.#readClock().monotonic + wholeLimitMs
    const waiting = [...this.#rows.keys()]
    const askInTurn = async (): Promise<void> => {
      for (let at = waiting.shift(); at !== undefined && !signal.aborted; at = waiting.shift())
        await this.#ask(at, signal, Math.min(hostLimitMs, deadline - this.#readClock().monotonic))
    }
    await Promise.all(Array.from({ length: atOnce }, askInTurn))
    if (signal.aborted) return
    this.#status = 'done'
    this.#looksAgain = true
    this.#publish()
    this.#logFindings()
    await this.#lookAgain(signal)
  }

  async #lookAgain(signal: AbortSignal): Promise<void> {
    const end = this.#readClock().monotonic + patienceMs
    let wait = firstWaitMs
    while (this.#isWrong() && this.#readClock().monotonic < end) {
      await pause(wait, signal)
      if (signal.aborted) return
      for (const at of this.#rows.keys()) if (this.#isDue(at)) void this.#ask(at, signal, hostLimitMs)
      wait = Math.min(wait + longerByMs, longestWaitMs)
    }
    this.#looksAgain = false
    this.#publish()
  }

  #clock(): ClockReadiness | null {
    return judgeClock(this.#rows.flatMap(({ result }) => result?.clock ?? []))
  }

  #isWrong(): boolean {
    return this.#rows.some(({ result }) => result?.finding !== 'reachable') || this.#clock()?.isOff === true
  }

  /** Whether a host is to be asked again: for itself, or for the time when this computer's clock was wrong and has been set. */
  #isDue(at: number): boolean {
    const row = this.#rows[at]
    if (row?.result == null || row.underWay >= mostUnderWay) return false
    if (row.result.finding !== 'reachable') return true
    if (row.result.clock === null || this.#clock()?.isOff !== true) return false
    return Math.abs(this.#drift() - row.drift) > clockWasSetMs
  }

  #drift(): number {
    const { wall, monotonic } = this.#readClock()
    return wall - monotonic
  }

  async #ask(at: number, signal: AbortSignal, limitMs: number): Promise<void> {
    const asking = this.#rows[at]
    if (asking === undefined) return
    asking.asked += 1
    asking.underWay += 1
    const turn = asking.asked
    const result = await this.#check(asking.needed, signal, limitMs)
    const row = this.#rows[at]
    if (result === null || row === undefined || signal.aborted) return
    row.underWay -= 1
    // Questions overtake each other: an old one that ends late says nothing about now.
    if (turn < row.answered) return
    this.#rows[at] = { ...row, result, answered: turn, drift: this.#drift() }
    if (this.#looksAgain && row.result?.finding !== result.finding) this.#logFindings()
    this.#publish()
  }

  /** Answers what came of it, or `null` when `signal` has ended it. */
  async #check(needed: NeededHost, signal: AbortSignal, limitMs: number): Promise<HostResult | null> {
    const limit = new AbortController()
    const timer = setTimeout(() => {
      limit.abort(new SlowHost())
    }, limitMs)
    try {
      const { head } = this.#options
      return await checkHost(needed, {
        head,
        readClock: this.#readClock,
        signal: AbortSignal.any([signal, limit.signal]),
      })
    } catch {
      return null
    } finally {
      clearTimeout(timer)
    }
  }

  #publish(): void {
    this.#options.publish(this.state())
  }

  #logFindings(): void {
    const { hosts, clock } = this.state()
    const findings = Object.fromEntries(hosts.map(({ host, finding }) => [host, finding]))
    this.#options.log.info('readiness', 'checked', { findings, skewSeconds: clock?.skewSeconds ?? null })
  }
}

/** Resolves after the time, or as soon as the signal says so. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal.addEventListener('abort', end)
  })
}
