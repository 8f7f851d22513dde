/** @file `test` for specs whose app has a session of its own with a real keyring. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../preload/contract/settings'
import { test as base } from '../fixtures'
import { Credentials } from '../pages/credentials'
import { Keyring } from './keyring'

interface KeyringFixtures {
  /** The session in which the app runs. */
  readonly keyring: Keyring
  /** The Credentials screen of `app`. */
  readonly credentials: Credentials
}

/** What a spec may set by `test.use`. */
interface KeyringOptions {
  /** `unlocked`: the officer has logged in to the desktop; `none`: the session has no keyring. */
  readonly keyringIs: 'unlocked' | 'none'
  /** What the officer has chosen in earlier runs. */
  readonly settings: Partial<Settings>
}

/** `test` with a keyring that nobody else uses. */
export const test = base.extend<KeyringFixtures & KeyringOptions>({
  keyringIs: ['unlocked', { option: true }],
  settings: [{}, { option: true }],

  keyring: async ({ keyringIs }, use) => {
    const keyring = await Keyring.start()
    if (keyringIs === 'unlocked') await keyring.unlock()
    await use(keyring)
    await keyring.stop()
  },
  // Only the way to the keyring: everything else, such as HOME, is Chromium's business and below the data folder.
  environment: async ({ keyring }, use) => {
    const { DBUS_SESSION_BUS_ADDRESS = '', XDG_RUNTIME_DIR = '' } = keyring.environment
    await use({ DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR })
  },
  dataFolder: async ({ dataFolder, settings }, use) => {
    mkdirSync(dataFolder, { recursive: true })
    if (Object.keys(settings).length > 0) writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify(settings))
    await use(dataFolder)
  },
  credentials: async ({ app }, use) => use(new Credentials(app.window)),
})

export { expect } from '@playwright/test'
