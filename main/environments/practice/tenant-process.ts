/** @file The practice tenant as a process of its own: started when practice is opened, started again when it has died. */
import { utilityProcess, type UtilityProcess } from 'electron'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import type { Log } from '../../support/log'

const readyLine = z.object({
  ready: z.literal(true),
  services: z.object({ control: z.url() }),
  controlToken: z.string(),
})

/** Where a running tenant is controlled, and with what. */
export interface TenantAddress {
  readonly control: string
  readonly token: string
}

export interface TenantProcessOptions {
  /** The tenant's program: the same that testers start from the command line. */
  readonly program: string
  /** Where it keeps its state between starts. */
  readonly stateFile: string
  /** ISO 8601 time to start at; the machine's own when absent. */
  readonly clock?: string
  readonly log: Log
}

const startLimitMs = 20_000
const endLimitMs = 2_000

/** The first line of its output is the ready line; the rest is silence. */
function readReadyLine(stdout: NodeJS.ReadableStream): Promise<TenantAddress> {
  return new Promise((resolve, reject) => {
    const lines = createInterface({ input: stdout })
    lines.once('line', (line) => {
      try {
        const ready = readyLine.parse(JSON.parse(line))
        resolve({ control: ready.services.control, token: ready.controlToken })
      } catch (cause) {
        reject(new Error('The practice tenant did not say that it is ready', { cause }))
      }
      lines.close()
      stdout.resume()
    })
    lines.once('close', () => {
      reject(new Error('The practice tenant ended before it was ready'))
    })
  })
}

/** What a promise comes to, or a failure when that takes too long. */
async function within<Value>(limitMs: number, promise: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${what} took too long`))
    }, limitMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Runs the tenant in a `utilityProcess`, so that nothing it does can block or crash the window. */
export class TenantProcess {
  readonly isOurs = true
  readonly #options: TenantProcessOptions
  #child: UtilityProcess | null = null
  #ended: Promise<void> = Promise.resolve()
  #port: string | null = null
  #stopped = false

  constructor(options: TenantProcessOptions) {
    this.#options = options
  }

  /**
   * Starts the tenant and answers where it is; after a death on the same port, so that open pages go on.
   *
   * One that still runs is ended first: two would write one state. Fails when it is not ready within 20 seconds, and once
   * it has been stopped.
   */
  async start(): Promise<TenantAddress> {
    await this.#endChild()
    try {
      return await this.#launch(this.#port)
    } catch (cause) {
      if (this.#port === null) throw cause
      // Somebody else has taken the port meanwhile.
      this.#options.log.warn('tenant', 'not on the same port again', { cause })
      this.#port = null
      return this.#launch(null)
    }
  }

  /** Ends the tenant for good, once it has kept its state: the app is closing. Waits two seconds at most. */
  async stop(): Promise<void> {
    this.#stopped = true
    await within(endLimitMs, this.#endChild(), 'The practice tenant’s end').catch((cause: unknown) => {
      this.#options.log.warn('tenant', 'not ended in time', { cause })
    })
  }

  #endChild(): Promise<void> {
    const child = this.#child
    this.#child = null
    child?.kill()
    return this.#ended
  }

  async #launch(port: string | null): Promise<TenantAddress> {
    if (this.#stopped) throw new Error('The app is closing')
    const { program, stateFile, clock, log } = this.#options
    const child = utilityProcess.fork(
      program,
      ['--port', port ?? '0', '--state', stateFile, ...(clock === undefined ? [] : ['--clock', clock])],
      // SECURITY: it gets no environment of ours beyond what Node needs.
      { stdio: 'pipe', serviceName: 'Practice tenant', env: { NODE_ENV: 'production' } },
    )
    this.#child = child
    this.#ended = new Promise((resolve) => {
      child.once('exit', (exitCode) => {
        resolve()
        if (this.#child !== child) return
        this.#child = null
        // Whoever listens to its event stream notices, and starts it again.
        log.warn('tenant', 'ended', { exitCode })
      })
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      log.warn('tenant', 'said', { line: chunk.toString('utf8').slice(0, 500) })
    })
    try {
      if (child.stdout === null) throw new Error('The practice tenant has no output')
      const address = await within(startLimitMs, readReadyLine(child.stdout), 'The practice tenant’s start')
      this.#port = new URL(address.control).port
      return address
    } catch (cause) {
      if (this.#child === child) await this.#endChild()
      throw cause
    }
  }
}
