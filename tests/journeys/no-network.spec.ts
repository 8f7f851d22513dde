/** @file A whole session of practice reaches nothing outside this machine; what the app would try is seen by the system itself. */
import { walkLogInOn, walkLogInTo } from '../pages/log-in'
import { walkLogOutOn, walkLogOutTo } from '../pages/log-out'
import { pagesOf, walkOn, walkTo } from '../pages/set-up'
import { addressesIn, isLoopback, isRouteQuestion, launchTraced, type TracedApp } from '../support/traced-app'
import { expect, test as base } from '../fixtures'

// Being watched takes its time.
base.slow()

const test = base.extend<{ traced: TracedApp }>({
  traced: async ({ display }, use, testInfo) => {
    const traced = await launchTraced({ folder: testInfo.outputPath(), display })
    await use(traced)
    await traced.app.close()
  },
})

/** Addresses that are nobody's: RFC 5737 and RFC 3849, for documentation. */
const nobody = { four: '192.0.2.1', six: '2001:db8::1' } as const

test('a session of practice, from the start to the end, reaches nothing outside this machine', async ({ traced }) => {
  const { app } = traced
  const pages = pagesOf(app)
  await walkTo(pages, 'open-page')
  await walkOn(pages, 'open-page', null)
  await walkLogInTo(pages, 'open-portal')
  await walkLogInOn(pages, 'open-portal', null)
  await walkLogOutTo(pages, 'log-out')
  await walkLogOutOn(pages, 'log-out', null)
  for (const screen of ['credentials', 'settings', 'help', 'home']) {
    await app.window.getByTestId(`nav-${screen}`).click()
    await expect(app.window.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await app.close()

  expect(traced.attempts()).toEqual([])
  // It was watched: the pages of practice are reached over this machine's own network.
  expect(traced.local().length).toBeGreaterThan(10)
})

test('the watch would see it: by Node, by Chromium, by a name, by a datagram', async ({ traced }) => {
  await traced.app.electron.evaluate(async ({ net, session }, { four, six }) => {
    const node = process.getBuiltinModule('node:net')
    const datagrams = process.getBuiltinModule('node:dgram')
    const reached = (port: number, host: string) =>
      new Promise<void>((resolve) => {
        const socket = node.connect({ port, host })
        const end = () => {
          socket.destroy()
          resolve()
        }
        socket.once('connect', end).once('error', end)
        socket.setTimeout(500, end)
      })
    await reached(4001, four)
    await reached(4002, six)
    const socket = datagrams.createSocket('udp4')
    await new Promise<void>((resolve) => {
      socket.send('x', 4003, four, () => {
        socket.close(resolve)
      })
    })
    // A session of its own: the window's reaches nothing but the app.
    const signal = AbortSignal.timeout(2000)
    const other = session.fromPartition('control')
    await Promise.allSettled([
      other.fetch(`http://${four}:4004/`, { signal }),
      net.resolveHost('nobody.techpass-companion.invalid'),
    ])
  }, nobody)
  await traced.app.close()

  const seen = traced.attempts()
  for (const port of [4001, 4002, 4003, 4004]) expect(seen.join('\n')).toContain(`htons(${String(port)})`)
  expect(seen.filter((line) => /htons\(53\)|resolve/.test(line))).not.toEqual([])
})

test('an address is this machine’s own, or it is not', () => {
  const line = (address: string) => `7 connect(3, {sa_family=AF_INET, sin_port=htons(80), ${address}}, 16) = 0`
  const outside = (text: string) => addressesIn(text).some((address) => !isLoopback(address))
  for (const own of ['sin_addr=inet_addr("127.0.0.1")', 'inet_pton(AF_INET6, "::1", &sin6_addr)'])
    expect(outside(line(own)), own).toBe(false)
  for (const other of [
    'sin_addr=inet_addr("10.0.0.1")',
    'sin_addr=inet_addr("0.0.0.0")',
    'inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)',
    'inet_pton(AF_INET6, "::ffff:10.0.0.1", &sin6_addr)',
  ])
    expect(outside(line(other)), other).toBe(true)
  expect(addressesIn('7 sendmsg(5, {msg_name=NULL, msg_namelen=0, msg_iovlen=1}, MSG_NOSIGNAL) = 8')).toEqual([])
  // On a connected socket the call names nobody.
  expect(addressesIn('7 sendto(9<UDP:[10.0.0.5:43210->10.0.0.53:53]>, ""..., 37, 0, NULL, 0) = 37')).toEqual([
    '10.0.0.53',
  ])
  expect(addressesIn('7 sendto(9<UDPv6:[[::1]:4->[2001:db8::1]:443]>, ""..., 1, 0, NULL, 0) = 1')).toEqual([
    '2001:db8::1',
  ])
})

test('the question for a route is one, what is sent on it is not', () => {
  const address = '{sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}'
  expect(isRouteQuestion(`7  connect(9<UDPv6:[5449974]>, ${address}, 28) = 0`)).toBe(true)
  expect(isRouteQuestion(`7  connect(9<UDPv6:[5449974]>, ${address}, 28 <unfinished ...>`)).toBe(true)
  expect(isRouteQuestion(`7  connect(9<TCPv6:[5449974]>, ${address}, 28) = -1 EINPROGRESS`)).toBe(false)
  expect(isRouteQuestion(`7  sendto(9<UDPv6:[5449974]>, ""..., 1, 0, ${address}, 28) = 1`)).toBe(false)
  const sent = '7  sendto(9<UDPv6:[[2001:db8::2]:4->[2001:4860:4860::8888]:443]>, ""..., 1, 0, NULL, 0) = 1'
  expect(isRouteQuestion(sent)).toBe(false)
  expect(addressesIn(sent)).toEqual(['2001:4860:4860::8888'])
})
