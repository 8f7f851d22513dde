/** @file `--forget-everything`: before the app is removed, what it kept for this user goes from the keychain and the disk. */
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { removeKept } from './credentials/remove-kept'
import { forkKeychain } from './credentials/keychain-fork'
import { SystemKeychain } from './credentials/system-keychain'
import { restoreSettings, settingsFiles } from './settings/restore'
import type { Log } from './support/log'
import type { Answer } from './support/run-on-any-display'

/** The log would be in the folder that goes. */
const silent: Log = { file: '', error: () => undefined, warn: () => undefined, info: () => undefined }

/** What is to be forgotten. */
export interface ToForget {
  /** Whether no other instance runs with this data folder. */
  readonly isAlone: boolean
  readonly dataFolder: string
  readonly keychainProgram: string
}

/**
 * Removes from the keychain what the settings list, then the data folder, and answers what it did: exit 0 when all is gone, 1 when
 * something is left. Then the folder is left too, because it knows what is still in the keychain.
 *
 * A folder that is not the app's is not touched. Where settings were ever damaged, the keychain may hold what they listed: then
 * the folder goes, and exit 1 says so.
 */
export async function forgetEverything({ isAlone, dataFolder, keychainProgram }: ToForget): Promise<Answer> {
  if (!isAlone) return left('TechPass Companion is running with this data folder: close it first. Nothing was removed.')
  if (!isOurs(dataFolder)) return left(`${dataFolder} is no data folder of TechPass Companion. Nothing was removed.`)
  const keychain = new SystemKeychain({ fork: () => forkKeychain(keychainProgram), log: silent })
  const { credentials } = restoreSettings(dataFolder).values.credentials
  const kept = await removeKept(credentials, keychain)
  keychain.end()
  const removed = `Removed from the keychain: ${String(kept.removed)} of ${String(credentials.length)}.`
  if (kept.left > 0) {
    const why = kept.stoppedBy ?? 'unknown'
    return left(
      `${removed}\nStill in the keychain: ${String(kept.left)} (${why}). Unlock it and try again; nothing else was removed.`,
    )
  }
  const isListComplete = !readdirSync(dataFolder).some((name) => name.startsWith('settings.corrupt-'))
  try {
    rmSync(dataFolder, { recursive: true, force: true })
    const done = `${removed}\nRemoved ${dataFolder}.`
    return isListComplete ? { text: done, exitCode: 0 } : left(`${done}\n${mayBeLeft}`)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
    return left(`${removed}\n${dataFolder} could not be removed (${code}).`)
  }
}

const mayBeLeft =
  'Its settings were damaged once, so the keychain may keep entries that nothing lists: look there for techpass-companion.'

/**
 * Whether a folder is the app's: something that it writes is in it, or nothing but what Chromium locks it with.
 *
 * SECURITY: `--user-data-dir` can name any folder, a home for example, and all that is in it would go.
 */
function isOurs(folder: string): boolean {
  const ours = [join('logs', 'companion.log'), settingsFiles.lastGood]
  if (ours.some((name) => existsSync(join(folder, name)))) return true
  return readdirSync(folder).every((name) => /^(Singleton(Lock|Socket|Cookie)|lockfile)$/.test(name))
}

const left = (text: string): Answer => ({ text, exitCode: 1 })
