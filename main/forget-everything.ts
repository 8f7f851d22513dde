/** @file `--forget-everything`: before the app is removed, what it kept for this user goes from the keychain and the disk. */
import { rmSync } from 'node:fs'
import { removeKept } from './credentials/remove-kept'
import { forkKeychain } from './credentials/keychain-fork'
import { SystemKeychain } from './credentials/system-keychain'
import { restoreSettings } from './settings/restore'
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
 */
export async function forgetEverything({ isAlone, dataFolder, keychainProgram }: ToForget): Promise<Answer> {
  if (!isAlone) return left('TechPass Companion is running with this data folder: close it first. Nothing was removed.')
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
  try {
    rmSync(dataFolder, { recursive: true, force: true })
    return { text: `${removed}\nRemoved ${dataFolder}.`, exitCode: 0 }
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
    return left(`${removed}\n${dataFolder} could not be removed (${code}).`)
  }
}

const left = (text: string): Answer => ({ text, exitCode: 1 })
