// @ts-check
/**
 * @file `npm run walkthrough -- [switches]`: plays a journey unattended in the real app with the simulated phone, headless; leaves
 * one picture a step, `report.html`, `report.json` and `contact-sheet.png`. `HELP` below has the switches and the exit codes.
 */
import './set-up/node-version.mjs'
import { readFileSync, rmSync } from 'node:fs'
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
const LANGUAGES = ['en', 'zh', 'ms', 'ta']
const THEMES = ['light', 'dark']
/** When a fault that was asked for keeps the journey from going on. */
const STOPPED_BY_FAULT = 3

const HELP = `Usage: npm run walkthrough -- [switches]

  --journey NAME       ${JOURNEYS.join(', ')}
  --device NAME        ${DEVICES.join(', ')}
  --environment NAME   ${ENVIRONMENTS.join(', ')}; live is beside the system's Chromium, with the practice tenant in the place of the services
  --fault NAME[=VALUE] makes it go wrong, and may come several times; main/practice/README.md names the faults. The value is JSON
                       or a word, and true when there is none: --fault pushNeverArrives --fault 'denied={"value":true,"times":1}'.
                       In practice only
  --lang NAME          ${LANGUAGES.join(', ')}
  --theme NAME         ${THEMES.join(', ')}; the system's without it
  --out DIR            for the pictures, report.html, report.json and contact-sheet.png; below test-results without it
  --help               prints this

Without --journey, --device and --environment it is ${JOURNEYS[0]} on ${DEVICES[0]} in ${ENVIRONMENTS[0]}.
Exit 0: played through, or to where the device cannot do the journey. Exit 3: a fault stopped it, at the step that report.json
names in stoppedAt. Exit 1: it could not be played, or a switch is not one of these.
`

hearSignalsThroughNpm()
await runScript(async () => {
  const wishes = readArguments()
  if (wishes === 'help') {
    process.stdout.write(HELP)
    return 0
  }
  const { out, env } = wishes
  await ensureDependencies()
  await ensureSystemPackages(['run', 'test'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)
  await ensureBuild()
  // Not to be taken for this one's.
  rmSync(path.join(out, 'report.json'), { force: true })
  const { code } = await runPlaywrightConfig('tests/walkthrough/playwright.config.ts', { ...env, WALKTHROUGH_OUT: out })
  if (code !== 0) {
    say('The walkthrough did not get through.')
    return code
  }
  /** @type {{ outcome: string, stoppedAt?: string }} */
  const { outcome, stoppedAt } = JSON.parse(readFileSync(path.join(out, 'report.json'), 'utf8'))
  if (stoppedAt !== undefined) say(`The fault stopped it at ${stoppedAt}.`)
  say(`The report: ${path.join(out, 'report.html')}`)
  return outcome === 'stopped-by-fault' ? STOPPED_BY_FAULT : 0
})

/** @returns {'help' | { out: string, env: Record<string, string> }} */
function readArguments() {
  const values = parseOrExplain()
  if (values.help === true) return 'help'
  const journey = choice('journey', values.journey ?? JOURNEYS[0], JOURNEYS)
  const device = choice('device', values.device ?? DEVICES[0], DEVICES)
  const environment = choice('environment', values.environment ?? 'practice', ENVIRONMENTS)
  if (environment === 'live') refuseWhatLiveHasNot(journey, device, values.fault)
  const name = `${environment === 'live' ? 'live-' : ''}${journey}-${device}`
  return {
    out: path.resolve(values.out ?? inProject(`test-results/walkthrough-${name}`)),
    env: {
      WALKTHROUGH_JOURNEY: journey,
      WALKTHROUGH_DEVICE: device,
      WALKTHROUGH_ENVIRONMENT: environment,
      ...(values.fault === undefined ? {} : { WALKTHROUGH_FAULTS: JSON.stringify(readFaults(values.fault)) }),
      ...(values.lang === undefined ? {} : { WALKTHROUGH_LANG: choice('lang', values.lang, LANGUAGES) }),
      ...(values.theme === undefined ? {} : { WALKTHROUGH_THEME: choice('theme', values.theme, THEMES) }),
    },
  }
}

/**
 * @param {string} journey
 * @param {string} device
 * @param {readonly string[] | undefined} faults
 */
function refuseWhatLiveHasNot(journey, device, faults) {
  if (faults !== undefined) throw new SetUpError('Faults are for practice: leave --environment live out.')
  const inLive = journey === 'set-up-verification' ? ['non-se-gsib'] : ['non-se-gsib', 'gmd']
  if (journey === 'log-out' || !inLive.includes(device))
    throw new SetUpError('In live there are: set-up-verification on non-se-gsib, log-in on non-se-gsib and gmd')
}

/**
 * @param {string} what
 * @param {string | undefined} value
 * @param {readonly string[]} all
 */
function choice(what, value, all) {
  if (value === undefined || !all.includes(value))
    throw new SetUpError(`No ${what} ${value} in this version; there is: ${all.join(', ')}`)
  return value
}

/** @param {readonly string[]} faults Each `NAME` or `NAME=VALUE`. */
function readFaults(faults) {
  return Object.fromEntries(
    faults.map((fault) => {
      const [name = '', ...value] = fault.split('=')
      return [name, value.length === 0 ? true : jsonOrWord(value.join('='))]
    }),
  )
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function jsonOrWord(text) {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function parseOrExplain() {
  try {
    const text = /** @type {const} */ ({ type: 'string' })
    const fault = /** @type {const} */ ({ type: 'string', multiple: true })
    const help = /** @type {const} */ ({ type: 'boolean' })
    const options = { journey: text, device: text, environment: text, fault, lang: text, theme: text, out: text, help }
    return parseArgs({ options }).values
  } catch (cause) {
    throw new SetUpError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${HELP}`)
  }
}
