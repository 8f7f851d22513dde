/** @file The settings file, by electron-store: loaded after the first paint, as its schema compiler is the heaviest part of main. */
import Store from 'electron-store'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { settingsFiles } from './restore'
import { firstSettings, storedSettings, type StoredSettings } from './schema'

type Schema = NonNullable<NonNullable<ConstructorParameters<typeof Store<StoredSettings>>[0]>['schema']>

/** Writes settings, each time whole or not at all, with a copy of the last good file beside it. */
export interface SettingsFile {
  /** Fails as `node:fs` does. */
  write(values: StoredSettings): void
}

/** Opens the settings file in a folder. Fails as `node:fs` does. */
export function openSettingsFile(folder: string): SettingsFile {
  const { properties } = z.toJSONSchema(storedSettings, { io: 'input' })
  const store = new Store<StoredSettings>({
    cwd: folder,
    name: settingsFiles.current.replace(/\.json$/, ''),
    defaults: firstSettings,
    // One schema: electron-store's is made from ours.
    schema: properties as Schema,
  })
  return {
    write(values) {
      store.set(values)
      copyFileSync(store.path, join(folder, settingsFiles.lastGood))
    },
  }
}
