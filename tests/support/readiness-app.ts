/**
 * @file A small Electron app that checks hosts by Electron's `net` as the real one does, and does as it is told on stdin,
 * a line of JSON each. It answers each order with a line, and says each state in one.
 */
import { app, session } from 'electron'
import { createInterface } from 'node:readline'
import { netHead } from '../../main/readiness/net-head'
import { Readiness } from '../../main/readiness/readiness'
import type { ReadinessOrder, ReadinessLine } from './readiness-orders'
import type { NeededHost } from '../../main/readiness/needed-hosts'

const silence = (): void => undefined
const say = (line: ReadinessLine): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

let hosts: readonly NeededHost[] = []
let skewMs = 0

async function obey(readiness: Readiness, order: ReadinessOrder): Promise<void> {
  switch (order.do) {
    case 'start':
      hosts = order.hosts
      readiness.start()
      return
    case 'stop':
      readiness.stop()
      return
    case 'set-clock':
      skewMs = order.skewMs
      return
    case 'use-proxy': {
      const own = session.fromPartition('readiness')
      // Chromium would go round any proxy to this machine.
      const rules = { proxyRules: order.rules, proxyBypassRules: '<-loopback>' }
      await own.setProxy(order.rules === '' ? { mode: 'direct' } : rules)
      await own.closeAllConnections()
      return
    }
    default:
      order satisfies never
  }
}

void app.whenReady().then(() => {
  const readiness = new Readiness({
    hosts: () => hosts,
    head: netHead(),
    publish: (state) => {
      say({ state })
    },
    log: { file: '', error: silence, warn: silence, info: silence },
    readClock: () => ({ wall: Date.now() + skewMs, monotonic: performance.now() }),
  })
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      void obey(readiness, JSON.parse(line) as ReadinessOrder).then(() => {
        say({ obeyed: true })
      })
    })
    .on('close', () => {
      app.exit()
    })
  say({ obeyed: true })
})
