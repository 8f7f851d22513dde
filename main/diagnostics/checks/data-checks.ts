/** @file What is kept on this computer: looked at, never changed, and of what stands in it only how much. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { settingsFiles } from '../../settings/restore'
import type { StoredSettings } from '../../settings/schema'
import { longestText, readText } from '../../settings/settings-text'
import { check, failure, ok, warning, type Check } from '../check'
import { folderBytes, folderState, namesIn } from '../folders'
import { countLog } from '../read-log'

/** What these checks look at. */
export interface DataChecksOptions {
  readonly dataFolder: string
  /** A path as it may be shown: without the name of the officer. */
  readonly tidy: (path: string) => string
  /** The last this many milliseconds of the log count. */
  readonly now: Date
  readonly platform: NodeJS.Platform
}

const othersMayLook = 0o077
const week = 7 * 24 * 3600 * 1000
const mebibyte = 1024 * 1024
const tenths = (bytes: number): number => Math.round((bytes / mebibyte) * 10) / 10

/** The checks of what is kept. */
export function dataChecks({ dataFolder, tidy, now, platform }: DataChecksOptions): readonly Check[] {
  const logs = join(dataFolder, 'logs')
  return [
    check('data-folder', () => judgeDataFolder(dataFolder, tidy(dataFolder), platform)),
    check('log-folder', async () => {
      const { state } = await folderState(logs)
      const details = { folder: tidy(logs), sizeMiB: tenths(await folderBytes(logs)) }
      return state === 'usable' || state === 'not_there_yet' ? ok(state, details) : failure(state, details)
    }),
    check('settings', () => judgeSettings(dataFolder)),
    check('kept-credentials', async () => {
      const values = await settingsIn(join(dataFolder, settingsFiles.current))
      if (values === 'damaged') return ok('not_known')
      const count = values === null ? 0 : values.credentials.credentials.length
      return ok(count === 0 ? 'none' : 'some', { count })
    }),
    check('recent-errors', async () => {
      const { errors, warnings, events } = await countLog(logs, now.getTime() - week)
      const details = { days: 7, errors, warnings, events }
      if (errors > 0) return warning('errors', details)
      return ok(warnings > 0 ? 'warnings' : 'none', details)
    }),
    check('event-log', async () => {
      const folder = join(dataFolder, 'journey-log')
      const { state } = await folderState(folder)
      return state === 'usable' ? ok('kept', { sizeMiB: tenths(await folderBytes(folder)) }) : ok('not_there_yet')
    }),
    check('crash-dumps', async () => {
      const folders = ['completed', 'pending', 'reports'].map((name) => join(dataFolder, 'Crashpad', name))
      const names = (await Promise.all(folders.map(namesIn))).flat()
      const count = names.filter((name) => name.endsWith('.dmp')).length
      return count === 0 ? ok('none', { count }) : warning('some', { count })
    }),
  ]
}

async function judgeDataFolder(folder: string, shown: string, platform: NodeJS.Platform) {
  const { state, mode } = await folderState(folder)
  if (state === 'not_there_yet') return ok(state, { folder: shown })
  if (state !== 'usable') return failure(state, { folder: shown })
  const permissions = platform === 'win32' || mode === null ? null : mode.toString(8)
  const details = { folder: shown, sizeMiB: tenths(await folderBytes(folder)), permissions }
  // What is secret is in the keychain; which accounts there are is nobody else's business all the same.
  const isOpen = permissions !== null && ((mode ?? 0) & othersMayLook) !== 0
  return isOpen ? warning('open_to_others', details) : ok('usable', details)
}

async function judgeSettings(folder: string) {
  const restored = (await namesIn(folder)).filter((name) => /^settings\.corrupt-\d+\.json$/.test(name)).length
  const current = await settingsIn(join(folder, settingsFiles.current))
  if (current === 'damaged') {
    const copy = await settingsIn(join(folder, settingsFiles.lastGood))
    return warning('damaged', { restored, hasCopy: copy !== null && copy !== 'damaged' })
  }
  if (current === null) return ok('not_there_yet', { restored })
  return ok(restored > 0 ? 'was_restored' : 'sound', { restored })
}

/** The settings in a file, `null` when there is none. Never fails. */
async function settingsIn(file: string): Promise<StoredSettings | 'damaged' | null> {
  try {
    const text = await readFile(file, 'utf8')
    return text.length > longestText ? 'damaged' : readText(text).values
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'damaged'
  }
}
