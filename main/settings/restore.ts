/** @file Makes sure that the settings file can be read before anything relies on it; never loses what was in it. */
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { firstSettings, storedSettings, type StoredSettings } from './schema'

/** The names of the settings file and its companions, in the data folder. */
export const settingsFiles = { current: 'settings.json', lastGood: 'settings.last-good.json' }

/** What had to be done to the settings file. */
export type Restoration = 'none' | 'settings_restored' | 'settings_reset'

/** What the settings are, and what had to be done to know it. */
export interface Restored {
  readonly values: StoredSettings
  readonly restoration: Restoration
}

/** The settings in a file, or `null` when it does not hold any that fit the schema. Fails when it cannot be read at all. */
function readGood(file: string): StoredSettings | null {
  try {
    return storedSettings.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw cause
  }
}

/** The first name of the form `settings.corrupt-N.json` that is free: an earlier one is never overwritten. */
function freeName(folder: string): string {
  for (let count = 1; ; count += 1) {
    const name = join(folder, `settings.corrupt-${String(count)}.json`)
    if (!existsSync(name)) return name
  }
}

/**
 * Reads the settings; a file that cannot be understood is put aside and the last good one takes its place, or none when
 * there is none.
 *
 * Fails as `node:fs` does when the folder cannot be read or written.
 */
export function restoreSettings(folder: string): Restored {
  const current = join(folder, settingsFiles.current)
  const lastGood = join(folder, settingsFiles.lastGood)
  if (!existsSync(current)) return { values: firstSettings, restoration: 'none' }
  const values = readGood(current)
  if (values !== null) return { values, restoration: 'none' }
  renameSync(current, freeName(folder))
  const before = existsSync(lastGood) ? readGood(lastGood) : null
  if (before === null) return { values: firstSettings, restoration: 'settings_reset' }
  copyFileSync(lastGood, current)
  return { values: before, restoration: 'settings_restored' }
}
