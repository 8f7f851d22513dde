import * as z from 'zod/mini'
import { browserSchema, entranceSchema } from './browser'
import { clientSchema } from './client'
import { activationSchema } from './enrolment-state'
import { faultScopeSchema, faultsSchema } from './faults'
import { officerSchema } from './officer'
import { deviceSchema, profileSchema, requestSchema } from './phone-state'
import { settingsSchema } from './settings'

/** How the tenant's time differs from its base clock; `frozenAt` stops it. Milliseconds. */
export const clockStateSchema = z.readonly(z.strictObject({ offset: z.number(), frozenAt: z.nullable(z.number()) }))
export type ClockState = z.infer<typeof clockStateSchema>

/** An event as it is kept: what every event has; its other fields belong to its kind (`tenant/events.ts`). */
export const storedEventSchema = z.looseObject({ id: z.int(), at: z.string(), kind: z.string() })

/** All that the tenant knows. Rows are immutable and replaced whole; the schema is what a snapshot must satisfy. */
export const stateSchema = z.strictObject({
  settings: settingsSchema,
  faults: faultsSchema,
  /** Whom the faults that are set meet, by their names; one that is not here meets everybody. */
  faultScopes: z._default(z.record(z.string(), faultScopeSchema), {}),
  /** How often each fault was used since the last reset. */
  faultUses: z._default(z.record(z.string(), z.int()), {}),
  clock: clockStateSchema,
  officers: z.record(z.string(), officerSchema),
  /** The relying parties of other teams, as the seed has named them. */
  clients: z.readonly(z.array(clientSchema)),
  browsers: z.record(z.string(), browserSchema),
  entrances: z.record(z.string(), entranceSchema),
  activations: z.record(z.string(), activationSchema),
  requests: z.record(z.string(), requestSchema),
  devices: z.record(z.string(), deviceSchema),
  profiles: z.record(z.string(), profileSchema),
  events: z.array(storedEventSchema),
  lastEventId: z.int(),
})

/** The state as a change may alter it. */
export type MutableState = z.infer<typeof stateSchema>

/** The state as everyone else sees it. */
export type State = { readonly [Key in keyof MutableState]: Readonly<MutableState[Key]> }
