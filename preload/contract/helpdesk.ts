import * as z from 'zod/mini'
import { call, event } from './define'

/** Whom the organisation names for help; `null` where it names nothing. */
export interface HelpdeskState {
  readonly name: string | null
  readonly phone: string | null
  /** The address of its page. */
  readonly page: string | null
  /** The address of the page that says whether a service is disturbed. */
  readonly statusPage: string | null
}

/** The pages of {@link HelpdeskState} that can be opened. */
export const helpdeskPages = ['page', 'statusPage'] as const
export type HelpdeskPage = (typeof helpdeskPages)[number]

export const helpdesk = {
  /** Answers whom the organisation names for help. */
  state: call(z.void()).returns<HelpdeskState>(),

  /**
   * Opens a page that the organisation names, to the letter, in the system browser; also in practice, as it is help for a real
   * person. Never beside the guide.
   *
   * Fails with `place_not_allowed` where none is named, and with `place_not_opened`.
   */
  open: call(z.strictObject({ which: z.enum(helpdeskPages) })).returns<void>(),
}

export const helpdeskEvents = {
  /** The organisation now names these. */
  changed: event<HelpdeskState>(),
}
