/** @file `--forget-everything`: before the app is removed, what it kept for this user goes from the keychain and the disk. */
import { app } from 'electron'
import { rmSync } from 'node:fs'
import { removeKept } from './credentials/remove-kept'
import { forkKeychain } from './credentials/keychain-fork'
import { SystemKeychain } from './credentials/system-keychain'
import { restoreSettings } from './settings/restore'
import type { Log } from './support/log'

/** The log would be in the folder that goes. */
const silent: Log = { file: '', error: () => undefined, warn: () => undefined, info: () => undefined }

/**
 * Removes from the keychain what the settings list, then the data folder; says what on stdout, and ends the app: exit 0 when
 * all is gone, 1 when something is left. Then the folder is left too, because it knows what is still in the keychain.
 */
export async function forgetEverything(dataFolder: string, keychainProgram: string): Promise<void> {
  const keychain = new SystemKeychain({ fork: () => forkKeychain(keychainProgram), log: silent })
  const { credentials } = restoreSettings(dataFolder).values.credentials
  const { removed, left, stoppedBy } = await removeKept(credentials, keychain)
  keychain.end()
  tell(`Removed from the keychain: ${String(removed)} of ${String(credentials.length)}.`)
  if (left > 0) {
    tell(
      `Still in the keychain: ${String(left)} (${stoppedBy ?? 'unknown'}). Unlock it and try again; nothing else was removed.`,
    )
    app.exit(1)
    return
  }
  try {
    rmSync(dataFolder, { recursive: true, force: true })
    tell(`Removed ${dataFolder}.`)
    app.exit(0)
  } catch (cause) {
    tell(`${dataFolder} could not be removed (${(cause as NodeJS.ErrnoException).code ?? 'unknown'}).`)
    app.exit(1)
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}
