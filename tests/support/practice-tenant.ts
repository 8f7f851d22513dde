/** @file A practice tenant for a test: the program that testers start from the command line, on a port of its own. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'

const program = new URL('../../out/main/practice.js', import.meta.url).pathname

/** A made-up officer as the ready line tells of them. */
export interface SeededOfficer {
  readonly upn: string
  readonly password: string
  readonly registered: boolean
}

interface ReadyLine {
  readonly services: Readonly<Record<'signIn' | 'account' | 'techpass' | 'docs' | 'phone' | 'control', string>>
  readonly controlToken: string
  readonly officers: readonly SeededOfficer[]
}

/** What the tenant has seen, as far as tests ask. */
export interface SeenEvent {
  readonly id: number
  readonly kind: string
  readonly [field: string]: unknown
}

async function post(address: string, token: string, body: unknown): Promise<{ ok: boolean; body: unknown }> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { ok: response.ok, body: await response.json() }
}

/** A practice phone of the test's own, spoken to as its authenticator would be. */
export class OtherPhone {
  constructor(
    private readonly service: string,
    readonly device: string,
    readonly token: string,
  ) {}

  /** Scans a text; answers the error's code, or `null` when the account was added. */
  async scan(qr: string): Promise<string | null> {
    const answer = await post(`${this.service}/scan`, this.token, { qr })
    return answer.ok ? null : (answer.body as { error: string }).error
  }

  /** The current code of one of its accounts. */
  async code(profile: string): Promise<string> {
    const answer = await fetch(`${this.service}/profiles`, { headers: { authorization: `Bearer ${this.token}` } })
    const { profiles } = (await answer.json()) as { profiles: readonly { profile: string; code: string }[] }
    const code = profiles.find((each) => each.profile === profile)?.code
    if (code === undefined) throw new Error(`The phone has no ${profile}`)
    return code
  }

  /** Approves the request that waits. */
  async approve(number: string): Promise<void> {
    const waiting = await fetch(`${this.service}/requests`, { headers: { authorization: `Bearer ${this.token}` } })
    const { requests } = (await waiting.json()) as { requests: readonly { id: string }[] }
    const id = requests[0]?.id ?? ''
    const answer = await post(`${this.service}/requests/${id}`, this.token, { action: 'approve', number })
    if (!answer.ok) throw new Error(JSON.stringify(answer.body))
  }
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
  get unregistered(): SeededOfficer {
    const officer = this.ready.officers.find(({ registered }) => !registered)
    if (officer === undefined) throw new Error('The seed has no unregistered officer')
    return officer
  }

  /** The officer of the seed whose address begins so. */
  officer(name: string): SeededOfficer {
    const officer = this.ready.officers.find(({ upn }) => upn.startsWith(`${name}@`))
    if (officer === undefined) throw new Error(`The seed has no officer ${name}`)
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

  /** What it has seen so far, in order; only one kind, if named. */
  async events(kind?: string): Promise<readonly SeenEvent[]> {
    const response = await fetch(`${this.ready.services.control}/events?follow=false`, {
      headers: { authorization: `Bearer ${this.ready.controlToken}` },
    })
    const data = (await response.text()).split('\n').filter((line) => line.startsWith('data: '))
    const events = data.map((line) => JSON.parse(line.slice('data: '.length)) as SeenEvent)
    return events.filter((event) => kind === undefined || event.kind === kind)
  }

  /** Makes another practice phone, not the one in the window. */
  async anotherPhone(): Promise<OtherPhone> {
    const { phone } = this.ready.services
    const { device, token } = (await post(`${phone}/devices`, '', { name: 'Another phone' })).body as OtherPhone
    return new OtherPhone(phone, device, token)
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
