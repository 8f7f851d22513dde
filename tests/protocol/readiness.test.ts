/** @file "Before you start" through Electron's own network, against real servers and proxies with real troubles. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Finding, ReadinessState } from '../../preload/contract/readiness'
import type { NeededHost } from '../../main/readiness/needed-hosts'
import { DemandingProxy } from '../support/demanding-proxy'
import { buildReadinessApp, ReadinessProgram } from '../support/readiness-program'
import { selfSigned, type SelfSigned } from '../support/self-signed'
import { TroubledHost } from '../support/troubled-host'

let trusted: SelfSigned
let foreign: SelfSigned
let app: ReadinessProgram
/** Where `https://portal.test/` and `http://portal.test/` lead. */
let portal: { readonly secure: TroubledHost; readonly plain: TroubledHost }
let hosts: TroubledHost[]
let proxy: DemandingProxy

beforeAll(async () => {
  trusted = selfSigned('portal.test')
  foreign = selfSigned('hotel.example')
  portal = { secure: await TroubledHost.start(foreign), plain: await TroubledHost.start() }
  const rules = [
    `MAP portal.test:443 127.0.0.1:${portal.secure.port}`,
    `MAP portal.test:80 127.0.0.1:${portal.plain.port}`,
    'MAP gone.invalid ~NOTFOUND',
  ]
  app = await ReadinessProgram.start(await buildReadinessApp(), [
    // Trusts this one key and no other.
    `--ignore-certificate-errors-spki-list=${trusted.keyHash}`,
    `--host-resolver-rules=${rules.join(', ')}`,
  ])
}, 60_000)
afterAll(async () => {
  await app.stop()
  await portal.secure.stop()
  await portal.plain.stop()
}, 30_000)

beforeEach(async () => {
  hosts = []
  proxy = await DemandingProxy.start()
  await app.tell({ do: 'use-proxy', rules: '' })
  await app.tell({ do: 'set-clock', skewMs: 0 })
})
afterEach(async () => {
  await app.tell({ do: 'stop' })
  for (const host of hosts) await host.stop()
  await proxy.stop()
})

async function host(certificate: SelfSigned | undefined = trusted): Promise<TroubledHost> {
  const started = await TroubledHost.start(certificate)
  hosts.push(started)
  return started
}
const page = (url: string): NeededHost => ({ host: new URL(url).host, why: 'set-up', url, answersJson: false })
const issuer = (url: string): NeededHost => ({ ...page(url), why: 'techpass-issuer', answersJson: true })
const findings = ({ hosts: found }: ReadinessState) => found.map(({ finding }) => finding)
const check = async (...needed: readonly NeededHost[]) => findings(await app.check(needed))

/** Repairs, and waits until everything is seen to be right by itself. How soon it is looked at is the unit test's. */
async function repaired(repair: () => unknown): Promise<void> {
  await repair()
  await app.until((state) => findings(state).every((finding) => finding === 'reachable') && !state.isWatching)
}

/** A trouble of a host: what is done to it, what should be found, and how it is repaired. */
interface Trouble {
  readonly what: string
  readonly finding: Finding
  readonly begin: (host: TroubledHost) => unknown
  readonly repair: (host: TroubledHost) => unknown
}

const openLine = (it: TroubledHost) => it.setLine('open')
const answerWell = (it: TroubledHost): void => {
  it.answer = (_request, response) => response.end()
}
const answers =
  (status: number, headers: Record<string, string> = {}) =>
  (it: TroubledHost): void => {
    it.answer = (_request, response) => response.writeHead(status, headers).end()
  }

const troubles: readonly Trouble[] = [
  { what: 'nobody listens', finding: 'refused', begin: (it) => it.setLine('cut'), repair: openLine },
  { what: 'the line breaks', finding: 'reset', begin: (it) => it.setLine('resets'), repair: openLine },
  { what: 'nobody answers', finding: 'slow', begin: (it) => it.setLine('hangs'), repair: openLine },
  {
    what: 'another certificate is shown',
    finding: 'certificate_not_trusted',
    begin: (it) => {
      it.present(foreign)
    },
    repair: (it) => {
      it.present(trusted)
    },
  },
  { what: 'the service has a fault', finding: 'server_error', begin: answers(503), repair: answerWell },
  { what: 'the network wants a sign-in (511)', finding: 'captive_portal', begin: answers(511), repair: answerWell },
  {
    what: 'somebody leads to a page of theirs',
    finding: 'captive_portal',
    begin: answers(302, { location: 'https://portal.hotel.example/' }),
    repair: answerWell,
  },
]

test('a host that answers is reachable, whatever it says, and the clock is right', async () => {
  const found = [await host(), await host(), await host()]
  ;[answerWell, answers(404), answers(302, { location: '/home' })].forEach((begin, at) => {
    const it = found[at]
    if (it !== undefined) begin(it)
  })
  const state = await app.check(found.map(({ url }) => page(url)))
  expect(findings(state)).toEqual(['reachable', 'reachable', 'reachable'])
  expect(state).toMatchObject({ clock: { isOff: false, hosts: 3 }, isWatching: false })
})

