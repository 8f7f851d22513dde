/** @file The settings file, by electron-store: loaded with the first change, as its schema compiler is the heaviest part of main. */
import Store from 'electron-store'
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import type { Log } from '../support/log'
import { putAside, replaceFile, restoreSettings, settingsFiles } from './restore'
import { firstSettings, storedSettings, type StoredSettings } from './schema'
import { readText, writeText } from './settings-text'

type Schema = NonNullable<NonNullable<ConstructorParameters<typeof Store<StoredSettings>>[0]>['schema']>

/** Writes settings, each time whole or not at all, with a copy of the last good file beside it. */
export interface SettingsFile {
  /**
   * Resolves when these settings stay, whatever ends the app from now on: they are in the file, forced to the disk, and in
   * the copy. Until then the file has these or those before, never a part.
   *
   * What has damaged the file since is put aside first, not written over. Fails as `node:fs` does; the file then has those before.
   */
  write(values: StoredSettings): Promise<void>
}

/*
 * [Note: What survives what]
 *
 * Killed, crashed: `atomically`, below electron-store, writes a draft and renames it over the file; so is the copy written,
 * after the file. At each moment the file is whole and the copy is whole, and the copy is at most one change behind.
 *
 * Power cut: the draft is forced to the disk before its renaming, the folder afterwards, where the system can (not on
 * Windows, which keeps a journal of names itself: there the last change may go, never the file). The copy is not forced to
 * the disk by itself: it is needed only when the file is damaged too, and made again with the next change.
 *
 * In place: inside a snap, or where Windows refuses the renaming as EXDEV, electron-store writes over the file. A kill can
 * tear it then, but the copy has all that was committed: the officer is told `settings_restored` and has lost nothing.
 */

/** Opens the settings file in a folder. Fails as `node:fs` does. */
export function openSettingsFile(folder: string, log: Log): SettingsFile {
  removeDrafts(folder)
  let store: Store<StoredSettings> | null = null
  return {
    async write(values) {
      const { restoration, failure } = restoreSettings(folder)
      if (restoration !== 'none') log.warn('settings', `${restoration} before writing`, { cause: failure })
      if (restoration === 'settings_not_saved') throw new Error('The damaged file is in the way', { cause: failure })
      store ??= openStore(folder)
      store.set(values)
      keepCopy(folder, log)
      await flushFolder(folder)
    },
  }
}

function openStore(folder: string): Store<StoredSettings> {
  const { properties } = z.toJSONSchema(storedSettings, { io: 'input' })
  return new Store<StoredSettings>({
    cwd: folder,
    name: settingsFiles.current.replace(/\.json$/, ''),
    defaults: firstSettings,
    // One schema: electron-store's is made from ours.
    schema: properties as Schema,
    // Made by zod, so it need not be checked against the schema of schemas: that was half of the first change's time and memory.
    ajvOptions: { validateSchema: false },
    serialize: writeText,
    deserialize: (text) => readText(text).content as StoredSettings,
    // SECURITY: as replaceFile.
    configFileMode: 0o600,
  })
}

/** The file as it is now becomes the last good one. Never fails: the settings themselves are saved, and the copy of before stays. */
function keepCopy(folder: string, log: Log): void {
  const copy = join(folder, settingsFiles.lastGood)
  try {
    // Nothing of ours, but a file cannot be renamed over it.
    if (lstatSync(copy, { throwIfNoEntry: false })?.isDirectory() === true) putAside(folder, copy)
    replaceFile(copy, readFileSync(join(folder, settingsFiles.current), 'utf8'), { flush: false })
  } catch (cause) {
    log.warn('settings', 'no copy kept', { cause })
  }
}

/** Removes what a kill in the middle of writing left; only one app has the folder open. Never fails. */
function removeDrafts(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (/^settings(\.last-good)?\.json\.(tmp-[0-9a-f]+|new)$/.test(name)) rmSync(join(folder, name), { force: true })
    }
  } catch {
    // They take room and do no harm.
  }
}

/** Forces the renaming of files in a folder to the disk, where the system lets a folder be opened for it. Never fails. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Windows; some network folders.
  }
}
