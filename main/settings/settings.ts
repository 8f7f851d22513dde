import type { Notice } from '../../preload/contract/app'
import type { Log } from '../support/log'
import { restoreSettings } from './restore'
import { firstSettings, type StoredSettings } from './schema'
import type { SettingsFile } from './settings-file'

/** Keeps the settings; every value read fits the schema. */
export class Settings {
  readonly #folder: string
  readonly #log: Log
  #values: StoredSettings = firstSettings
  #notices: readonly Notice[] = []
  #file: Promise<SettingsFile> | null = null
  #written: Promise<void> = Promise.resolve()
  #noticed: () => void = () => undefined

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
    try {
      const { values, restoration } = restoreSettings(folder)
      this.#values = values
      if (restoration !== 'none') {
        log.warn('settings', restoration)
        this.notice(restoration)
      }
    } catch (cause) {
      log.error('settings', 'cannot be read', { cause })
      this.notice('settings_not_saved')
    }
  }

  /** What happened to the settings that the officer should know. */
  get notices(): readonly Notice[] {
    return this.#notices
  }

  /** Calls `listener` when there is a new notice. */
  whenNoticed(listener: () => void): void {
    this.#noticed = listener
  }

  get values(): StoredSettings {
    return this.#values
  }

  /**
   * Changes some settings at once and writes them, whole or not at all.
   *
   * When they cannot be written they hold for this run, and `notices` says `settings_not_saved`.
   */
  change(changes: Partial<StoredSettings>): void {
    this.#values = { ...this.#values, ...changes }
    this.#written = this.#write()
  }

  /** Resolves when every change so far has been written, or could not be. */
  settled(): Promise<void> {
    return this.#written
  }

  /** Takes a notice back. */
  dismiss(notice: Notice): void {
    this.#notices = this.#notices.filter((shown) => shown !== notice)
  }

  /** Adds a notice once. */
  notice(notice: Notice): void {
    if (this.#notices.includes(notice)) return
    this.#notices = [...this.#notices, notice]
    this.#noticed()
  }

  /** Opened with the first change: until then electron-store would be 8 MiB of memory for nothing. */
  #opened(): Promise<SettingsFile> {
    this.#file ??= import('./settings-file').then(({ openSettingsFile }) => openSettingsFile(this.#folder))
    return this.#file
  }

  async #write(): Promise<void> {
    try {
      const file = await this.#opened()
      file.write(this.#values)
    } catch (cause) {
      // The next change tries again.
      this.#file = null
      this.#log.error('settings', 'not saved', { cause })
      this.notice('settings_not_saved')
    }
  }
}
