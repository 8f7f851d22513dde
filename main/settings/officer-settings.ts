import {
  settingChoices,
  type SettingName,
  type Settings as Values,
  type SettingValues,
} from '../../preload/contract/settings'
import type { Settings } from './settings'

const names = Object.keys(settingChoices) as SettingName[]

/** The settings that the officer has, out of all that is kept. */
export class OfficerSettings {
  readonly #settings: Settings
  readonly #listeners: ((values: Values) => void)[] = []

  constructor(settings: Settings) {
    this.#settings = settings
    settings.whenChanged(() => {
      for (const listener of this.#listeners) listener(this.get())
    })
  }

  /** The settings in force. */
  get(): Values {
    const { values } = this.#settings
    return Object.fromEntries(names.map((name) => [name, values[name]])) as unknown as Values
  }

  /** What each can be. */
  values(): SettingValues {
    return Object.fromEntries(names.map((name) => [name, settingChoices[name].values])) as unknown as SettingValues
  }

  /** Changes some, and answers those in force then. */
  set(changes: { readonly [Name in SettingName]?: Values[Name] | undefined }): Values {
    const given = Object.entries(changes).filter(([, value]) => value !== undefined)
    this.#settings.change(Object.fromEntries(given))
    return this.get()
  }

  /** Calls `listener` with the settings in force now, and after each change. */
  follow(listener: (values: Values) => void): void {
    this.#listeners.push(listener)
    listener(this.get())
  }
}
