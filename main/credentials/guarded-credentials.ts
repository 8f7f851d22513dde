/** @file The credentials, whose secrets leave the screen when the officer leaves the workstation. */
import type { BrowserWindow } from 'electron'
import type { Publishers } from '../../preload/contract'
import type { HiddenBecause } from '../../preload/contract/credentials'
import type { Settings } from '../../preload/contract/settings'
import type { Settings as StoredSettings } from '../settings/settings'
import { systemClipboard } from '../support/clipboard'
import type { Log } from '../support/log'
import { anyVisible } from '../windows/any-visible'
import { askOfficer } from '../windows/ask-officer'
import { protectContent, type ProtectionRule } from '../windows/content-protection'
import { watchLeaving } from '../windows/leave-watch'
import { watchGestures } from '../windows/recent-gesture'
import { consentBy } from './consent'
import type { CredentialRules } from './credentials-service'
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
  } & ProtectionRule
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
  /** Settings that the officer wants to change. Fails with `not_agreed` when codes are to be turned on and nobody agrees. */
  readonly agreed: (changes: { readonly codesOnWorkstation?: boolean | undefined }) => Promise<void>
  /** Guards another room as well. What is answered is to be told whether something secret of it is on the screen. */
  readonly alsoGuard: (other: Guarded) => (visible: boolean) => void
}

/** Opens them, and watches over the workstation from now on. */
export function guardedCredentials(options: GuardedCredentialsOptions): GuardedCredentials {
  const { window, log, publish, keychainProgram, stored, settings, allowed, scan, onReturn } = options
  const others: Guarded[] = []
  const protect = protectContent(window, allowed)
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
  const consent = consentBy({ isPressed: watchGestures(window.webContents), ask: askOfficer(window) })
  const guard = anyVisible((visible) => {
    protect(visible)
    watch.watchIdle(visible)
  })
  const opened = openCredentials({
    settings: stored,
    clipboard: systemClipboard,
    log,
    keychainProgram,
    environment: () => settings().environment,
    rules: rulesOf(options),
    scan,
    consent,
    publish: publish.changed,
    onVisible: guard(),
  })
  whenEmptied(window, () => {
    opened.credentials.noteTyped(false)
  })
  return {
    ...opened,
    agreed: async ({ codesOnWorkstation }) => {
      if (codesOnWorkstation === true && !settings().codesOnWorkstation) await consent('codes')
    },
    alsoGuard: (other) => {
      others.push(other)
      return guard()
    },
  }
}

/** Calls back when what was typed into the window is there no longer: it is gone, or was loaded anew. */
function whenEmptied({ webContents }: BrowserWindow, listener: () => void): void {
  webContents.on('did-navigate', listener)
  webContents.on('render-process-gone', listener)
}

function rulesOf({ allowed, settings }: GuardedCredentialsOptions): CredentialRules {
  return {
    passwords: allowed.passwords,
    codes: () => settings().codesOnWorkstation,
    exports: allowed.exports,
    clipboardSeconds: () => settings().clipboardSeconds,
  }
}