describe('found for what it is', () => {
  test.each(troubles)('$what: $finding', async ({ finding, begin }) => {
    const it = await host()
    await begin(it)
    expect(await check(page(it.url))).toEqual([finding])
  })

  test('a name that nobody knows', async () => {
    expect(await check(page('https://gone.invalid/'))).toEqual(['dns_failed'])
  })

  test('a host that speaks no TLS', async () => {
    const plain = await TroubledHost.start()
    hosts.push(plain)
    expect(await check(page(plain.url.replace('http:', 'https:')))).toEqual(['tls_failed'])
  })

  test('a page of somebody else in place of an issuer’s configuration', async () => {
    const it = await host()
    answers(200, { 'content-type': 'text/html' })(it)
    expect(await check(issuer(it.url))).toEqual(['captive_portal'])
  })

  test('a portal that cannot show itself over https and does over http', async () => {
    answers(200, { 'content-type': 'text/html' })(portal.plain)
    expect(await check(page('https://portal.test/'))).toEqual(['captive_portal'])
    answers(302, { location: 'http://login.hotel.example/' })(portal.plain)
    expect(await check(page('https://portal.test/'))).toEqual(['captive_portal'])
  })

  test('a foreign certificate where over http the host leads to itself', async () => {
    answers(301, { location: 'https://portal.test/' })(portal.plain)
    expect(await check(page('https://portal.test/'))).toEqual(['certificate_not_trusted'])
  })
})

describe('behind a proxy', () => {
  test.each([
    ['lets-through', 'reachable'],
    ['wants-password', 'proxy_sign_in'],
    ['refuses', 'proxy_refused'],
  ] as const)('that %s: %s', async (manner, finding) => {
    const it = await host()
    proxy.manner = manner
    await app.tell({ do: 'use-proxy', rules: proxy.rules })
    expect(await check(page(it.url))).toEqual([finding])
    expect(proxy.asked).not.toEqual([])
  })

  test('that is not there', async () => {
    const it = await host()
    const { rules } = proxy
    await proxy.stop()
    await app.tell({ do: 'use-proxy', rules })
    expect(await check(page(it.url))).toEqual(['proxy_unreachable'])
    proxy = await DemandingProxy.start()
  })

  test('no name and no password is ever given to it, nor to a host', async () => {
    const secure = await host()
    const plain = await TroubledHost.start()
    hosts.push(plain)
    answers(401, { 'www-authenticate': 'Basic realm="x"' })(secure)
    proxy.manner = 'wants-password'
    await app.tell({ do: 'use-proxy', rules: proxy.rules })
    expect(await check(page(secure.url), page(plain.url))).toEqual(['proxy_sign_in', 'proxy_sign_in'])
    proxy.manner = 'lets-through'
    await app.until((state) => findings(state).every((finding) => finding === 'reachable'))
    const sent = [...proxy.asked, ...secure.asked, ...plain.asked].map(({ headers }) => headers)
    expect(sent.filter((headers) => 'authorization' in headers || 'proxy-authorization' in headers)).toEqual([])
  })
})

test('nothing is sent but a HEAD: no cookie, though one was set, and no redirect is followed', async () => {
  const it = await host()
  const elsewhere = await host()
  answers(302, { location: elsewhere.url, 'set-cookie': 'who=me; Path=/' })(it)
  await check(page(it.url))
  await check(page(it.url))
  expect(it.asked.map(({ method, url, headers }) => [method, url, headers.cookie])).toEqual([
    ['HEAD', '/', undefined],
    ['HEAD', '/', undefined],
  ])
  expect(elsewhere.asked).toEqual([])
})

describe('a repair shows', () => {
  test.each(troubles.filter(({ finding }) => finding !== 'slow'))('$what', async ({ finding, begin, repair }) => {
    const it = await host()
    await begin(it)
    expect(await check(page(it.url))).toEqual([finding])
    await repaired(() => repair(it))
  })

  test('of everything at once, when a host has swallowed the questions before', async () => {
    const troubled = await Promise.all(troubles.map(async (trouble) => ({ ...trouble, it: await host() })))
    for (const { begin, it } of troubled) await begin(it)
    expect(await check(...troubled.map(({ it }) => page(it.url)))).toEqual(troubles.map(({ finding }) => finding))
    await repaired(() => Promise.all(troubled.map(({ repair, it }) => repair(it))))
  })

  test('of a proxy', async () => {
    const it = await host()
    proxy.manner = 'wants-password'
    await app.tell({ do: 'use-proxy', rules: proxy.rules })
    expect(await check(page(it.url))).toEqual(['proxy_sign_in'])
    await repaired(() => {
      proxy.manner = 'lets-through'
    })
  })
})

describe('the clock', () => {
  test.each([
    [47, 'ahead'],
    [-47, 'behind'],
  ])('that is %i seconds off, so %s, is named, and right once it is set', async (seconds) => {
    const it = await host()
    await app.tell({ do: 'set-clock', skewMs: seconds * 1000 })
    const { clock, isWatching } = await app.check([page(it.url)])
    expect([clock?.isOff, isWatching]).toEqual([true, true])
    expect(Math.abs((clock?.skewSeconds ?? 0) - seconds)).toBeLessThanOrEqual(1)
    await repaired(() => app.tell({ do: 'set-clock', skewMs: 0 }))
    expect(app.state?.clock).toMatchObject({ isOff: false })
  })

  test('is judged by the hosts together: one whose own clock is wrong raises no alarm', async () => {
    const [wrong, one, other] = [await host(), await host(), await host()] as const
    answers(200, { date: new Date(Date.now() - 3_600_000).toUTCString() })(wrong)
    const { clock } = await app.check([wrong, one, other].map(({ url }) => page(url)))
    expect(clock).toMatchObject({ isOff: false, hosts: 3 })
  })

  test('is judged only by hosts that have proved who they are', async () => {
    const plain = await TroubledHost.start()
    hosts.push(plain)
    answers(200, { date: new Date(Date.now() - 3_600_000).toUTCString() })(plain)
    expect((await app.check([page(plain.url)])).clock).toBeNull()
  })
})
