/** @file The real app under strace: every address that any of its processes tries to reach, whether anything answers or not. */
import { _electron } from '@playwright/test'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { RunningApp, withoutKeychain } from './launch-app'

/** The calls by which a process reaches out. A datagram needs no connection: it names its address as it is sent. */
const reachingOut = 'connect,sendto,sendmsg,sendmmsg'

/** The app, and what it has tried so far. */
export interface TracedApp {
  readonly app: RunningApp
  /** Each attempt outside this machine, as strace writes it. All of them only once the app has ended. */
  readonly attempts: () => readonly string[]
  /** Each attempt on this machine's own addresses. */
  readonly local: () => readonly string[]
}

/** Where a test lets the trace and the data folder lie. */
export interface TracedAppOptions {
  readonly folder: string
  readonly display: string | undefined
}

const project = new URL('../../', import.meta.url).pathname

/** Starts the app as officers have it, with a practice tenant of its own, every process of it traced from its first moment. */
export async function launchTraced({ folder, display }: TracedAppOptions): Promise<TracedApp> {
  const trace = join(folder, 'reached.strace')
  const program = join(folder, 'traced-electron')
  const electron = createRequire(import.meta.url)('electron') as string
  // strace says nothing itself and passes what the app says on, so Playwright hears the app as ever.
  const how = ['-f', '-qqq', '--seccomp-bpf', '-yy', '-s', '0', '-e', `trace=${reachingOut}`, '-e', 'signal=none']
  writeFileSync(
    program,
    `#!/bin/sh\nexec ${['strace', ...how, '-o', quoted(trace), quoted(electron)].join(' ')} "$@"\n`,
  )
  chmodSync(program, 0o700)
  const dataFolder = join(folder, 'data')
  const running = await _electron.launch({
    executablePath: program,
    args: [project, `--user-data-dir=${dataFolder}`],
    cwd: project,
    env: environmentOn(display),
    colorScheme: null,
    timeout: 60_000,
  })
  const lines = (): readonly string[] =>
    readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => !isRouteQuestion(line))
  return {
    app: new RunningApp(running, await running.firstWindow(), dataFolder),
    attempts: () => lines().filter((line) => addressesIn(line).some((address) => !isLoopback(address))),
    local: () => lines().filter((line) => addressesIn(line).some(isLoopback)),
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

function environmentOn(display: string | undefined): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return { ...Object.fromEntries(own), ...withoutKeychain, ...(display === undefined ? {} : { DISPLAY: display }) }
}

/**
 * Whether Chromium asks the system whether there is a route for IPv6, as it does whenever it looks at any address, also
 * 127.0.0.1: a datagram socket is given an address of Google's and closed. That sends nothing; what was sent on it would have
 * a line of its own, and that is no such question.
 */
export const isRouteQuestion = (line: string): boolean =>
  /^\d+ +connect\(\d+<UDPv6:[^,]*, \{sa_family=AF_INET6, sin6_port=htons\(443\), .*"2001:4860:4860::8888"/.test(line)

/** What names a peer: an address of the call, the other end of a connected socket, the resolver of names by its socket file. */
const peers =
  /inet_addr\("([^"]*)"\)|inet_pton\(AF_INET6, "([^"]*)"|->\[?([^\]>]+?)\]?:\d+\]>|sun_path="([^"]*\/resolve\/[^"]*)"/g

/** Whom a line of strace reaches by the internet protocols; nobody, where it stays between processes. */
export function addressesIn(line: string): readonly string[] {
  return [...line.matchAll(peers)].map(([, four, six, peer, resolver]) => four ?? six ?? peer ?? resolver ?? '')
}

/** Whether an address is this machine's own, and stays on it. */
export const isLoopback = (address: string): boolean => /^(?:127\.|::ffff:127\.|::1$)/.test(address)
