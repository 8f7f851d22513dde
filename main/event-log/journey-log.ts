import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Environment } from '../../preload/contract/app'
import type { JourneyLogSummary } from '../../preload/contract/event-log'
import type { JourneyView } from '../../preload/contract/journey'
import { AppError } from '../support/app-error'
import type { Log } from '../support/log'
import { DayFiles, daysKept } from './day-files'
import { readEntries, type JourneyEntry } from './journey-entry'
import { happenedAtTheEnd, happenedBetween, happenedByCheck, type Happening } from './what-happened'

/** What the log is kept by. */
export interface JourneyLogOptions {
  readonly dataFolder: string
  readonly version: string
  readonly environment: () => Environment
  readonly log: Log
  readonly now?: () => number
}

/** A journey under way, as far as the log has to tell it from another one. */
export interface RunUnderWay {
  readonly isFinished: boolean
}

interface Followed {
  readonly run: RunUnderWay
  readonly id: string
  readonly environment: Environment
  readonly view: JourneyView
}

const folderIn = (dataFolder: string): string => join(dataFolder, 'journey-log')

/**
 * Answers the log as it stands in a data folder, one line of JSON an entry, the oldest first; the empty text where there is
 * none. What is no entry is left out, so the text is fit for a report. Fails as `node:fs` does.
 */
export async function readJourneyLog(dataFolder: string): Promise<string> {
  const entries = readEntries(await new DayFiles(folderIn(dataFolder)).read())
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
}

/**
 * Keeps what happened in journeys, on this workstation only, for {@link daysKept} days.
 *
 * What cannot be written is lost and told once in the app's log; a journey never waits for it and never hears of it.
 */
export class JourneyLog {
  readonly #options: JourneyLogOptions
  readonly #files: DayFiles
  readonly #now: () => number
  #followed: Followed | null = null
  #done: Promise<void> = Promise.resolve()
  #hasFailed = false
  #isOver = false
  /** The last day on which old entries were deleted. */
  #prunedOn = ''

  constructor(options: JourneyLogOptions) {
    this.#options = options
    this.#files = new DayFiles(folderIn(options.dataFolder))
    this.#now = options.now ?? Date.now
  }

  /** The window is told this of the journey under way; `null` when there is none. Never fails, never waits. */
  follow(view: JourneyView | null, run: RunUnderWay | null): void {
    // The app is closing: the journey is neither done nor left.
    if (this.#isOver) return
    const before = this.#followed
    if (before !== null && before.run !== run) {
      this.#keep(before, happenedAtTheEnd(before.view, before.run.isFinished))
      this.#followed = null
    }
    if (view === null || run === null) return
    const id = this.#followed?.id ?? randomBytes(4).toString('hex')
    const environment = this.#followed?.environment ?? this.#options.environment()
    const now = { run, id, environment, view }
    this.#keep(now, happenedBetween(this.#followed?.view ?? null, view))
    this.#followed = now
  }

  /** The app's own sign-in beside the journey has worked. Nothing happens when there is none. */
  checked(): void {
    if (this.#followed !== null) this.#keep(this.#followed, [happenedByCheck(this.#followed.view)])
  }

  /** Deletes what has been kept for long enough; once a day, when first asked. Never fails, never waits. */
  prune(): void {
    const now = this.#now()
    const today = new Date(now).toISOString().slice(0, 10)
    if (today === this.#prunedOn) return
    this.#prunedOn = today
    this.#later(() => this.#files.prune(now))
  }

  /** How much there is. Fails with `journey_log_unreadable`. */
  async summary(): Promise<JourneyLogSummary> {
    const entries = await this.entries()
    return { entries: entries.length, daysKept, since: entries[0]?.time.slice(0, 10) ?? null }
  }

  /** All entries, the oldest day first. Fails with `journey_log_unreadable`. */
  async entries(): Promise<readonly JourneyEntry[]> {
    await this.#done
    try {
      return readEntries(await this.#files.read())
    } catch (cause) {
      throw new AppError('journey_log_unreadable', 'The journey log cannot be read', { cause })
    }
  }

  /** Deletes all entries; what happens from now on is kept again. Fails with `journey_log_not_deleted`. */
  async clear(): Promise<void> {
    await this.#done
    try {
      await this.#files.clear()
    } catch (cause) {
      throw new AppError('journey_log_not_deleted', 'The journey log cannot be deleted', { cause })
    }
  }

  /** The app is closing: follows no longer, and resolves when what has happened so far is written, or lost. Never fails. */
  end(): Promise<void> {
    this.#isOver = true
    return this.#done
  }

  #keep({ id, environment }: Pick<Followed, 'id' | 'environment'>, happenings: readonly Happening[]): void {
    this.prune()
    const now = this.#now()
    for (const { journey, event, step, evidence, device, error } of happenings) {
      const entry: JourneyEntry = {
        ...{ time: new Date(now).toISOString(), environment, run: id, journey, event, step, evidence, device, error },
        version: this.#options.version,
      }
      this.#later(async () => {
        if (!(await this.#files.append(JSON.stringify(entry), now))) throw new Error('The day is full')
      })
    }
  }

  /** One after the other. The first failure is told; more would only say the same. */
  #later(work: () => Promise<void>): void {
    this.#done = this.#done.then(work).catch((cause: unknown) => {
      if (!this.#hasFailed) this.#options.log.warn('event-log', 'an entry was not kept', { cause })
      this.#hasFailed = true
    })
  }
}
