// @ts-check
/**
 * @file `npm test -- [unit] [protocol] [keyring] [journeys] [examples] [packages] [--headed] [arguments for the runner]`: whatever set-up is missing, then the
 * suites (all but `packages` by default), headless.
 *
 * The last lines of stdout name what failed; the very last is `N passed, N failed`, with `, N skipped` if any. Exit 0 only when something passed and nothing failed.
 */
import './set-up/node-version.mjs'
import { ensureBuild } from './set-up/build.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { HOW_TO_GET_A_DISPLAY, findDisplay } from './set-up/display.mjs'
import { ensureElectronRuntime } from './set-up/electron-runtime.mjs'
import { ensureKit } from './set-up/kit.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { SetUpError, runScript, say } from './set-up/progress.mjs'
import { checkSharedLibraries, ensureSystemPackages } from './set-up/system-libraries.mjs'
import { readArguments, runnerOf } from './test-run/arguments.mjs'
import { runExamples } from './test-run/examples.mjs'
import { lastLine, sum } from './test-run/report.mjs'
import { runPackages, runPlaywright, runVitest } from './test-run/runners.mjs'

hearSignalsThroughNpm()
await runScript(async () => {
  const { suites: requested, headed, rest } = readArguments(process.argv.slice(2))
  const suites = requested.filter(isForThisSystem)
  const inVitest = suites.filter((suite) => runnerOf(suite) === 'vitest')
  const inPlaywright = suites.filter((suite) => runnerOf(suite) !== 'vitest')

  if (headed && suites.includes('journeys')) await demandDisplay()
  await ensureDependencies()
  // All set-up before any test, so that nobody waits for results only to hear of a missing package.
  if (inPlaywright.length > 0 || suites.includes('keyring')) await ensureElectron()
  if (suites.includes('packages')) await ensureSystemPackages(['package', 'installed'])
  if (inPlaywright.length > 0) await ensureBuild()
  if (suites.includes('examples')) await ensureKit()

  const all = []
  if (inVitest.length > 0) all.push(await runVitest(inVitest, rest))
  if (suites.includes('journeys')) all.push(await runPlaywright(headed, rest))
  if (suites.includes('examples')) all.push(await runExamples(rest))
  if (suites.includes('packages')) all.push(await runPackages(rest))

  // Once more at the end, where a log that keeps its last lines only still has them.
  const remarks = all.flatMap(({ remarks }) => remarks)
  const total = sum(all)
  process.stdout.write(`\n${[...remarks, lastLine(total)].join('\n')}\n`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
})

async function demandDisplay() {
  const display = await findDisplay()
  if (display.kind === 'none') throw new SetUpError(`${display.reason}\n${HOW_TO_GET_A_DISPLAY}`)
}

/** @param {import('./test-run/arguments.mjs').Suite} suite */
function isForThisSystem(suite) {
  if (suite === 'packages' && process.platform !== 'linux') {
    say('What is installed are the packages for Linux; their tests are left out.')
    return false
  }
  if (suite === 'packages' && process.getuid?.() !== 0)
    say('Only root may install: the packages are built and looked into, but not installed and run.')
  // Its keyring is a Secret Service, and the keychains of the other systems are the officer's own: no test writes into those.
  if (suite !== 'keyring' || process.platform === 'linux') return true
  say('The keyring tests need a Secret Service, which Linux alone has; they are left out.')
  return false
}

async function ensureElectron() {
  await ensureSystemPackages(['run', 'test'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)
}
