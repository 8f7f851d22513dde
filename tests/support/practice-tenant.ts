/** @file A practice tenant for a test: the program that testers start from the command line, on a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

const program = new URL('../../out/main/practice.js', import.meta.url).pathname

interface ReadyLine {
  readonly services: Readonly<Record<'signIn' | 'account' | 'phone' | 'control', string>>
  readonly controlToken: string
  readonly officers: readonly { readonly upn: string; readonly password: string; readonly registered: boolean }[]
}

/** A running tenant, with what a test may do to it. */
export class RunningTenant {
  constructor(
    readonly ready: ReadyLine,
    private readonly child: ChildProcess,
  ) {}

  /** The value of `--practice-tenant`. */
  get address(): string {
    return `${this.ready.services.control},${this.ready.controlToken}`
  }

  /** A made-up officer who has not set up yet. */
  get unregistered(): ReadyLine['officers'][number] {
    const officer = this.ready.officers.find(({ registered }) => !registered)
    if (officer === undefined) throw new Error('The seed has no unregistered officer')
    return officer
  }

  /** Calls the control service. */
  async control(path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.ready.services.control}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${this.ready.controlToken}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${await response.text()}`)
    return response.json()
  }

  /** Lets the tenant's time pass. */
  async advance(seconds: number): Promise<void> {
    await this.control('/clock', { advance: seconds })
  }

  /** Sets faults. */
  async faults(faults: Readonly<Record<string, unknown>>): Promise<void> {
    await this.control('/faults', faults)
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** Ends it as Ctrl-C would. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill(signal)
    await ended
  }
}

/** Starts a tenant; `args` as on the command line. */
export async function startTenantProgram(args: readonly string[] = []): Promise<RunningTenant> {
  const child = spawn(process.execPath, [program, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', (code) => {
      reject(new Error(`The tenant ended with ${String(code)}`))
    })
  })
  return new RunningTenant(JSON.parse(line) as ReadyLine, child)
}
