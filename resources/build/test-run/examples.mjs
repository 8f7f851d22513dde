// @ts-check
/**
 * @file Runs `tests/examples` as another repository: copied away, with a Playwright of its own and the kit linked as
 * `npm install --save-dev file:…` links it. Nothing comes from a registry.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runInForeground } from '../set-up/foreground.mjs'
import { inProject, root } from '../set-up/project.mjs'
import { runQuietly } from '../set-up/quiet-command.mjs'
import { countPlaywright, sum } from './report.mjs'
import { withReport } from './runners.mjs'

/** @typedef {import('./report.mjs').Counts} Counts */

/** What npm would install there for itself. A copy, so that there really are two on the machine, as there would be. */
const COPIED = ['@playwright/test', 'playwright', 'playwright-core']
const LINKED = ['@types/node', 'openid-client']

/**
 * Checks the types of the example project, then runs its tests, and those of its service once more as the tests of a
 * repository that has no ES modules. Needs the app and the kit built, and Electron.
 *
 * @param {readonly string[]} rest
 * @returns {Promise<Counts>}
 */
export async function runExamples(rest) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'another-repository-'))
  try {
    furnish(folder)
    const types = await runQuietly(process.execPath, [
      inProject('node_modules/typescript/bin/tsc'),
      '--project',
      folder,
    ])
    if (!types.ok)
      return { passed: 0, failed: 1, skipped: 0, remarks: [`FAILED types of the examples: ${types.output}`] }
    const asModules = await runTests(folder, 'examples', rest)
    sayCommonJs(path.join(folder, 'package.json'))
    const asScripts = await runTests(folder, 'examples in CommonJS', ['my-service', ...rest])
    return { ...sum([asModules, asScripts]), remarks: [...asModules.remarks, ...asScripts.remarks] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {readonly string[]} rest
 */
function runTests(folder, name, rest) {
  const program = path.join(folder, 'node_modules/@playwright/test/cli.js')
  const output = `--output=${inProject('test-results', name.replaceAll(' ', '-'))}`
  return withReport(name, countPlaywright, (report) =>
    runInForeground(process.execPath, [program, 'test', '--reporter=list,json', output, ...rest], {
      cwd: folder,
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      signalWholeGroup: true,
    }),
  )
}

/** @param {string} manifest */
function sayCommonJs(manifest) {
  const { type: _, ...others } = JSON.parse(readFileSync(manifest, 'utf8'))
  writeFileSync(manifest, JSON.stringify(others))
}

/** @param {string} folder */
function furnish(folder) {
  const isSource = (/** @type {string} */ from) => path.basename(from) !== 'node_modules'
  cpSync(inProject('tests/examples'), folder, { recursive: true, filter: isSource })
  const modules = path.join(folder, 'node_modules')
  for (const name of [...COPIED, ...LINKED]) mkdirSync(path.dirname(path.join(modules, name)), { recursive: true })
  for (const name of COPIED) cpSync(inProject('node_modules', name), path.join(modules, name), { recursive: true })
  for (const name of LINKED) symlinkSync(inProject('node_modules', name), path.join(modules, name), 'junction')
  symlinkSync(root, path.join(modules, 'techpass-companion'), 'junction')
  for (const { name, code } of testsOfReadme()) writeFileSync(path.join(folder, 'tests', `readme-${name}`), code)
}

/** The tests that the README tells people to write, which begin with their path; as they are told. */
function testsOfReadme() {
  const readme = readFileSync(inProject('README.md'), 'utf8')
  const tests = [...readme.matchAll(/```ts\n(\/\/ tests\/(\S+\.spec\.ts)\n.*?)```/gs)]
  if (tests.length === 0 && readme.includes('techpass-companion/testing'))
    throw new Error('The README tells of the kit, but has no test that begins with its path.')
  return tests.map(([, code = '', name = '']) => ({ name, code }))
}
