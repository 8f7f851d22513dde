import Store from 'electron-store'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Notice } from '../../preload/contract/app'
import type { Log } from '../support/log'
import { restoreSettings, settingsFiles } from './restore'
import { firstSettings, storedSettings, type StoredSettings } from './schema'

/** Keeps the settings; every value read fits the schema. */
export class Settings {
  readonly #store: Store<StoredSettings> | null
  readonly #folder: string
  readonly #log: Log
  #values: StoredSettings
  #notices: readonly Notice[]

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
    this.#notices = []
    this.#store = this.#open()
    this.#values = this.#store === null ? firstSettings : storedSettings.parse(this.#store.store)
    this.#keepGood()
  }

  /** What happened to the settings that the officer should know. */
  get notices(): readonly Notice[] {
    return this.#notices
  }

  get values(): StoredSettings {
    return this.#values
  }

  /**
   * Changes some settings and writes them, whole or not at all.
   *
   * When they cannot be written they hold for this run, and `notices` says `settings_not_saved`.
   */
  change(changes: Partial<StoredSettings>): void {
    this.#values = { ...this.#values, ...changes }
    try {
      if (this.#store === null) throw new Error('There is no settings file in this run')
      this.#store.set(changes)
      this.#keepGood()
    } catch (cause) {
      this.#log.error('settings', 'not saved', { cause })
      this.notice('settings_not_saved')
    }
  }

  /** Takes a notice back. */
  dismiss(notice: Notice): void {
    this.#notices = this.#notices.filter((shown) => shown !== notice)
  }

  /** Adds a notice once. */
  notice(notice: Notice): void {
    if (!this.#notices.includes(notice)) this.#notices = [...this.#notices, notice]
  }

  #open(): Store<StoredSettings> | null {
    try {
      const restoration = restoreSettings(this.#folder)
      if (restoration !== 'none') {
        this.#log.warn('settings', restoration)
        this.notice(restoration)
      }
      const { properties } = z.toJSONSchema(storedSettings, { io: 'input' })
      return new Store<StoredSettings>({
        cwd: this.#folder,
        name: settingsFiles.current.replace(/\.json$/, ''),
        defaults: firstSettings,
        schema: properties as NonNullable<ConstructorParameters<typeof Store<StoredSettings>>[0]>['schema'] & object,
      })
    } catch (cause) {
      this.#log.error('settings', 'cannot be opened', { cause })
      this.notice('settings_not_saved')
      return null
    }
  }

  /** A copy of what was last read or written whole, for the day the file is corrupt. */
  #keepGood(): void {
    if (this.#store === null) return
    try {
      copyFileSync(this.#store.path, join(this.#folder, settingsFiles.lastGood))
    } catch (cause) {
      this.#log.warn('settings', 'no copy kept', { cause })
    }
  }
}
