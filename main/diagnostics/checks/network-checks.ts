/** @file What live needs of the network: asked in one round, from which several checks read. */
import { performance } from 'node:perf_hooks'
import { judgeClock, type ClockReading } from '../../readiness/clock-skew'
import type { Head } from '../../readiness/head'
import { checkHost, SlowHost, type HostResult } from '../../readiness/host-check'
import type { NeededHost } from '../../readiness/needed-hosts'
import { check, failure, ok, warning, type Check } from '../check'

/** Why hosts are not asked. */
export type NotAsked = 'only_practice' | 'in_practice'

/** What these checks ask, and how. */
export interface NetworkChecksOptions {
  readonly hosts: readonly NeededHost[]
  /** `null`: they are asked. */
  readonly notAsked: NotAsked | null
  /** Whether officers work with them: then one that cannot be reached is a failure, else a warning. */
  readonly areInUse: boolean
  readonly head: Head
  /** The way to an address, as Chromium's `resolveProxy` writes it: `DIRECT`, `PROXY host:port; DIRECT`. */
  readonly proxyFor: (url: string) => Promise<string>
  readonly limitMs: number
}

interface Asked {
  readonly needed: NeededHost
  readonly result: HostResult
}

const readClock = (): ClockReading => ({ wall: Date.now(), monotonic: performance.now() })

/** The checks of the network. Nothing is asked before the first of them runs, and nothing at all with `notAsked`. */
export function networkChecks(options: NetworkChecksOptions): readonly Check[] {
  const { hosts, notAsked, areInUse, proxyFor } = options
  if (notAsked !== null) {
    return [
      check('hosts', () => ok(notAsked, { needed: hosts.map(({ host }) => host) })),
      check('clock', () => ok('not_asked')),
      check('proxy', () => ok('not_asked')),
      check('certificates', () => ok('not_asked')),
    ]
  }
  let round: Promise<readonly Asked[]> | null = null
  const asked = (): Promise<readonly Asked[]> => (round ??= Promise.all(hosts.map((needed) => ask(needed, options))))
  const isWrong = areInUse ? failure : warning
  return [
    check('hosts', async () => judgeHosts(await asked(), isWrong)),
    ...hosts.map(({ host, why }) =>
      check(
        'host',
        async () => {
          const finding = (await asked()).find(({ needed }) => needed.host === host)?.result.finding ?? 'unreachable'
          return (finding === 'reachable' ? ok : isWrong)(finding, { host, why })
        },
        host,
      ),
    ),
    check('clock', async () => judgeTime(await asked())),
    check('proxy', async () => judgeWay(await Promise.all(hosts.map(({ url }) => proxyFor(url))))),
    check('certificates', async () => judgeCertificates(await asked(), isWrong)),
  ]
}

async function ask(needed: NeededHost, { head, limitMs }: NetworkChecksOptions): Promise<Asked> {
  const limit = new AbortController()
  const timer = setTimeout(() => {
    limit.abort(new SlowHost())
  }, limitMs)
  try {
    return { needed, result: await checkHost(needed, { head, readClock, signal: limit.signal }) }
  } finally {
    clearTimeout(timer)
  }
}

type Wrong = typeof failure

function judgeHosts(asked: readonly Asked[], isWrong: Wrong) {
  const reachable = asked.filter(({ result }) => result.finding === 'reachable').length
  const details = { reachable, needed: asked.length }
  if (reachable === asked.length) return ok('all_reachable', details)
  return isWrong(reachable === 0 ? 'none_reachable' : 'some_not', details)
}

function judgeTime(asked: readonly Asked[]) {
  const clock = judgeClock(asked.flatMap(({ result }) => result.clock ?? []))
  if (clock === null) return ok('nobody_told', { skewSeconds: null, hosts: 0 })
  const details = { skewSeconds: clock.skewSeconds, hosts: clock.hosts }
  return clock.isOff ? failure('off', details) : ok('right', details)
}

/** Chromium's list names hosts and ports only; whoever put a name and password before one is not repeated all the same. */
function judgeWay(ways: readonly string[]) {
  const proxies = [...new Set(ways.flatMap((way) => way.split(';')).map((each) => each.trim()))]
    // SECURITY: no user name, no password.
    .map((each) => each.replace(/\S*@/, ''))
    .filter((each) => each !== '')
  return ok(proxies.every((each) => each === 'DIRECT') ? 'direct' : 'proxy', { proxies })
}

const untrusted = [
  ['certificate_not_trusted', 'not_trusted'],
  ['certificate_date', 'wrong_date'],
  ['tls_failed', 'no_secure_connection'],
] as const

function judgeCertificates(asked: readonly Asked[], isWrong: Wrong) {
  for (const [finding, meaning] of untrusted) {
    const hosts = asked.flatMap(({ needed, result }) => (result.finding === finding ? [needed.host] : []))
    if (hosts.length > 0) return isWrong(meaning, { hosts })
  }
  const seen = asked.some(({ needed, result }) => needed.url.startsWith('https:') && result.finding === 'reachable')
  return seen ? ok('trusted') : ok('not_seen')
}
