import * as z from 'zod/mini'
import { registrationSchema, type Settings } from '../state/settings'
import type { Practice } from '../tenant/practice'

/** What of the settings can be changed while the tenant runs; the lifetimes are the seed's. */
export const settingsChangeSchema = z.strictObject({ registration: registrationSchema })

/**
 * Changes the settings, says so by `settings_changed`, and answers all of them.
 *
 * What officers have begun on the registration pages of the other generation is not gone on with.
 */
export function changeSettings(practice: Practice, input: z.infer<typeof settingsChangeSchema>): Settings {
  const settings: Settings = { ...practice.repository.read().settings, ...input }
  practice.repository.change((state) => {
    state.settings = settings
  })
  practice.events.emit({ kind: 'settings_changed', settings })
  return settings
}
