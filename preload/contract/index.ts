/** @file All that the app can do, and all that it says. Read this first: the door is built from these two lists. */
import type * as z from 'zod/mini'
import { app, appEvents } from './app'
import { check, checkEvents } from './check'
import { credentials, credentialsEvents } from './credentials'
import type { Call, Event, Result } from './define'
import { diagnostics } from './diagnostics'
import { eventLog } from './event-log'
import { explainer } from './explainer'
import { helpdesk, helpdeskEvents } from './helpdesk'
import { journey, journeyEvents } from './journey'
import { pane, paneEvents } from './pane'
import { phone, phoneEvents } from './phone'
import { readiness, readinessEvents } from './readiness'
import { screenQr, screenQrEvents } from './screen-qr'
import { settings, settingsEvents } from './settings'

/** Every call, by topic. The channel of a call is `topic.verb`. */
export const calls = {
  app,
  check,
  credentials,
  diagnostics,
  eventLog,
  explainer,
  helpdesk,
  journey,
  pane,
  phone,
  readiness,
  screenQr,
  settings,
}

/** Every event, by topic. The channel of an event is `on.topic.event`. */
export const events = {
  app: appEvents,
  check: checkEvents,
  credentials: credentialsEvents,
  helpdesk: helpdeskEvents,
  journey: journeyEvents,
  pane: paneEvents,
  phone: phoneEvents,
  readiness: readinessEvents,
  screenQr: screenQrEvents,
  settings: settingsEvents,
}

type Calls = typeof calls
type Events = typeof events

type InputOf<C> = C extends Call<infer Schema, unknown> ? z.infer<Schema> : never
type OutputOf<C> = C extends Call<z.ZodMiniType, infer Output> ? Output : never
type PayloadOf<E> = E extends Event<infer Payload> ? Payload : never

type Asked<C> = [InputOf<C>] extends [void]
  ? () => Promise<Result<OutputOf<C>>>
  : (input: InputOf<C>) => Promise<Result<OutputOf<C>>>

/** What the window may use: one function a call, one subscription an event. */
export type Bridge = {
  readonly [Topic in keyof Calls]: { readonly [Verb in keyof Calls[Topic]]: Asked<Calls[Topic][Verb]> }
} & {
  readonly on: {
    readonly [Topic in keyof Events]: {
      readonly [Name in keyof Events[Topic]]: (
        listener: (payload: PayloadOf<Events[Topic][Name]>) => void,
      ) => () => void
    }
  }
}

/** What main must have: one handler a call. A missing one does not compile. */
export type Handlers = {
  readonly [Topic in keyof Calls]: {
    readonly [Verb in keyof Calls[Topic]]: (
      input: InputOf<Calls[Topic][Verb]>,
    ) => OutputOf<Calls[Topic][Verb]> | Promise<OutputOf<Calls[Topic][Verb]>>
  }
}

/** How main speaks: the same tree as `bridge.on`, with the payload going out. */
export type Publishers = {
  readonly [Topic in keyof Events]: {
    readonly [Name in keyof Events[Topic]]: (payload: PayloadOf<Events[Topic][Name]>) => void
  }
}
