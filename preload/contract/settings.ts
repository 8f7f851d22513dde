import * as z from 'zod/mini'
import { call, event } from './define'

/** What the officer may choose. */
export interface Settings {
  /** `system` follows the operating system. */
  readonly theme: 'system' | 'light' | 'dark'
  /** Size of body text in CSS pixels; everything else scales with it. */
  readonly textSize: 16 | 18 | 20 | 24
}

export const settings = {
  /** Answers the settings in force. */
  get: call(z.void()).returns<Settings>(),

  /**
   * Changes one or more settings and keeps them.
   *
   * Answers the settings now in force. A change that cannot be written still holds for this run, and the notice
   * `settings_not_saved` says so.
   */
  set: call(
    z.strictObject({
      theme: z.optional(z.enum(['system', 'light', 'dark'])),
      textSize: z.optional(z.literal([16, 18, 20, 24])),
    }),
  ).returns<Settings>(),
}

export const settingsEvents = {
  /** The settings in force are now these. */
  changed: event<Settings>(),
}
