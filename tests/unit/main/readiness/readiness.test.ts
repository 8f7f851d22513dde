import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ReadinessState } from '../../../../preload/contract/readiness'
import { HeadFailure, type Head, type HeadAnswer } from '../../../../main/readiness/head'
import type { NeededHost } from '../../../../main/readiness/needed-hosts'
import { Readiness } from '../../../../main/readiness/readiness'
import type { Log } from '../../../../main/support/log'

const info = vi.fn<Log['info']>()
const log: Log = { file: '', error: vi.fn(), warn: vi.fn(), info }
const needed = (count: number): readonly NeededHost[] =>
  Array.from({ length: count }, (_, at) => ({
    host: `host-${at}.example`,
    why: 'set-up',
    url: `https://host-${at}.example/`,
    answersJson: false,
  }))

let published: ReadinessState[]
let check: Readiness
/** How far this computer's clock is from that of the hosts. */
let skewMs: number

const ok = (): HeadAnswer => ({ status: 200, headers: { date: new Date(Date.now()).toUTCString() }, redirect: null })
const fails = (): never => {
  throw new HeadFailure('dns_failed', 'No such name')
}
const endless = (): Promise<HeadAnswer> => new Promise(() => undefined)
const asks = (head: (url: string) => HeadAnswer | Promise<HeadAnswer>) =>
  vi.fn<Head>((url) => Promise.resolve().then(() => head(url)))

function begin(head: Head, count = 1): Readiness {
  check = new Readiness({
    hosts: () => needed(count),
    head,
    publish: (state) => published.push(state),
    log,
    readClock: () => ({ wall: Date.now() + skewMs, monotonic: Date.now() }),
  })
  check.start()
  return check
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const findings = () => check.state().hosts.map(({ finding }) => finding)

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 2, 12) })
  published = []
  skewMs = 0
})
afterEach(async () => {
  check.stop()
  await pass(0)
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

describe('a check', () => {
  test('answers at once that it runs, publishes each finding as it comes, and is done', async () => {
    begin(asks(ok), 2)
    expect(check.state()).toEqual({
      status: 'checking',
      hosts: needed(2).map(({ host, why }) => ({ host, why, finding: null })),
      clock: null,
      isWatching: false,
    })
    await pass(0)
    expect(check.state()).toMatchObject({ status: 'done', clock: { isOff: false, hosts: 2 }, isWatching: false })
    expect(published[1]?.hosts.map(({ finding }) => finding)).toEqual(['reachable', null])
  })

  test('asks four hosts at a time', async () => {
    const head = vi.fn<Head>(endless)
    begin(head, 8)
    await pass(4999)
    expect(head).toHaveBeenCalledTimes(4)
    await pass(1)
    expect(head).toHaveBeenCalledTimes(8)
  })

  test('gives a host five seconds and the whole ten, however many are silent', async () => {
    begin(asks(endless), 12)
    await pass(4999)
    expect(findings()).not.toContain('slow')
    await pass(1)
    expect(findings().filter((finding) => finding === 'slow')).toHaveLength(4)
    await pass(5001)
    expect(check.state().status).toBe('done')
    expect(new Set(findings())).toEqual(new Set(['slow']))
  })

  test('that is under way is left to run', async () => {
    const head = vi.fn<Head>(endless)
    begin(head)
    expect(check.start().status).toBe('checking')
    await pass(0)
    expect(head).toHaveBeenCalledTimes(1)
  })

  test('is forgotten at once when the screen is left, and what comes later is not listened to', async () => {
    let answer: ((given: HeadAnswer) => void) | undefined
    begin(() => new Promise((resolve) => (answer = resolve)))
    await pass(0)
    expect(check.stop()).toEqual({ status: 'idle', hosts: [], clock: null, isWatching: false })
    const before = published.length
    answer?.(ok())
    await pass(60_000)
    expect(published).toHaveLength(before)
  })

  test('ends its questions when the screen is left', async () => {
    const signals: AbortSignal[] = []
    begin((_url, signal) => {
      signals.push(signal)
      return endless()
    }, 3)
    await pass(0)
    check.stop()
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true])
  })
})

