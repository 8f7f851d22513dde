/** @file Puts the room together: the keychain, the list in the settings, and who asks for them. */
import type { Environment } from '../../preload/contract/app'
import type { CredentialsState } from '../../preload/contract/credentials'
import type { Settings } from '../settings/settings'
import type { Clipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import type { Consent } from './consent'
import { CredentialStore, type CredentialList } from './credential-store'
import { CredentialsService, type CredentialRules } from './credentials-service'
import { CredentialFailure } from './keychain-failure'
import { forkKeychain } from './keychain-fork'
import { SystemKeychain } from './system-keychain'

/** What the room is given. */
export interface OpenCredentialsOptions {
  readonly settings: Settings
  readonly clipboard: Clipboard
  readonly log: Log
  /** The keychain's program, built from `keychain-process.ts`. */
  readonly keychainProgram: string
  readonly environment: () => Environment
  readonly rules: CredentialRules
  readonly scan: () => Promise<string>
  readonly consent: Consent
  readonly publish: (state: CredentialsState) => void
  readonly onVisible: (visible: boolean) => void
}

/** The room, and how it is left. */
export interface OpenCredentials {
  readonly credentials: CredentialsService
  /** Ends the keychain's process, whatever it waits for, and takes our secret off the clipboard. Never fails. */
  readonly end: () => Promise<void>
}

/** Opens the room. Nothing is asked of the keychain until the officer does. */
export function openCredentials(options: OpenCredentialsOptions): OpenCredentials {
  const { settings, log, keychainProgram, environment, ...rest } = options
  const keychain = new SystemKeychain({ fork: () => forkKeychain(keychainProgram), log })
  const store = new CredentialStore({ list: listIn(settings), keychain, log, environment })
  const credentials = new CredentialsService({ ...rest, store, log })
  return {
    credentials,
    end: async () => {
      keychain.end()
      await credentials.end()
    },
  }
}

/** What exists is one entry of the settings. */
function listIn(settings: Settings): CredentialList {
  return {
    read: () => settings.values.credentials,
    async write(next) {
      try {
        await settings.keep('credentials', next)
      } catch (cause) {
        throw new CredentialFailure('credential_list_not_saved', 'The settings cannot be written', { cause })
      }
    },
  }
}
