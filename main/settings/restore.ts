/** @file Makes sure that the settings file can be read before anything relies on it; never loses what was in it. */
import { copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { storedSettings } from './schema'

/** The names of the settings file and its companions, in the data folder. */
export const settingsFiles = { current: 'settings.json', lastGood: 'settings.last-good.json' }

/** What had to be done to the settings file. */
export type Restoration = 'none' | 'settings_restored' | 'settings_reset'

/** Whether a file holds settings that fit the schema. Fails when it exists but cannot be read at all. */
function isGood(file: string): boolean {
  try {
    return storedSettings.safeParse(JSON.parse(readFileSync(file, 'utf8'))).success
  } catch (cause) {
    if (cause instanceof SyntaxError) return false
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
 * Puts a settings file that cannot be understood aside and the last good one in its place, or none when there is none.
 *
 * Fails as `node:fs` does when the folder cannot be read or written.
 */
export function restoreSettings(folder: string): Restoration {
  const current = join(folder, settingsFiles.current)
  const lastGood = join(folder, settingsFiles.lastGood)
  if (!existsSync(current) || isGood(current)) return 'none'
  renameSync(current, freeName(folder))
  if (!existsSync(lastGood) || !isGood(lastGood)) return 'settings_reset'
  copyFileSync(lastGood, current)
  return 'settings_restored'
}
