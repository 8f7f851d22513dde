// @ts-check
/**
 * @file Start-up and memory of the Companion against a bare window of the same Electron, alternated in one run.
 *
 * Prints medians and ratios; asserts nothing, as times differ between machines. `--runs=N` (20), under a display.
 */
import { chromium } from '@playwright/test'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** @type {string} */
const electron = createRequire(import.meta.url)('electron')
const project = join(import.meta.dirname, '../..')
const bare = join(import.meta.dirname, 'bare-window')
const runs = Number(process.argv.find((argument) => argument.startsWith('--runs='))?.slice('--runs='.length) ?? 20)
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @param {readonly number[]} values */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Proportional set size in MiB of a process, 0 once it is gone. @param {number} pid */
function pss(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** A process and all below it. @param {number} root @returns {number[]} */
function family(root) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      try {
        const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
        return { pid: Number(name), parent: Number(parent) }
      } catch {
        return { pid: Number(name), parent: -1 }
      }
    })
  const members = [root]
  for (const member of members) members.push(...parents.filter(({ parent }) => parent === member).map(({ pid }) => pid))
  return members
}

/** @param {readonly number[]} pids */
const total = (pids) => pids.reduce((sum, pid) => sum + pss(pid), 0)

/** @param {number} pid */
function isTenant(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('node.mojom.NodeService')
  } catch {
    return false
  }
}

/**
 * What a process really costs: by how much its family's memory falls with its end. Its own proportional share alone also
 * counts pages that the others hold anyway.
 *
 * @param {readonly number[]} victims @param {readonly number[]} all
 */
async function freedByKilling(victims, all) {
  const others = all.filter((pid) => !victims.includes(pid))
  const before = total(all)
  for (const pid of victims) process.kill(pid, 'SIGKILL')
  while (victims.some((pid) => pss(pid) > 0)) await pause(5)
  return before - total(others)
}

/**
 * Starts an app, waits until it is idle, reads what happened when, ends it.
 *
 * @param {string} app @param {boolean} withTenant
 */
async function measure(app, withTenant = false) {
  const data = mkdtempSync(join(tmpdir(), 'companion-bench-'))
  const spawned = Date.now()
  const child = spawn(electron, [...sandbox, '--remote-debugging-port=0', app, `--user-data-dir=${data}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await new Promise((resolve, reject) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line)
      if (found) resolve(found[1])
    })
    child.once('exit', () => reject(new Error(`${app} ended`)))
  })
  try {
    // Long enough for both to be idle; connecting earlier would be measured as well.
    await pause(2_500)
    const browser = await chromium.connectOverCDP(address)
    const page = browser.contexts()[0]?.pages()[0]
    if (page === undefined) throw new Error('No page')
    const times = await page.evaluate(() => {
      const origin = performance.timeOrigin
      const paint = performance.getEntriesByName('first-contentful-paint')[0]
      const mark = performance.getEntriesByName('companion-interactive')[0]
      const [navigation] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'))
      const painted = origin + (paint?.startTime ?? Number.NaN)
      return {
        painted,
        interactive: mark ? origin + mark.startTime : Math.max(painted, origin + (navigation?.loadEventEnd ?? 0)),
      }
    })
    const idle = total(family(child.pid ?? -1))
    let tenant = Number.NaN
    if (withTenant) {
      await page.evaluate(async () => {
        const { bridge } = /** @type {any} */ (window)
        await bridge.journey.start({ journey: 'set-up-verification', device: 'non-se-gsib' })
        await bridge.journey.openPage()
        // The tenant stays when its page goes.
        await bridge.journey.cancel()
      })
      await pause(2_000)
      tenant = await freedByKilling(family(child.pid ?? -1).filter(isTenant), family(child.pid ?? -1))
    }
    await browser.close()
    return { painted: times.painted - spawned, interactive: times.interactive - spawned, idle, tenant }
  } finally {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @type {Record<'bare' | 'companion', Awaited<ReturnType<typeof measure>>[]>} */
const results = { bare: [], companion: [] }
await measure(bare)
await measure(project)
for (let run = 0; run < runs; run += 1) {
  // Alternated, and the order within a pair too, so that neither always has the warmer machine.
  const pair = /** @type {const} */ (run % 2 === 0 ? ['bare', 'companion'] : ['companion', 'bare'])
  for (const name of pair) results[name].push(await measure(name === 'bare' ? bare : project))
}
const withTenants = []
for (let run = 0; run < Math.max(1, runs / 4); run += 1) withTenants.push(await measure(project, true))

/** @param {'painted' | 'interactive' | 'idle'} what @param {string} unit @param {string} label */
function report(what, unit, label) {
  const [ours, theirs] = [
    median(results.companion.map((run) => run[what])),
    median(results.bare.map((run) => run[what])),
  ]
  console.log(
    `${label.padEnd(36)} ${ours.toFixed(0).padStart(6)} ${unit}  bare ${theirs.toFixed(0).padStart(6)} ${unit}  ratio ${(ours / theirs).toFixed(3)}`,
  )
}

console.log(`Medians of ${runs} alternated runs on Electron`)
report('painted', 'ms', 'spawn to first contentful paint')
report('interactive', 'ms', 'spawn to interactive')
report('idle', 'MiB', 'idle, proportional set size')
const tenant = median(withTenants.map((run) => run.tenant))
console.log(`${'the same with the tenant running'.padEnd(36)} + ${tenant.toFixed(0).padStart(4)} MiB`)
