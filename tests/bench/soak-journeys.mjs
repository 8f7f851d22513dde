// @ts-check
/**
 * @file The journeys over and over, to find those that fail now and then.
 *
 * `npm run soak:journeys -- [--times=N] [arguments for Playwright]` (20 times), such as `--times=3 --grep="GMD"`. Prints a line a
 * round and, at the end, how often each test failed. Ctrl-C ends the round that runs and prints what there is by then. Exit 0
 * when a round or more was run to its end, and nothing failed in any of them.
 */
import { ensureBuild } from '../../resources/build/set-up/build.mjs'
import { ensureDependencies } from '../../resources/build/set-up/dependencies.mjs'
import { ensureElectronRuntime } from '../../resources/build/set-up/electron-runtime.mjs'
import { runScript } from '../../resources/build/set-up/progress.mjs'
import { checkSharedLibraries, ensureSystemPackages } from '../../resources/build/set-up/system-libraries.mjs'
import { runPlaywright } from '../../resources/build/test-run/runners.mjs'
import { readCount } from './read-count.mjs'

await runScript(async () => {
  const times = readCount('times', 20)
  const rest = process.argv.slice(2).filter((argument) => !argument.startsWith('--times='))
  await ensureDependencies()
  await ensureSystemPackages(['run', 'test'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)
  await ensureBuild()

  let isOver = false
  // Playwright gets them too, ends its tests and is waited for.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => (isOver = true))

  /** @type {Map<string, number>} */
  const failures = new Map()
  const total = { rounds: 0, passed: 0, failed: 0 }
  for (let round = 1; round <= times; round += 1) {
    const started = Date.now()
    const counts = await runPlaywright(false, rest)
    if (isOver) break
    total.rounds += 1
    total.passed += counts.passed
    total.failed += counts.failed
    for (const remark of counts.remarks) failures.set(nameIn(remark), (failures.get(nameIn(remark)) ?? 0) + 1)
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`Round ${round} of ${times}: ${counts.passed} passed, ${counts.failed} failed in ${seconds} s`)
  }

  const { rounds, passed, failed } = total
  const inRounds = `in ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`
  console.log(`\n${isOver ? 'Ended early. ' : ''}${passed} passed, ${failed} failed ${inRounds}`)
  for (const [name, count] of failures) console.log(`${count} of ${rounds}: ${name}`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/** What failed, without why, which may be another thing each time. @param {string} remark */
function nameIn(remark) {
  return /^FAILED (\S+ › .*?): /.exec(remark)?.[1] ?? remark
}