describe('what is wrong is looked at again', () => {
  test.each([0, 250, 999, 1000, 1400, 2100, 7777, 60_000, 14 * 60_000])(
    'and its repair after %i ms shows within two seconds',
    async (after) => {
      let isRepaired = false
      begin(asks(() => (isRepaired ? ok() : fails())))
      await pass(after)
      expect(check.state()).toMatchObject({ status: 'done', isWatching: true })
      isRepaired = true
      await pass(2000)
      expect(findings()).toEqual(['reachable'])
      expect(published.at(-1)).toMatchObject({ isWatching: false })
    },
  )

  test.each([6000, 8600, 11_111])(
    'also when a host swallowed the questions before its repair after %i ms',
    async (after) => {
      let isRepaired = false
      begin(asks(() => (isRepaired ? ok() : endless())))
      await pass(after)
      expect(findings()).toEqual(['slow'])
      isRepaired = true
      await pass(2000)
      expect(findings()).toEqual(['reachable'])
      await pass(10_000)
      // The questions that were swallowed have ended meanwhile, and say nothing about now.
      expect(findings()).toEqual(['reachable'])
    },
  )

  test('and nothing else is', async () => {
    const head = asks((url) => (url.includes('host-1') ? fails() : ok()))
    begin(head, 3)
    await pass(10_000)
    const asked = (at: number) => head.mock.calls.filter(([url]) => url.includes(`host-${at}`)).length
    expect([asked(0), asked(2)]).toEqual([1, 1])
    expect(asked(1)).toBeGreaterThan(5)
  })

  test('with another finding when that has changed', async () => {
    let finding: HeadFailure['finding'] = 'offline'
    begin(() => Promise.reject(new HeadFailure(finding, 'Silence')))
    await pass(0)
    expect(findings()).toEqual(['offline'])
    finding = 'proxy_sign_in'
    await pass(2000)
    expect(findings()).toEqual(['proxy_sign_in'])
  })

  test('never by more than four questions at once', async () => {
    let underWay = 0
    let most = 0
    begin(
      (_url, signal) =>
        new Promise((_resolve, reject) => {
          underWay += 1
          most = Math.max(most, underWay)
          signal.addEventListener('abort', () => {
            underWay -= 1
            reject(signal.reason as Error)
          })
        }),
    )
    await pass(60_000)
    expect(most).toBeLessThanOrEqual(4)
  })

  test('for a quarter of an hour, and from the beginning when it is started once more', async () => {
    const head = asks(fails)
    begin(head)
    await pass(15 * 60_000 + 2000)
    expect(check.state()).toMatchObject({ status: 'done', isWatching: false })
    const asked = head.mock.calls.length
    await pass(60_000)
    expect(head).toHaveBeenCalledTimes(asked)
    check.start()
    await pass(0)
    expect(check.state()).toMatchObject({ status: 'done', isWatching: true })
  })

  test('until the screen is left', async () => {
    const head = asks(fails)
    begin(head)
    await pass(5000)
    check.stop()
    const asked = head.mock.calls.length
    await pass(60_000)
    expect(head).toHaveBeenCalledTimes(asked)
  })
})

describe('a clock that is wrong', () => {
  test('is named in seconds, and right within two seconds of being set', async () => {
    skewMs = -47_000
    const head = asks(ok)
    begin(head, 3)
    await pass(10_000)
    expect(check.state()).toMatchObject({ status: 'done', clock: { isOff: true, hosts: 3 }, isWatching: true })
    expect(check.state().clock?.skewSeconds).toBeCloseTo(-47, -0.5)
    // Nobody is asked again while the clock stays as it is.
    expect(head).toHaveBeenCalledTimes(3)
    skewMs = 0
    await pass(2000)
    expect(check.state()).toMatchObject({ clock: { isOff: false }, isWatching: false })
  })

  test('stays wrong when it is set to another wrong time', async () => {
    skewMs = 47_000
    begin(asks(ok))
    await pass(3000)
    skewMs = -90_000
    await pass(2000)
    expect(check.state().clock).toMatchObject({ isOff: true })
    expect(check.state().clock?.skewSeconds).toBeLessThan(-85)
  })
})

test('the log says which hosts, what was found and how wrong the clock is, and no address', async () => {
  begin(asks(fails))
  await pass(0)
  expect(info).toHaveBeenLastCalledWith('readiness', 'checked', {
    findings: { 'host-0.example': 'dns_failed' },
    skewSeconds: null,
  })
})
