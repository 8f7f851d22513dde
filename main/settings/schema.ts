/** @file What is kept between runs: one schema that is also the type. Nothing secret (house rule; credentials are another room). */
import * as z from 'zod/mini'
import {
  deviceNames,
  journeyNames,
  logInSteps,
  logOutSteps,
  setUpVerificationSteps,
} from '../../preload/contract/names'
import { settingChoices, type SettingName } from '../../preload/contract/settings'
import { noCredentials, storedCredentials } from '../credentials/stored-credentials'

/** The steps of all journeys; whether one belongs to the journey beside it is seen when that is taken up. */
const steps = [...setUpVerificationSteps, ...logInSteps, ...logOutSteps] as const

type OfficerSettings = {
  readonly [Name in SettingName]: z.ZodMiniDefault<(typeof settingChoices)[Name]['schema']>
}

/** The officer's own settings, as the contract lists them. */
const officerSettings = Object.fromEntries(
  Object.entries(settingChoices).map(([name, { schema, first }]) => [name, z._default<z.ZodMiniType>(schema, first)]),
) as unknown as OfficerSettings

/** What the officer chose, and how far they got. */
export const storedSettings = z.object({
  ...officerSettings,
  /** The journey under way; `null` when there is none. */
  progress: z._default(
    z.nullable(
      z.object({
        journey: z.enum(journeyNames),
        device: z.nullable(z.enum(deviceNames)),
        step: z.enum(steps),
        /** Where within the step, where only the officer sees it; not in files of earlier versions. */
        place: z.optional(
          z.nullable(
            z.object({
              screen: z.string(),
              generation: z.optional(z.enum(['legacy', 'security-info'])),
              use: z.optional(z.enum(['push', 'totp'])),
            }),
          ),
        ),
      }),
    ),
    null,
  ),
  /** The browser and the phone of the practice tenant that were ours: public ids, no tokens. */
  practice: z._default(z.object({ browser: z.nullable(z.string()), device: z.nullable(z.string()) }), {
    browser: null,
    device: null,
  }),
  /** The last time that the app's own sign-in worked, and by which methods; nothing else of it. */
  check: z._default(
    z.nullable(
      z.object({
        at: z.number(),
        amr: z.array(z.string()),
        /** Where; practice in files of earlier versions. */
        environment: z.optional(z.enum(['practice', 'live'])),
        journey: z.optional(z.enum(journeyNames)),
      }),
    ),
    null,
  ),
  /** Which accounts and credentials exist; their secrets are in the keychain. */
  credentials: z._default(storedCredentials, noCredentials),
})

/** The settings as they are kept. */
export type StoredSettings = z.infer<typeof storedSettings>

/** The settings of a first start. */
export const firstSettings: StoredSettings = storedSettings.parse({})
