/** @file The small Electron app that checks hosts, as it runs. */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { build } from 'vite'
import type { NeededHost } from '../../main/readiness/needed-hosts'
import type { ReadinessState } from '../../preload/contract/readiness'
import type { ReadinessLine, ReadinessOrder } from './readiness-orders'

const root = new URL('../../', import.meta.url).pathname
const outDir = `${root}node_modules/.cache/readiness-program`

/** Bundles the app and answers its path. */
export async function buildReadinessApp(): Promise<string> {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: 'tests/support/readiness-app.ts',
      outDir,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'readiness-app.mjs' } },
    },
  })
  return `${outDir}/readiness-app.mjs`
}

/** Waits for a state, from the one that is known on. */
interface Waiting {
  readonly fits: (state: ReadinessState) => boolean
  readonly resolve: (state: ReadinessState) => void
}

/** One run of the app, for many checks. */
export class ReadinessProgram {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>
  readonly #folder = mkdtempSync(join(tmpdir(), 'companion-readiness-'))
  readonly #ended: Promise<unknown>
  #obeyed: (() => void)[] = []
  #waiting: Waiting[] = []
  state: ReadinessState | null = null

  private constructor(app: string, switches: readonly string[]) {
    const electron = createRequire(import.meta.url)('electron') as string
    // Only root, as in a container, has to start without Chromium's sandbox.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    // It has no window, so it needs no display.
    const display = process.platform === 'linux' ? ['--ozone-platform=headless', '--disable-gpu'] : []
    const args = [...sandbox, ...display, app, `--user-data-dir=${this.#folder}`, ...switches]
    this.#child = spawn(electron, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    this.#ended = new Promise((resolve) => this.#child.once('exit', resolve))
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      this.#hear(JSON.parse(line) as ReadinessLine)
    })
  }

  /** Starts the app; resolves when it is ready. */
  static async start(app: string, switches: readonly string[]): Promise<ReadinessProgram> {
    const program = new ReadinessProgram(app, switches)
    const ended = program.#ended.then(() => {
      throw new Error('Electron ended before it was ready')
    })
    await Promise.race([program.#nextObeyed(), ended])
    ended.catch(() => undefined)
    return program
  }

  /** Orders something; resolves when it was done. */
  async tell(order: ReadinessOrder): Promise<void> {
    const obeyed = this.#nextObeyed()
    this.#child.stdin.write(`${JSON.stringify(order)}\n`)
    await obeyed
  }

  /** Checks these hosts; resolves with what was found. */
  async check(hosts: readonly NeededHost[]): Promise<ReadinessState> {
    await this.tell({ do: 'stop' })
    await this.tell({ do: 'start', hosts })
    return this.until(({ status }) => status === 'done')
  }

  /** Resolves with the first state that fits, the one that is known included. */
  until(fits: (state: ReadinessState) => boolean): Promise<ReadinessState> {
    if (this.state !== null && fits(this.state)) return Promise.resolve(this.state)
    return new Promise((resolve) => {
      this.#waiting.push({ fits, resolve })
    })
  }

  async stop(): Promise<void> {
    this.#child.stdin.end()
    await this.#ended
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #nextObeyed(): Promise<void> {
    return new Promise((resolve) => {
      this.#obeyed.push(resolve)
    })
  }

  #hear(line: ReadinessLine): void {
    if ('obeyed' in line) {
      this.#obeyed.shift()?.()
      return
    }
    const { state } = line
    this.state = state
    const [fitting, others] = [true, false].map((is) => this.#waiting.filter(({ fits }) => fits(state) === is))
    this.#waiting = others ?? []
    for (const { resolve } of fitting ?? []) resolve(state)
  }
}
