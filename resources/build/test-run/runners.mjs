// @ts-check
/** @file Starts the test runners, shows what they say as they say it, and answers what they count. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runInForeground } from '../set-up/foreground.mjs'
import { inProject, root } from '../set-up/project.mjs'
import { countPlaywright, countVitest, judge } from './report.mjs'

/** @typedef {import('./report.mjs').Counts} Counts */

/**
 * Runs the suites of vitest, such as the unit and protocol tests, in one go.
 *
 * @param {readonly string[]} projects
 * @param {readonly string[]} rest
 * @returns {Promise<Counts>}
 */
export function runVitest(projects, rest) {
  const switches = projects.flatMap((project) => ['--project', project])
  return withReport(projects.join(' and '), countVitest, (report) =>
    runInForeground(
      process.execPath,
      [
        '--import',
        import.meta.resolve('./newer-built-ins.mjs'),
        inProject('node_modules/vitest/vitest.mjs'),
        'run',
        ...switches,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...rest,
      ],
      { cwd: root, signalWholeGroup: true },
    ),
  )
}

/**
 * Runs the journeys in the real app; on Linux on a virtual display of their own unless they are to be seen.
 *
 * @param {boolean} headed
 * @param {readonly string[]} rest
 * @returns {Promise<Counts>}
 */
export function runPlaywright(headed, rest) {
  return withReport('journeys', countPlaywright, (report) =>
    playwright(headed, ['--reporter=list,json', ...rest], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      ...(headed ? { JOURNEYS_HEADED: '1' } : {}),
    }),
  )
}

/**
 * Builds the packages, installs them and runs what is installed.
 *
 * @param {readonly string[]} rest
 * @returns {Promise<Counts>}
 */
export function runPackages(rest) {
  return withReport('packages', countPlaywright, (report) =>
    playwright(
      false,
      [`--config=${inProject('tests/packages/playwright.config.ts')}`, '--reporter=list,json', ...rest],
      {
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    ),
  )
}

/**
 * Runs what a configuration of Playwright names, unseen.
 *
 * @param {string} config Below the project.
 * @param {Record<string, string>} env
 */
export function runPlaywrightConfig(config, env) {
  return playwright(false, [`--config=${inProject(config)}`], env)
}

/**
 * @param {boolean} headed
 * @param {readonly string[]} switches
 * @param {Record<string, string>} env
 */
function playwright(headed, switches, env) {
  const test = [process.execPath, inProject('node_modules/@playwright/test/cli.js'), 'test', ...switches]
  const virtualDisplay =
    process.platform === 'linux' && !headed ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'] : []
  const [command = '', ...args] = [...virtualDisplay, ...test]
  // xvfb-run hands no signal on.
  return runInForeground(command, args, { cwd: root, env: { ...process.env, ...env }, signalWholeGroup: true })
}

/**
 * Runs what writes a report into a file, and counts what it says.
 *
 * @template Report
 * @param {string} name
 * @param {(report: Report) => Counts} count
 * @param {(reportFile: string) => Promise<{ code: number }>} run
 * @returns {Promise<Counts>}
 */
export async function withReport(name, count, run) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'techpass-companion-tests-'))
  try {
    const file = path.join(folder, 'report.json')
    const { code } = await run(file)
    return judge(name, code, existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : null)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
