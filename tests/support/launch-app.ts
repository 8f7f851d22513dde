/** @file The real app in a real Electron, as a tester starts it. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { StoredSettings } from '../../main/settings/schema'

const project = new URL('../../', import.meta.url).pathname

/** How long an app may take to end by itself before it is ended. */
const endLimitMs = 10_000

/** The app as it runs, with what a test may do to it from outside. */
export class RunningApp {
  readonly #process: ChildProcess
  readonly #said: string[] = []
  readonly #ended: Promise<void>

  constructor(
    readonly electron: ElectronApplication,
    /** The window: guide, room for the page, phone. */
    readonly window: Page,
    readonly dataFolder: string,
  ) {
    // Kept: Playwright forgets it when the app has ended.
    const child = electron.process()
    this.#process = child
    child.stderr?.on('data', (chunk: Buffer) => this.#said.push(chunk.toString('utf8')))
    this.#ended = new Promise((resolve) => {
      child.once('exit', () => resolve())
    })
  }

  /** The id of the main process. */
  get pid(): number {
    const { pid } = this.#process
    if (pid === undefined) throw new Error('The app has no process')
    return pid
  }

  /** What it said on stderr. */
  get said(): string {
    return this.#said.join('')
  }

  /** What it wrote into its log file so far. */
  get log(): string {
    const file = join(this.dataFolder, 'logs', 'companion.log')
    return existsSync(file) ? readFileSync(file, 'utf8') : ''
  }

  /** What it keeps between runs, as it stands in its file; nothing before the first change. */
  get settings(): Partial<StoredSettings> {
    const file = join(this.dataFolder, 'settings.json')
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as StoredSettings) : {}
  }

  /** Closes the window as the officer would, and waits until the app has ended. */
  async close(): Promise<void> {
    if (this.#hasEnded()) return
    const ended = this.electron.close().then(() => this.#ended)
    await Promise.race([ended, endOf(endLimitMs).then(() => this.kill())])
  }

  /** Ends it as if the power had gone. */
  async kill(): Promise<void> {
    if (this.#hasEnded()) return
    this.#process.kill('SIGKILL')
    await this.#ended
  }

  #hasEnded(): boolean {
    const { exitCode, signalCode } = this.#process
    return exitCode !== null || signalCode !== null
  }
}

/** Resolves when this much time has gone by; holds no process open. */
function endOf(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // eslint-disable-next-line no-restricted-syntax -- the limit of an app that does not end by itself; nothing waits for it otherwise.
    setTimeout(resolve, milliseconds).unref()
  })
}

/** What the environment of an app has besides this process's. */
export type MoreEnvironment = Readonly<Record<string, string>>

/** A session without a bus, so without a keychain: no test asks the one of whoever runs it. */
export const withoutKeychain: MoreEnvironment = { DBUS_SESSION_BUS_ADDRESS: 'disabled:' }

/** What is started as the app. */
export interface Program {
  /** An Electron, or a packaged app. Without it, `require('electron')` finds it, wherever the runtime was installed. */
  readonly executablePath?: string
  /** The folder of the app, which a packaged one has in itself. */
  readonly folder?: string
}

/** Starts the app with all its state below `dataFolder`. */
export async function launchApp(
  dataFolder: string,
  switches: readonly string[] = [],
  display: string | undefined = process.env.DISPLAY,
  environment: MoreEnvironment = withoutKeychain,
  { executablePath, folder }: Program = { folder: project },
): Promise<RunningApp> {
  const electron = await _electron.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...(folder === undefined ? [] : [folder]), `--user-data-dir=${dataFolder}`, ...switches],
    cwd: project,
    env: { ...environmentOn(display), ...environment },
    // The theme is the app's own, not the test's.
    colorScheme: null,
  })
  return new RunningApp(electron, await electron.firstWindow(), dataFolder)
}

/** This process's environment, with the display to open windows on. */
function environmentOn(display: string | undefined): Record<string, string> {
  const own: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) own[name] = value
  return display === undefined ? own : { ...own, DISPLAY: display }
}

/** How a run from the command line ended. */
export interface EndedRun {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the app from the command line until it ends by itself. */
export function runApp(
  switches: readonly string[],
  display: string | undefined = process.env.DISPLAY,
): Promise<EndedRun> {
  const electron = createRequire(import.meta.url)('electron') as string
  // Only root, as in a container, has to start without Chromium's sandbox; Playwright does the same.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(electron, [...sandbox, project, ...switches], {
    cwd: project,
    env: environmentOn(display),
    timeout: 20_000,
    killSignal: 'SIGKILL',
  })
  const output = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString('utf8')))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      resolve({ code, ...output })
    })
  })
}
