/** @file Makes sure that the settings file can be read before anything relies on it; never loses what was in it. */
import { lstatSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { firstSettings, type StoredSettings } from './schema'
import { longestText, readText } from './settings-text'

/** The names of the settings file and its companions, in the data folder. */
export const settingsFiles = { current: 'settings.json', lastGood: 'settings.last-good.json' }

/** What had to be done to the settings file; `settings_not_saved` when something had to be done and could not. */
export type Restoration = 'none' | 'settings_restored' | 'settings_reset' | 'settings_not_saved'

/** What the settings are, and what had to be done to know it. */
export interface Restored {
  readonly values: StoredSettings
  readonly restoration: Restoration
  /** Why nothing could be done, with `settings_not_saved`. */
  readonly failure?: unknown
}

interface GoodFile {
  readonly text: string
  readonly values: StoredSettings
}

/**
 * What stands in a file, or `null` when that cannot be taken for settings, whatever the reason: it is missing, damaged, no
 * file, unreadable. Never waits: a pipe in its place is not opened, nor is a file read that is longer than settings can be.
 */
function readGood(file: string): GoodFile | null {
  try {
    const status = statSync(file)
    if (!status.isFile() || status.size > longestText) return null
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
    return { text, values: readText(text).values }
  } catch {
    return null
  }
}

/** Whether there is anything of that name, also a link that leads nowhere. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}

/**
 * Renames what is in the way, if anything, to the first of `settings.corrupt-N.json` that is free: an earlier one is never
 * overwritten. Fails as `node:fs` does.
 */
export function putAside(folder: string, file: string): void {
  if (!isThere(file)) return
  for (let count = 1; ; count += 1) {
    const name = join(folder, `settings.corrupt-${String(count)}.json`)
    if (isThere(name)) continue
    renameSync(file, name)
    return
  }
}

/** Replaces a file whole or not at all; with `flush` also when the power goes. Fails as `node:fs` does. */
export function replaceFile(file: string, text: string, { flush }: { readonly flush: boolean }): void {
  const draft = `${file}.new`
  rmSync(draft, { force: true })
  // SECURITY: they name the officer's accounts; nobody else on this machine has business with them.
  writeFileSync(draft, text, { mode: 0o600, flush })
  renameSync(draft, file)
}

/**
 * Reads the settings; a file that cannot be understood is put aside and the last good one takes its place, or none when
 * there is none. Should the app end in the middle, the next start does the rest: a file that is missing beside its copy
 * comes back from it.
 *
 * Never fails: where the folder does not allow it, the settings are the last good ones all the same.
 */
export function restoreSettings(folder: string): Restored {
  const current = join(folder, settingsFiles.current)
  const lastGood = join(folder, settingsFiles.lastGood)
  const good = readGood(current)
  if (good !== null) return { values: good.values, restoration: 'none' }
  const before = readGood(lastGood)
  const values = before?.values ?? firstSettings
  try {
    if (!isThere(current) && !isThere(lastGood)) return { values, restoration: 'none' }
    putAside(folder, current)
    if (before === null) {
      // It would be overwritten with the next change, and may hold what the other lost.
      putAside(folder, lastGood)
      return { values, restoration: 'settings_reset' }
    }
    replaceFile(current, before.text, { flush: true })
    return { values, restoration: 'settings_restored' }
  } catch (failure) {
    return { values, restoration: 'settings_not_saved', failure }
  }
}
