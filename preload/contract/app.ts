import * as z from 'zod/mini'
import { call, event } from './define'
import type { Device } from './names'

/** Where the pages are: with the practice tenant on this machine, or the real ones in the system browser. */
export type Environment = 'practice' | 'live'

/** Something that happened to the app itself and that the officer should know, shown until dismissed. */
export type Notice = 'settings_restored' | 'settings_reset' | 'settings_not_saved' | 'language_not_available'

/** Until when its makers give fixes for this Electron; not known for one that is newer than the list. */
export type ElectronSupport =
  | { readonly state: 'supported' | 'ends_soon' | 'ended'; readonly until: string }
  | { readonly state: 'not_in_the_list'; readonly asOf: string }

/** What the app is and what it has to say about itself. */
export interface AppInfo {
  readonly version: string
  readonly electron: string
  readonly electronSupport?: ElectronSupport
  /** Whether it is the flavour for testers, which can be driven from outside: its frame and title say so. */
  readonly isTestable?: boolean
  readonly environment: Environment
  readonly notices: readonly Notice[]
  /** Where the log file is, so that the officer can hand it to the helpdesk. */
  readonly logFile: string
  /** The last answer to "Which device am I on?". */
  readonly rememberedDevice: Device | null
  /** Which way to use the authenticator app the organisation recommends. */
  readonly recommendedMethod: 'push' | 'totp'
}

export const app = {
  /** Answers what the app is. Never fails. */
  info: call(z.void()).returns<AppInfo>(),

  /** Takes a notice off the screen until it happens again. */
  dismissNotice: call(
    z.strictObject({
      notice: z.enum(['settings_restored', 'settings_reset', 'settings_not_saved', 'language_not_available']),
    }),
  ).returns<AppInfo>(),

  /**
   * Writes a failure of the window itself into the log, redacted, and answers its incident id.
   *
   * Only for what the window did not expect; 4,000 characters at most.
   */
  reportFailure: call(z.strictObject({ message: z.string().check(z.maxLength(4000)) })).returns<{
    readonly incident: string
  }>(),
}

export const appEvents = {
  /** The app has something new to say about itself. */
  changed: event<AppInfo>(),
}
