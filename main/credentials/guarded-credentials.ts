/** @file The credentials, whose secrets leave the screen when the officer leaves the workstation. */
import type { BrowserWindow } from 'electron'
import type { Publishers } from '../../preload/contract'
import type { HiddenBecause } from '../../preload/contract/credentials'
import type { Settings } from '../../preload/contract/settings'
import type { Settings as StoredSettings } from '../settings/settings'
import { systemClipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import { anyVisible } from '../windows/any-visible'
import { protectContent } from '../windows/content-protection'
import { watchLeaving } from '../windows/leave-watch'
import { openCredentials, type OpenCredentials } from './open-credentials'

/** What they are given. */
export interface GuardedCredentialsOptions {
  readonly window: BrowserWindow
  readonly log: Log
  readonly publish: Publishers['credentials']
  readonly keychainProgram: string
  readonly stored: StoredSettings
  /** The settings in force. */
  readonly settings: () => Settings
  /** What the organisation allows. */
  readonly allowed: {
    readonly passwords: () => boolean
    readonly exports: () => boolean
    readonly protection: () => boolean
  }
  readonly scan: () => Promise<string>
  /** The machine woke up or was unlocked. */
  readonly onReturn: () => void
}

/** Another room that brings something secret onto the screen. */
export interface Guarded {
  /** The officer has left the workstation: it takes away whatever is secret. */
  lock(because: HiddenBecause): void
  /** The machine woke up or was unlocked. */
  wake(): void
}

/** The credentials, with their guard. */
export interface GuardedCredentials extends OpenCredentials {
  /** Guards another room as well. What is answered is to be told whether something secret of it is on the screen. */
  readonly alsoGuard: (other: Guarded) => (visible: boolean) => void
}

/** Opens them, and watches over the workstation from now on. */
export function guardedCredentials(options: GuardedCredentialsOptions): GuardedCredentials {
  const { window, log, publish, keychainProgram, stored, settings, allowed, scan, onReturn } = options
  const others: Guarded[] = []
  const protect = protectContent(window)
  const watch = watchLeaving({
    idleMinutes: () => settings().idleLockMinutes,
    onLeave: (because) => {
      opened.credentials.lock(because)
      for (const other of others) other.lock(because)
      publish.left(because)
    },
    onReturn: () => {
      opened.credentials.wake()
      for (const other of others) other.wake()
      onReturn()
    },
  })
  const guard = anyVisible((visible) => {
    protect(visible && allowed.protection())
    watch.watchIdle(visible)
  })
  const opened = openCredentials({
    settings: stored,
    clipboard: systemClipboard,
    log,
    keychainProgram,
    environment: () => settings().environment,
    rules: {
      passwords: allowed.passwords,
      codes: () => settings().codesOnWorkstation,
      exports: allowed.exports,
      clipboardSeconds: () => settings().clipboardSeconds,
    },
    scan,
    publish: publish.changed,
    onVisible: guard(),
  })
  return {
    ...opened,
    alsoGuard: (other) => {
      others.push(other)
      return guard()
    },
  }
}
