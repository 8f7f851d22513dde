/** @file The keychain's process as tests start it: bundled as the app bundles it, by plain Node or by a small Electron app. */
import { fork, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { build } from 'vite'
import type { KeychainChild } from '../../main/credentials/system-keychain'

const root = new URL('../../', import.meta.url).pathname

async function bundle(source: string, name: string): Promise<string> {
  const outDir = `${root}node_modules/.cache/keyring-programs/${name}`
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron', 'keytar'] },
    build: {
      ssr: source,
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  })
  return `${outDir}/${name}.mjs`
}

/** Bundles the program of the keychain's process and answers its path. */
export const buildKeychainProgram = (): Promise<string> => bundle('main/credentials/keychain-process.ts', 'keychain')

/** Bundles the Electron app that asks the keychain as the real one does. */
export const buildKeychainApp = (): Promise<string> => bundle('tests/support/keyring-app.ts', 'keyring-app')

/** A keychain's process that plain Node runs. */
export interface NodeChild extends KeychainChild {
  readonly process: ChildProcess
}

/** Starts the keychain's process by plain Node. */
export function forkInNode(program: string, environment: Readonly<Record<string, string>>): NodeChild {
  const child = fork(program, [], { env: environment, stdio: 'ignore', execArgv: [] })
  return {
    process: child,
    send: (request) => {
      // One that has just died takes nothing; as with Electron's, its end alone tells of that.
      child.send(request, () => undefined)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', listener)
    },
    kill: () => {
      child.kill('SIGKILL')
    },
  }
}

/** The small Electron app, as it runs. */
export class KeychainApp {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #lines: AsyncIterator<string, undefined>
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>

  constructor(app: string, program: string, environment: Readonly<Record<string, string>>) {
    const electron = createRequire(import.meta.url)('electron') as string
    // Only root, as in a container, has to start without Chromium's sandbox.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    // Less than the app's own, so that nobody waits for it; that is a unit test's.
    const args = [
      ...sandbox,
      app,
      `--user-data-dir=${environment.HOME ?? ''}/app`,
      `--keychain-program=${program}`,
      '--keychain-limit-ms=4000',
    ]
    this.#child = spawn(electron, args, { env: environment, stdio: ['pipe', 'pipe', 'ignore'] })
    this.#lines = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
    this.ended = new Promise((resolve) => {
      this.#child.once('exit', (code, signal) => {
        resolve({ code, signal })
      })
    })
  }

  /** The next line that it says. */
  async line(): Promise<string> {
    const { value } = await this.#lines.next()
    if (value === undefined) throw new Error('The app said nothing more')
    return value
  }

  /** Tells it to do something. */
  tell(line: string): void {
    this.#child.stdin.write(`${line}\n`)
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }
}
