// @ts-check
/**
 * @file `npm run walkthrough -- [--journey NAME] [--device NAME] [--environment practice|live] [--out DIR]`: plays a journey unattended in the real app with
 * the simulated phone, headless; leaves one picture a step, `report.html` and `report.json` in DIR. Exit 0 when it played through.
 */
import './set-up/node-version.mjs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild } from './set-up/build.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { ensureElectronRuntime } from './set-up/electron-runtime.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { SetUpError, runScript, say } from './set-up/progress.mjs'
import { inProject } from './set-up/project.mjs'
import { checkSharedLibraries, ensureSystemPackages } from './set-up/system-libraries.mjs'
import { runPlaywrightConfig } from './test-run/runners.mjs'

const JOURNEYS = ['set-up-verification', 'log-in', 'log-out']
const ENVIRONMENTS = ['practice', 'live']
const DEVICES = ['non-se-gsib', 'gmd', 'se-gsib']

hearSignalsThroughNpm()
await runScript(async () => {
  const { journey, device, environment, out } = readArguments()
  await ensureDependencies()
  await ensureSystemPackages(['run', 'test'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)
  await ensureBuild()
  const { code } = await runPlaywrightConfig('tests/walkthrough/playwright.config.ts', {
    WALKTHROUGH_JOURNEY: journey,
    WALKTHROUGH_DEVICE: device,
    WALKTHROUGH_ENVIRONMENT: environment,
    WALKTHROUGH_OUT: out,
  })
  say(code === 0 ? `The report: ${path.join(out, 'report.html')}` : 'The walkthrough did not get through.')
  return code
})

function readArguments() {
  const values = parseOrExplain()
  const { journey = JOURNEYS[0] ?? '', device = DEVICES[0] ?? '', environment = 'practice' } = values
  if (!JOURNEYS.includes(journey))
    throw new SetUpError(`No journey ${journey} in this version; there is: ${JOURNEYS.join(', ')}`)
  if (!DEVICES.includes(device)) throw new SetUpError(`No device ${device}; there are: ${DEVICES.join(', ')}`)
  if (!ENVIRONMENTS.includes(environment))
    throw new SetUpError(`No environment ${environment}; there are: ${ENVIRONMENTS.join(', ')}`)
  const inLive = journey === 'set-up-verification' ? ['non-se-gsib'] : ['non-se-gsib', 'gmd']
  if (environment === 'live' && (journey === 'log-out' || !inLive.includes(device)))
    throw new SetUpError('In live there are: set-up-verification on non-se-gsib, log-in on non-se-gsib and gmd')
  return {
    journey,
    device,
    environment,
    out: path.resolve(
      values.out ?? inProject(`test-results/walkthrough-${environment === 'live' ? 'live-' : ''}${journey}-${device}`),
    ),
  }
}

function parseOrExplain() {
  try {
    const text = /** @type {const} */ ({ type: 'string' })
    return parseArgs({ options: { journey: text, device: text, environment: text, out: text } }).values
  } catch (cause) {
    throw new SetUpError(
      `${cause instanceof Error ? cause.message : String(cause)}\nUsage: npm run walkthrough -- [--journey NAME] [--device NAME] [--out DIR]`,
    )
  }
}
