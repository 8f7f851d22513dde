/** @file A real Secret Service of a test's own: gnome-keyring on a private D-Bus, in a folder that goes with it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const password = 'password-of-the-test-keyring'
const login = '/org/freedesktop/secrets/collection/login'

/** On this bus nobody is started on demand but, where there is a display, who asks for the keyring's password. */
const busConfig = (socket: string, services: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen><servicedir>${services}</servicedir>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`

const prompter = '[D-BUS Service]\nName=org.gnome.keyring.SystemPrompter\nExec=/usr/libexec/gcr-prompter\n'

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
}

/** Waits until it is so; fails after a minute: what comes at all comes sooner, on a busy machine too. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  const limit = Date.now() + 60_000
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error(`Not within a minute: ${what}`)
    // eslint-disable-next-line no-restricted-syntax -- between two looks: the keyring's programs tell nobody when they are ready.
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** A session with a keyring, or with none. */
export class Keyring {
  #daemon: ChildProcess | null = null

  private constructor(
    private readonly folder: string,
    private readonly bus: ChildProcess,
    /** What a program of this session has to be started with. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  /** Starts a session without a Secret Service; with a display its keyring will ask for its password there. */
  static async start(display?: string): Promise<Keyring> {
    const folder = mkdtempSync(join(tmpdir(), 'companion-keyring-'))
    const at = (name: string): string => join(folder, name)
    for (const name of ['data', 'run', 'config', 'cache', 'services']) mkdirSync(at(name), { mode: 0o700 })
    if (display !== undefined) writeFileSync(at('services/org.gnome.keyring.SystemPrompter.service'), prompter)
    writeFileSync(at('bus.conf'), busConfig(at('run/bus'), at('services')))
    const environment = {
      ...{ PATH: process.env.PATH ?? '', HOME: folder, LC_ALL: 'C.UTF-8' },
      ...{ XDG_DATA_HOME: at('data'), XDG_RUNTIME_DIR: at('run'), XDG_CONFIG_HOME: at('config') },
      ...{ XDG_CACHE_HOME: at('cache'), DBUS_SESSION_BUS_ADDRESS: `unix:path=${at('run/bus')}` },
      ...(display === undefined ? {} : { DISPLAY: display }),
    }
    const bus = spawn('dbus-daemon', [`--config-file=${at('bus.conf')}`, '--nofork', '--print-address=1'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    await new Promise((resolve, reject) => {
      createInterface({ input: bus.stdout }).once('line', resolve)
      bus.once('error', reject)
    })
    return new Keyring(folder, bus, environment)
  }

  /** Starts the Secret Service with the officer logged in; the first time it makes the keyring. */
  unlock(): Promise<void> {
    return this.#launch(['--unlock'], false)
  }

  /** The same keyring as after a login without its password. The keyring has to have been made. */
  lock(): Promise<void> {
    return this.#launch(['--start'], true)
  }

  /** Ends the Secret Service; the session stays. */
  async removeService(): Promise<void> {
    const daemon = this.#daemon
    this.#daemon = null
    if (daemon === null) return
    // Waiting for a prompt, or stopped, it would not end otherwise.
    daemon.kill('SIGKILL')
    await endOf(daemon)
  }

  /** From now on the Secret Service takes every call and answers none. */
  hang(): void {
    this.#daemon?.kill('SIGSTOP')
  }

  /** Takes {@link hang} back. */
  goOn(): void {
    this.#daemon?.kill('SIGCONT')
  }

  /** The names of the entries of our service, as `secret-tool` sees them. */
  async entries(): Promise<string[]> {
    const search = ['search', '--all', 'service', 'techpass-companion']
    const { stdout, stderr } = await run('secret-tool', search, { env: this.environment, timeout: 5000 })
    return [...`${stdout}\n${stderr}`.matchAll(/^attribute\.account = (.*)$/gm)].map((match) => match[1] ?? '').sort()
  }

  /** Removes one behind the app's back, as a person with the system's own tool does. */
  async removeElsewhere(account: string): Promise<void> {
    const clear = ['clear', 'service', 'techpass-companion', 'account', account]
    await run('secret-tool', clear, { env: this.environment, timeout: 5000 })
  }

  /** Puts something else in the place of one behind the app's back. */
  async changeElsewhere(account: string, secret: string): Promise<void> {
    const store = ['store', '--label', account, 'service', 'techpass-companion', 'account', account]
    const tool = spawn('secret-tool', store, { env: this.environment, stdio: ['pipe', 'ignore', 'ignore'] })
    tool.stdin.end(secret)
    await endOf(tool)
  }

  /** The prompts for a password that are open in this session. */
  prompts(): number[] {
    // The bus starts them with its own environment.
    const ours = `HOME=${this.folder}`
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .filter((pid) => isPrompt(pid, ours))
      .map(Number)
  }

  /** Ends everything that was started, and removes it. */
  async stop(): Promise<void> {
    // One that was left open would never end: by its id, as others may have one too.
    for (const pid of this.prompts()) process.kill(pid, 'SIGKILL')
    await this.removeService()
    this.bus.kill()
    await endOf(this.bus)
    rmSync(this.folder, { recursive: true, force: true })
  }

  async #launch(switches: readonly string[], locked: boolean): Promise<void> {
    await this.removeService()
    const daemon = spawn('gnome-keyring-daemon', [...switches, '--foreground', '--components=secrets'], {
      env: this.environment,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    this.#daemon = daemon
    // A newline would be part of it.
    daemon.stdin.end(locked ? '' : password)
    await until('the keyring is there', async () => (await this.#isLocked()) === locked)
  }

  async #isLocked(): Promise<boolean | null> {
    const question = [
      'org.freedesktop.DBus.Properties.Get',
      'string:org.freedesktop.Secret.Collection',
      'string:Locked',
    ]
    const ask = ['--session', '--print-reply=literal', '--dest=org.freedesktop.secrets', login, ...question]
    try {
      const { stdout } = await run('dbus-send', ask, { env: this.environment, timeout: 2000 })
      return stdout.includes('boolean true')
    } catch {
      return null
    }
  }
}

function isPrompt(pid: string, ours: string): boolean {
  try {
    if (readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'gcr-prompter') return false
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(ours)
  } catch {
    return false
  }
}
