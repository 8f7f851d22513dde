import * as z from 'zod/mini'
import { registrationSchema, rememberMfaDaysSchema, type Settings } from '../state/settings'
import type { Practice } from '../tenant/practice'

/** What of the settings can be changed while the tenant runs; the lifetimes are the seed's. */
export const settingsChangeSchema = z
  .strictObject({ registration: z.optional(registrationSchema), rememberMfaDays: z.optional(rememberMfaDaysSchema) })
  .check(z.refine((change) => Object.keys(change).length > 0))

/**
 * Changes the settings, says so by `settings_changed`, and answers all of them.
 *
 * What officers have begun on the registration pages of the other generation is not gone on with.
 */
export function changeSettings(practice: Practice, input: z.infer<typeof settingsChangeSchema>): Settings {
  const before = practice.repository.read().settings
  const { registration = before.registration, rememberMfaDays = before.rememberMfaDays } = input
  const settings: Settings = { ...before, registration, rememberMfaDays }
  practice.repository.change((state) => {
    state.settings = settings
  })
  practice.events.emit({ kind: 'settings_changed', settings })
  return settings
}
