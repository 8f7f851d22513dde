/** @file An ordinary user of this machine, made for a test: with a home, and a session with a keyring as after logging in. */
import { spawn, type ChildProcess } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../support/keyring'
import { end, ran, type Ended } from './commands'

const busConfig = (socket: string): string => `<!DOCTYPE busconfig PUBLIC
 "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN" "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=${socket}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`

/** A user, until {@link Person.leave}. */
export class Person {
  readonly #started: ChildProcess[] = []

  private constructor(
    readonly name: string,
    readonly uid: number,
    readonly home: string,
    /** The wrapper that starts as this user what Playwright would start as root. */
    readonly launcher: string,
    private readonly display: string,
  ) {}

  /** Makes the user. Only root can. */
  static async arrive(display: string): Promise<Person> {
    const name = `companion-test-${String(process.pid)}`
    await ran('useradd', ['--create-home', '--user-group', '--shell', '/bin/sh', name])
    const entry = await ran('getent', ['passwd', name])
    const [, , uid = '', , , home = ''] = entry.trim().split(':')
    const folder = mkdtempSync(join(tmpdir(), 'companion-launcher-'))
    const launcher = join(folder, 'start')
    const become = `setpriv --reuid=${name} --regid=${name} --init-groups`
    writeFileSync(launcher, `#!/bin/sh\ncd / && exec ${become} /usr/bin/techpass-companion "$@"\n`, { mode: 0o755 })
    return new Person(name, Number(uid), home, launcher, display)
  }

  /** Where the app keeps what is this user's. */
  get dataFolder(): string {
    return join(this.home, '.config', 'TechPass Companion')
  }

  /** What a program has that this user starts from the desktop. */
  get environment(): Readonly<Record<string, string>> {
    return {
      ...{ PATH: '/usr/bin:/bin', HOME: this.home, USER: this.name, LOGNAME: this.name, DISPLAY: this.display },
      ...{ XDG_RUNTIME_DIR: this.#runtime, DBUS_SESSION_BUS_ADDRESS: `unix:path=${this.#bus}`, LC_ALL: 'C.UTF-8' },
    }
  }

  /** Runs a program as this user and answers how it ended. */
  run(command: string, args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): Promise<Ended> {
    return end('setpriv', this.#as(command, args), { env: { ...this.environment, ...more }, seconds: 60 })
  }

  /** Starts a program as this user, which is ended when they leave. */
  start(command: string, args: readonly string[] = [], more: Readonly<Record<string, string>> = {}): ChildProcess {
    const env = { ...this.environment, ...more }
    const child = spawn('setpriv', this.#as(command, args), { env, cwd: '/', stdio: ['pipe', 'ignore', 'pipe'] })
    this.#started.push(child)
    return child
  }

  /** Logs in: the session has a bus where everyone looks for it, and an unlocked keyring. */
  async logIn(): Promise<void> {
    mkdirSync(this.#runtime, { recursive: true, mode: 0o700 })
    chownSync(this.#runtime, this.uid, statSync(this.home).gid)
    const config = join(this.home, '.bus.conf')
    writeFileSync(config, busConfig(this.#bus))
    this.start('dbus-daemon', [`--config-file=${config}`, '--nofork'])
    await until('the bus is there', async () => (await this.#ask('org.freedesktop.DBus', '/')).code === 0)
    const keyring = this.start('gnome-keyring-daemon', ['--unlock', '--foreground', '--components=secrets'])
    keyring.stdin?.end('password-of-the-test-keyring')
    const secrets = ['org.freedesktop.secrets', '/org/freedesktop/secrets/collection/login'] as const
    await until('the keyring is there', async () => (await this.#ask(...secrets)).code === 0)
  }

  /** Keeps something of another program in the keyring. */
  async keepSomethingElse(): Promise<void> {
    const store = this.start('secret-tool', ['store', '--label', 'other', 'service', 'another-program'])
    store.stdin?.end('not ours')
    await until('it is kept', async () => (await this.entriesOf('another-program')).length === 1)
  }

  /** What the keyring has of a service: one account's name each, empty where it has none. */
  async entriesOf(service: string): Promise<readonly string[]> {
    const { stdout, stderr } = await this.run('secret-tool', ['search', '--all', 'service', service])
    const found = `${stdout}\n${stderr}`
    const accounts = [...found.matchAll(/^attribute\.account = (.*)$/gm)].map((match) => match[1] ?? '')
    return accounts.length > 0 ? accounts.sort() : [...found.matchAll(/^label = /gm)].map(() => '')
  }

  /** The processes of this user that run, with what each was started with. */
  processes(): readonly { readonly pid: number; readonly command: string }[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        try {
          if (statSync(`/proc/${pid}`).uid !== this.uid) return []
          return [{ pid: Number(pid), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') }]
        } catch {
          return []
        }
      })
  }

  /** Ends what runs of them, and takes the user away. */
  async leave(): Promise<void> {
    for (const child of this.#started) child.kill('SIGKILL')
    for (const { pid } of this.processes()) strike(pid)
    await until('nothing of theirs runs', () => this.processes().length === 0)
    rmSync(this.#runtime, { recursive: true, force: true })
    rmSync(join(this.launcher, '..'), { recursive: true, force: true })
    await ran('userdel', ['--remove', this.name])
  }

  get #runtime(): string {
    return `/run/user/${String(this.uid)}`
  }

  get #bus(): string {
    return `${this.#runtime}/bus`
  }

  #as(command: string, args: readonly string[]): string[] {
    return [`--reuid=${this.name}`, `--regid=${this.name}`, '--init-groups', command, ...args]
  }

  #ask(service: string, path: string): Promise<Ended> {
    const ping = ['--session', '--print-reply', `--dest=${service}`, path, 'org.freedesktop.DBus.Peer.Ping']
    return this.run('dbus-send', ping)
  }
}

function strike(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has just ended.
  }
}
