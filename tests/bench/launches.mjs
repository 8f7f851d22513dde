// @ts-check
/**
 * @file How long the Companion takes from its launch until it can be used, launch after launch.
 *
 * Prints the median, the 95th percentile and the slowest; asserts nothing, as times differ between machines.
 * `npm run bench:launches -- [--launches=N]` (50), headless. Each launch has a data folder of its own, as a first start has.
 */
import { _electron } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from '../../resources/build/set-up/build.mjs'
import { ensureDependencies } from '../../resources/build/set-up/dependencies.mjs'
import { ensureElectronRuntime } from '../../resources/build/set-up/electron-runtime.mjs'
import { runScript, say } from '../../resources/build/set-up/progress.mjs'
import { root } from '../../resources/build/set-up/project.mjs'
import { readCount } from './read-count.mjs'
import { onDisplayOfOwn } from './on-display-of-own.mjs'

/** Launches it and answers the milliseconds until Home answers to the officer. @param {string} executablePath */
async function launch(executablePath) {
  const data = mkdtempSync(join(tmpdir(), 'companion-launch-'))
  const started = performance.now()
  const app = await _electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${data}`],
    cwd: root,
    colorScheme: null,
  })
  try {
    const window = await app.firstWindow()
    // Marked by the window itself when it answers to the officer.
    await window.waitForFunction(() => performance.getEntriesByName('companion-interactive').length > 0)
    return performance.now() - started
  } finally {
    await app.close()
    rmSync(data, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** The value below which this share of them lies (nearest rank). @param {readonly number[]} values @param {number} share */
function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

await runScript(async () => {
  const launches = readCount('launches', 50)
  await ensureDependencies()
  const { executable, version } = await ensureElectronRuntime()
  await ensureBuild()
  return onDisplayOfOwn(async () => {
    // The first one reads everything from the disk.
    await launch(executable)
    const times = []
    for (let each = 1; each <= launches; each += 1) {
      times.push(await launch(executable))
      if (each % 10 === 0) say(`${each} of ${launches} …`)
    }
    const shown = [0.5, 0.95, 1].map((share) => `${percentile(times, share).toFixed(0)} ms`)
    console.log(`Launch to ready, ${launches} launches of Electron ${version} on ${cpus().length} cores`)
    console.log(`median ${shown[0]}  p95 ${shown[1]}  slowest ${shown[2]}`)
    return 0
  })
})
