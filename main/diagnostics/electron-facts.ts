/** @file The facts, from Electron and the system. The app must be ready. */
import { app, nativeTheme, screen, session, systemPreferences } from 'electron'
import { freemem, hostname, homedir, release, totalmem, type as systemType, userInfo, version } from 'node:os'
import { lstatSync, openSync, closeSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { automationContract } from '../support/versions'
import type { Facts } from './facts'
import { privacyOf, type Privacy } from './privacy'

/** Answers the facts as they are now. */
export function electronFacts(): Facts {
  return {
    now: new Date(),
    version: app.getVersion(),
    automationContract,
    versions: { electron: process.versions.electron, chromium: process.versions.chrome, node: process.versions.node },
    isPackaged: app.isPackaged,
    isSandboxed: !app.commandLine.hasSwitch('no-sandbox'),
    platform: process.platform,
    arch: process.arch,
    isTranslated: app.runningUnderARM64Translation,
    release: release(),
    systemName: systemName(),
    memory: { totalBytes: totalmem(), freeBytes: freeMemory() },
    displays: screen
      .getAllDisplays()
      .map(({ size, scaleFactor }) => ({ width: size.width, height: size.height, scale: scaleFactor })),
    accessibility: {
      screenReader: app.accessibilitySupportEnabled,
      highContrast: nativeTheme.shouldUseHighContrastColors,
      forcedColours: nativeTheme.inForcedColorsMode,
      reducedMotion: systemPreferences.getAnimationSettings().prefersReducedMotion,
    },
    locale: app.getSystemLocale(),
    preferredLanguages: app.getPreferredSystemLanguages(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}

/** Whose computer it is, for what a report must not say. */
export function privacyHere(): Privacy {
  return privacyOf({ home: homedir(), user: userName(), computer: hostname() })
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // An account without an entry, as in some containers.
    return process.env.USER ?? process.env.USERNAME ?? ''
  }
}

function systemName(): string {
  if (process.platform !== 'linux') return version()
  try {
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? systemType()
  } catch {
    return systemType()
  }
}

/** What programs can still have. On Linux the system's own word for it: what it holds only for speed counts as free. */
function freeMemory(): number {
  try {
    const kibibytes = /^MemAvailable:\s+(\d+) kB/m.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]
    return kibibytes === undefined ? freemem() : Number(kibibytes) * 1024
  } catch {
    return freemem()
  }
}

/** Whether an app runs with a data folder: by the lock that Chromium leaves there, without disturbing who holds it. */
export function runsWith(dataFolder: string): boolean {
  try {
    if (process.platform === 'win32') {
      const lock = join(dataFolder, 'lockfile')
      return lstatSync(lock, { throwIfNoEntry: false }) !== undefined && !canOpen(lock)
    }
    // It leads to "computer-process".
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(dataFolder, 'SingletonLock')))?.[1])
    return process.kill(pid, 0)
  } catch (thrown) {
    // EPERM: it runs, as somebody else.
    return (thrown as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function canOpen(file: string): boolean {
  try {
    closeSync(openSync(file, 'r'))
    return true
  } catch {
    return false
  }
}

/** The way to an address through the system's proxies, as Chromium finds it, PAC files included. */
export function proxyFor(url: string): Promise<string> {
  // In memory, as `readiness/net-head.ts`, which goes the same way.
  return session.fromPartition('readiness', { cache: false }).resolveProxy(url)
}

/** The program that opens web pages. */
export function linkBrowser(): Promise<string> {
  return Promise.resolve(app.getApplicationNameForProtocol('https://'))
}
