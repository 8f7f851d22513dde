import type { Notice } from '../../preload/contract/app'
import type { Log } from '../support/log'
import { restoreSettings } from './restore'
import type { StoredSettings } from './schema'
import type { SettingsFile } from './settings-file'

/** Keeps the settings; every value read fits the schema. */
export class Settings {
  readonly #folder: string
  readonly #log: Log
  #values: StoredSettings
  #notices: readonly Notice[] = []
  #file: Promise<SettingsFile> | null = null
  #written: Promise<void> = Promise.resolve()
  /** What the file has for certain; `null` before the first change. */
  #saved: StoredSettings | null = null
  #noticed: () => void = () => undefined
  #changed: () => void = () => undefined

  constructor(folder: string, log: Log) {
    this.#folder = folder
    this.#log = log
    const { values, restoration, failure } = restoreSettings(folder)
    this.#values = values
    if (restoration === 'none') return
    log.warn('settings', restoration, failure === undefined ? {} : { cause: failure })
    this.notice(restoration)
  }

  /** What happened to the settings that the officer should know. */
  get notices(): readonly Notice[] {
    return this.#notices
  }

  /** Calls `listener` when there is a new notice, or one is no longer true. */
  whenNoticed(listener: () => void): void {
    this.#noticed = listener
  }

  /** Calls `listener` after each change. */
  whenChanged(listener: () => void): void {
    this.#changed = listener
  }

  get values(): StoredSettings {
    return this.#values
  }

  /**
   * Changes some settings at once and writes them, whole or not at all, in the order of the changes; those that come while
   * others are being written are written together.
   *
   * When they cannot be written they hold for this run, and `notices` says `settings_not_saved` until a later change has
   * been written, which brings them along.
   */
  change(changes: Partial<StoredSettings>): void {
    this.#values = { ...this.#values, ...changes }
    this.#written = this.#written.then(() => this.#write())
    this.#changed()
  }

  /**
   * Changes one setting and resolves when it stays, whatever ends the app from now on.
   *
   * Fails when it cannot be written; then it is as it was before.
   */
  async keep<Name extends keyof StoredSettings>(name: Name, value: StoredSettings[Name]): Promise<void> {
    const before = this.#values[name]
    this.change({ [name]: value })
    await this.settled()
    if (this.#saved?.[name] === value) return
    if (this.#values[name] === value) this.change({ [name]: before })
    throw new Error(`The setting ${name} could not be saved`)
  }

  /** Resolves when every change so far stays, whatever ends the app, or could not be written. Never fails. */
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

  /** Takes back what is no longer true. */
  #retract(notice: Notice): void {
    if (!this.#notices.includes(notice)) return
    this.dismiss(notice)
    this.#noticed()
  }

  /** Opened with the first change: until then electron-store would be 8 MiB of memory for nothing. */
  #opened(): Promise<SettingsFile> {
    this.#file ??= import('./settings-file').then(({ openSettingsFile }) => openSettingsFile(this.#folder, this.#log))
    return this.#file
  }

  async #write(): Promise<void> {
    try {
      const file = await this.#opened()
      const values = this.#values
      // Written together with an earlier change.
      if (values === this.#saved) return
      await file.write(values)
      this.#saved = values
      this.#retract('settings_not_saved')
    } catch (cause) {
      // The next change tries again.
      this.#file = null
      this.#log.error('settings', 'not saved', { cause })
      this.notice('settings_not_saved')
    }
  }
}
