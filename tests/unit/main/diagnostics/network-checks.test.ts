import { describe, expect, test, vi } from 'vitest'
import { networkChecks, type NetworkChecksOptions } from '../../../../main/diagnostics/checks/network-checks'
import { HeadFailure, type Head } from '../../../../main/readiness/head'
import type { NeededHost } from '../../../../main/readiness/needed-hosts'
import { outcomeOf } from './facts'

const hostAt = (host: string): NeededHost => ({ host, why: 'sign-in', url: `https://${host}/`, answersJson: false })
const answers: Head = () =>
  Promise.resolve({ status: 200, headers: { date: new Date().toUTCString() }, redirect: null })
const fails =
  (finding: HeadFailure['finding']): Head =>
  () =>
    Promise.reject(new HeadFailure(finding, 'no'))

const checksWith = (changes: Partial<NetworkChecksOptions> = {}) =>
  networkChecks({
    hosts: [hostAt('one.example'), hostAt('two.example')],
    notAsked: null,
    areInUse: true,
    head: answers,
    proxyFor: () => Promise.resolve('DIRECT'),
    limitMs: 1000,
    ...changes,
  })

test('hosts that answer are in order, each by itself and together, with the clock and the certificates', async () => {
  const checks = checksWith()
  expect(await outcomeOf(checks, 'hosts')).toMatchObject({ status: 'ok', details: { reachable: 2, needed: 2 } })
  for (const id of ['host-one-example', 'host-two-example', 'clock', 'proxy', 'certificates'])
    expect([id, (await outcomeOf(checks, id)).status]).toEqual([id, 'ok'])
})

test('each host is asked once, whatever looks at it', async () => {
  const head = vi.fn(answers)
  const checks = checksWith({ head })
  await Promise.all(checks.map(async ({ run }) => run()))
  expect(head).toHaveBeenCalledTimes(2)
})

test('a host that cannot be reached is a failure where officers work with it, else a warning', async () => {
  const head: Head = (url, signal) => (url.includes('one') ? fails('dns_failed') : answers)(url, signal)
  expect(await outcomeOf(checksWith({ head }), 'host-one-example')).toMatchObject({
    status: 'failure',
    finding: 'dns_failed',
  })
  expect(await outcomeOf(checksWith({ head }), 'hosts')).toMatchObject({ status: 'failure', finding: 'some_not' })
  const unused = checksWith({ head, areInUse: false })
  expect(await outcomeOf(unused, 'host-one-example')).toMatchObject({ status: 'warning' })
})

test('one that never answers is slow when its time is over', async () => {
  const checks = checksWith({ head: () => new Promise(() => undefined), limitMs: 5 })
  expect(await outcomeOf(checks, 'host-one-example')).toMatchObject({ finding: 'slow' })
  expect(await outcomeOf(checks, 'hosts')).toMatchObject({ finding: 'none_reachable' })
})

test('a clock that is off is a failure, with how far', async () => {
  const late = new Date(Date.now() + 300_000).toUTCString()
  const head: Head = () => Promise.resolve({ status: 200, headers: { date: late }, redirect: null })
  expect(await outcomeOf(checksWith({ head }), 'clock')).toMatchObject({
    status: 'failure',
    finding: 'off',
    details: { hosts: 2 },
  })
})

test.each([
  ['certificate_not_trusted', 'not_trusted'],
  ['certificate_date', 'wrong_date'],
  ['tls_failed', 'no_secure_connection'],
  ['dns_failed', 'not_seen'],
] as const)('%s of a host is told as %s of the certificates', async (given, finding) => {
  expect(await outcomeOf(checksWith({ head: fails(given) }), 'certificates')).toMatchObject({ finding })
})

test('the proxies are named once each, without a name or password', async () => {
  const proxyFor = () => Promise.resolve('PROXY canary:secret@proxy.example:8080; DIRECT')
  expect(await outcomeOf(checksWith({ proxyFor }), 'proxy')).toMatchObject({
    finding: 'proxy',
    details: { proxies: ['PROXY proxy.example:8080', 'DIRECT'] },
  })
})

describe.each(['only_practice', 'in_practice'] as const)('with %s', (notAsked) => {
  test('nobody is asked anything, and that is said', async () => {
    const head = vi.fn(answers)
    const proxyFor = vi.fn(() => Promise.resolve('DIRECT'))
    const checks = checksWith({ notAsked, head, proxyFor })
    const outcomes = await Promise.all(checks.map(async ({ run }) => run()))
    expect(outcomes.map(({ finding }) => finding)).toEqual([notAsked, 'not_asked', 'not_asked', 'not_asked'])
    expect(head).not.toHaveBeenCalled()
    expect(proxyFor).not.toHaveBeenCalled()
  })
})
