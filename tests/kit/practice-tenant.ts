/** @file A practice tenant in a process of its own, as `npm run practice` starts it: plain Node, no Electron. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ReadyLine, ReadyOfficer } from '../../main/practice/ready-line'
import { OfficersPhone } from './officers-phone'
import { ensureBuilt, inProject } from './project'
import { SimulatedPhone } from './simulated-phone'
import { TenantControl, type Seed } from './tenant-control'

/** How a tenant is started. */
export interface TenantOptions {
  /** The officers, your own clients and the lifetimes; without it those that come with the tenant. */
  readonly seed?: Seed
  /** Where its clock starts, such as `2026-11-02T09:00:00+08:00`; without it at the machine's time. */
  readonly clock?: string
  /** Makes numbers, secrets and ids the same each time; without it they are random. */
  readonly random?: string
  /** Of 127.0.0.1. Any free one when none is named, so that any number of tenants run side by side. */
  readonly port?: number
  /** More switches of `npm run practice`. */
  readonly switches?: readonly string[]
}

/** A running tenant. */
export class PracticeTenant {
  /** Faults, the clock, events, settings, starting over. */
  readonly control: TenantControl

  constructor(
    /** What it said when it was ready. */
    readonly ready: ReadyLine,
    private readonly child: ChildProcess,
  ) {
    this.control = new TenantControl(ready.services.control, ready.controlToken)
  }

  /** The addresses of its services; `techpass` is the issuer that your service is pointed at. */
  get services(): ReadyLine['services'] {
    return this.ready.services
  }

  /** The made-up officers as they were when it started, with their passwords. */
  get officers(): readonly ReadyOfficer[] {
    return this.ready.officers
  }

  /** The value of the app's switch `--practice-tenant`. */
  get address(): string {
    return `${this.ready.services.control},${this.ready.controlToken}`
  }

  /** The officer whose address begins so, such as `priya.nair`. Throws, naming all, when there is none. */
  officer(name: string): ReadyOfficer {
    const officer = this.officers.find(({ upn }) => upn === name || upn.startsWith(`${name}@`))
    if (officer === undefined) throw new Error(`No officer ${name}; there are ${this.#names()}`)
    return officer
  }

  /** An officer who has not set up security verification yet. */
  get unregistered(): ReadyOfficer {
    const officer = this.officers.find(({ registered }) => !registered)
    if (officer === undefined) throw new Error(`All officers of the seed are registered: ${this.#names()}`)
    return officer
  }

  /** A simulated phone without any account, to scan with. */
  async newPhone(name = 'A phone'): Promise<SimulatedPhone> {
    return SimulatedPhone.make(this.services.phone, name)
  }

  /** The phone of a registered officer, with both profiles, for `signIn`. */
  async phoneOf(officer: { readonly upn: string }): Promise<OfficersPhone> {
    const phone = new OfficersPhone(this)
    await phone.carry(officer)
    return phone
  }

  /** Ends it as Ctrl-C would, and waits until it has ended. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  #names(): string {
    return this.officers.map(({ upn }) => upn).join(', ')
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill(signal)
    await ended
  }
}

/** Starts a tenant and answers when it is ready. Whoever starts it stops it. Fails with what the tenant complained of. */
export async function startTenant(options: TenantOptions = {}): Promise<PracticeTenant> {
  await ensureBuilt()
  const folder = mkdtempSync(join(tmpdir(), 'practice-tenant-'))
  try {
    const child = spawn(process.execPath, [inProject('out/main/practice.js'), ...switchesFor(options, folder)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return new PracticeTenant(await readyLineOf(child), child)
  } finally {
    // The seed has been read by then.
    rmSync(folder, { recursive: true, force: true })
  }
}

function switchesFor(
  { seed, clock, random, port = 0, switches = [] }: TenantOptions,
  folder: string,
): readonly string[] {
  const file = join(folder, 'seed.json')
  if (seed !== undefined) writeFileSync(file, JSON.stringify(seed))
  return [
    `--port=${String(port)}`,
    ...(seed === undefined ? [] : [`--seed=${file}`]),
    ...(clock === undefined ? [] : [`--clock=${clock}`]),
    ...(random === undefined ? [] : [`--random=${random}`]),
    ...switches,
  ]
}

async function readyLineOf(child: ChildProcess): Promise<ReadyLine> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('The tenant has no output')
  let complaint = ''
  stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: stdout }).once('line', resolve)
    child.once('error', reject)
    child.once('close', (code) => {
      reject(new Error(complaint.trim() === '' ? `The tenant ended with ${String(code)}` : complaint.trim()))
    })
  })
  return JSON.parse(line) as ReadyLine
}
