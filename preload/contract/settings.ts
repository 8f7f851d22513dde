/** @file The officer's settings: one list, from which the stored schema, the screen and their types are made. */
import * as z from 'zod/mini'
import { call, event } from './define'
import { deviceNames } from './names'

type Value = string | number | boolean | null

/** One setting: the values that it can have, and the one that holds before anything was chosen. */
const choice = <const Values extends readonly Value[]>(values: Values, first: Values[number]) => ({
  values: values as readonly Values[number][],
  first,
  schema: z.literal([...values] as Values[number][]),
})

/** Every setting, in the order of the screen. */
export const settingChoices = {
  /** Where the pages are. */
  environment: choice(['practice', 'live'], 'practice'),
  /** The last answer to "Which device am I on?". */
  device: choice([null, ...deviceNames], null),
  language: choice(['en'], 'en'),
  /** `system` follows the operating system. */
  theme: choice(['system', 'light', 'dark'], 'system'),
  /** Size of body text in CSS pixels; everything else scales with it. */
  textSize: choice([16, 18, 20, 24], 16),
  /** Whether verification codes may be kept on this workstation. */
  codesOnWorkstation: choice([false, true], false),
  /** Whether the window stays in front of the others during a live journey. */
  stayInFront: choice([false, true], true),
  /** After how many minutes without use a code or QR code is taken off the screen. */
  idleLockMinutes: choice([1, 2, 5, 10, 15, 30], 5),
  /** After how many seconds a copied password or code is taken off the clipboard. */
  clipboardSeconds: choice([10, 20, 30, 60], 30),
}

/** The name of one of {@link settingChoices}. */
export type SettingName = keyof typeof settingChoices

type ValueOf<Name extends SettingName> = (typeof settingChoices)[Name]['first']

/** The settings in force. */
export type Settings = { readonly [Name in SettingName]: ValueOf<Name> }

/** Which values there are to choose from, by setting and in the order of the screen. */
export type SettingValues = { readonly [Name in SettingName]: readonly ValueOf<Name>[] }

type Changes = {
  readonly [Name in SettingName]: z.ZodMiniOptional<(typeof settingChoices)[Name]['schema']>
}

const changes = Object.fromEntries(
  Object.entries(settingChoices).map(([name, { schema }]) => [name, z.optional<z.ZodMiniType>(schema)]),
) as unknown as Changes

export const settings = {
  /** Answers the settings in force. */
  get: call(z.void()).returns<Settings>(),

  /** Answers what each setting can be, in the order of the screen. */
  values: call(z.void()).returns<SettingValues>(),

  /** Answers the settings that the organisation has set: the officer cannot change them. */
  locked: call(z.void()).returns<readonly SettingName[]>(),

  /**
   * Changes one or more settings and keeps them.
   *
   * Answers the settings now in force; those that the organisation has set stay. A change that cannot be written still holds for this run, and the notice
   * `settings_not_saved` says so.
   */
  set: call(z.strictObject(changes)).returns<Settings>(),
}

export const settingsEvents = {
  /** The settings in force are now these. */
  changed: event<Settings>(),
  /** The organisation has now set these. */
  locked: event<readonly SettingName[]>(),
}
