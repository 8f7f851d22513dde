import * as z from 'zod/mini'
import { call } from './define'

/** How much the journey log holds. */
export interface JourneyLogSummary {
  readonly entries: number
  /** For how many days an entry is kept. */
  readonly daysKept: number
  /** The day of the first entry, as `2026-11-02`; `null` when there is none. */
  readonly since: string | null
}

/** What a journey log can be saved as. */
export const journeyLogFormats = ['csv', 'json'] as const
export type JourneyLogFormat = (typeof journeyLogFormats)[number]

/** What became of saving it. */
export type JourneyLogSaved =
  { readonly outcome: 'exported'; readonly path: string } | { readonly outcome: 'cancelled' }

export const eventLog = {
  /** Answers how much the journey log holds. Fails with `journey_log_unreadable`. */
  summary: call(z.void()).returns<JourneyLogSummary>(),

  /**
   * Saves the journey log where the officer says, whole or not at all; the system's dialog asks where.
   *
   * Fails with `journey_log_unreadable` and `journey_log_not_saved`.
   */
  save: call(z.strictObject({ format: z.enum(journeyLogFormats) })).returns<JourneyLogSaved>(),

  /**
   * Deletes all entries; the officer has confirmed. A journey under way goes on being logged. Answers what is left. Fails with
   * `journey_log_not_deleted` and `journey_log_unreadable`.
   */
  remove: call(z.void()).returns<JourneyLogSummary>(),
}
