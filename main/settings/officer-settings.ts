import {
  settingChoices,
  type SettingName,
  type Settings as Values,
  type SettingValues,
} from '../../preload/contract/settings'
import type { LockedValues } from '../policy/policy'
import type { Settings } from './settings'

const names = Object.keys(settingChoices) as SettingName[]

/** What the organisation has set, as far as settings are concerned. */
export interface SettingsPolicy {
  lockedValues(): LockedValues
  /** Calls `listener` now and after each change. */
  follow(listener: () => void): void
}

/** Nothing is set by anybody else. */
const noPolicy: SettingsPolicy = { lockedValues: () => ({}), follow: () => undefined }

/** The settings in force: what policy has set, and else what the officer chose. */
export class OfficerSettings {
  readonly #settings: Settings
  readonly #policy: SettingsPolicy
  readonly #listeners: ((values: Values) => void)[] = []

  constructor(settings: Settings, policy: SettingsPolicy = noPolicy) {
    this.#settings = settings
    this.#policy = policy
    const tell = (): void => {
      for (const listener of this.#listeners) listener(this.get())
    }
    settings.whenChanged(tell)
    policy.follow(tell)
  }

  /** The settings in force. */
  get(): Values {
    const { values } = this.#settings
    const own = Object.fromEntries(names.map((name) => [name, values[name]])) as unknown as Values
    return { ...own, ...this.#policy.lockedValues() }
  }

  /** What each can be. */
  values(): SettingValues {
    return Object.fromEntries(names.map((name) => [name, settingChoices[name].values])) as unknown as SettingValues
  }

  /** Those that the organisation has set. */
  locked(): readonly SettingName[] {
    return Object.keys(this.#policy.lockedValues()) as SettingName[]
  }

  /** Changes some, and answers those in force then; one that is locked stays as it is. */
  set(changes: { readonly [Name in SettingName]?: Values[Name] | undefined }): Values {
    const locked: readonly string[] = this.locked()
    const given = Object.entries(changes).filter(([name, value]) => value !== undefined && !locked.includes(name))
    if (given.length > 0) this.#settings.change(Object.fromEntries(given))
    return this.get()
  }

  /** Calls `listener` with the settings in force now, and after each change. */
  follow(listener: (values: Values) => void): void {
    this.#listeners.push(listener)
    listener(this.get())
  }
}
