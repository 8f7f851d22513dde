/**
 * @file How long the Credentials screen takes with 1, 100 and 1,000 entries: from the press on its link to the picture in
 * which the entries are, in the real app; and that nothing was read from the keychain for it.
 *
 *   node tests/bench/credentials.mjs [--runs=10]
 */
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const project = new URL('../../', import.meta.url).pathname
const runs = Number(/--runs=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 10)
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]

/** Settings that list so many entries; their secrets are nowhere, as none is to be read. */
function settingsWith(count) {
  const entry = (index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    environment: 'practice',
    kind: index % 2 === 0 ? 'password' : 'totp',
    upn: `officer.${index}@practice.example`,
    label: index % 2 === 0 ? '' : 'SG Govt M365',
    addedAt: index,
    confirmedAt: index,
    kept: 'certain',
  })
  return {
    codesOnWorkstation: true,
    credentials: { accounts: [], credentials: Array.from({ length: count }, (_, index) => entry(index)) },
  }
}

/** Opens the screen and answers the time to the first picture with entries, and to the one with all of them. */
function openScreen(count) {
  const rows = () => document.querySelectorAll('[data-testid=credential]').length
  return new Promise((resolve) => {
    const begun = performance.now()
    let first = 0
    const look = () => {
      requestAnimationFrame(() => {
        // After the picture: a task that follows the frame.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          if (rows() > 0 && first === 0) first = performance.now() - begun
          if (rows() === count) resolve({ first, all: performance.now() - begun })
          else look()
        }
        port2.postMessage(null)
      })
    }
    document.querySelector('[data-testid=nav-credentials]').click()
    look()
  })
}

async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'companion-bench-'))
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settingsWith(count)))
  const app = await _electron.launch({ args: [project, `--user-data-dir=${folder}`], cwd: project })
  try {
    const window = await app.firstWindow()
    await window.getByTestId('start-log-in').waitFor()
    const times = []
    for (let run = 0; run < runs; run += 1) {
      await window.getByTestId('nav-home').click()
      await window.getByTestId('start-log-in').waitFor()
      times.push(await window.evaluate(openScreen, count))
    }
    // The first one also loads the screen's code, and no keychain had been asked when it was there.
    return { cold: times[0], first: median(times.map(({ first }) => first)), all: median(times.map(({ all }) => all)) }
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const ms = (value) => `${value.toFixed(1).padStart(7)} ms`
const results = []
for (const count of [1, 100, 1000]) {
  const { cold, first, all } = await measure(count)
  results.push(first)
  console.log(
    `${String(count).padStart(5)} entries: first picture ${ms(first)}, all there ${ms(all)}  (the first time ${ms(cold.first)})`,
  )
}
console.log(`1,000 entries : 1 entry – first picture ${(results[2] / results[0]).toFixed(2)}`)
