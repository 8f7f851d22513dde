// @ts-check
/** @file Which Electron is packaged, and whether it may be. */
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { ensureElectronRuntime } from '../set-up/electron-runtime.mjs'
import { SetUpError, say } from '../set-up/progress.mjs'
import { inProject, root } from '../set-up/project.mjs'
import { runQuietly } from '../set-up/quiet-command.mjs'

/**
 * @typedef {object} ElectronDist
 * @property {string} folder
 * @property {string} executable
 * @property {string} version
 * @property {boolean} hasEnded Whether its major gets no security fixes any more.
 */

/**
 * Answers the Electron that `npm start` uses too: the official one, else the test runtime.
 *
 * Fails with `SetUpError` when its major gets no security fixes any more and that was not agreed to.
 *
 * @param {boolean} allowEnded
 * @returns {Promise<ElectronDist>}
 */
export async function electronToPackage(allowEnded) {
  const { executable, version } = await ensureElectronRuntime()
  const support = await supportOf(version)
  const hasEnded = support.state === 'ended'
  if (hasEnded) {
    const what = `Electron ${version} gets no security fixes since ${support.until}`
    if (!allowEnded) {
      throw new SetUpError(
        `${what}, so nothing is packaged with it. Get a newer one with \`npm run electron -- --official\`, ` +
          'or agree to a package for trying and testing: --allow-eol-electron, and its name will say so.',
      )
    }
    say(`${what}. The packages are for trying and testing, and their names say eol-electron.`)
  }
  if (support.state === 'not_in_the_list')
    say(`It is not known until when Electron ${version} gets security fixes: the list is of ${support.asOf}.`)
  return { folder: realpathSync(path.dirname(executable)), executable, version, hasEnded }
}

/**
 * Answers the Chromium and the Node.js in it, by asking itself. Fails with `SetUpError` when it does not answer.
 *
 * @param {Pick<ElectronDist, 'executable'>} electron
 */
export async function versionsIn({ executable }) {
  const print = 'process.stdout.write(JSON.stringify(process.versions))'
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' }
  const { ok, output } = await runQuietly(executable, ['-e', print], { env, seconds: 60 })
  if (!ok) throw new SetUpError(`Electron does not say what is in it:\n${output}`)
  /** @type {{ chrome: string, node: string }} */
  const { chrome, node } = JSON.parse(output)
  return { chromiumVersion: chrome, nodeVersion: node }
}

/** @typedef {{ state: 'supported' | 'ends_soon' | 'ended', until: string } | { state: 'not_in_the_list', asOf: string }} Support */

/**
 * By today's date, whatever date the packages carry.
 *
 * @param {string} version
 * @returns {Promise<Support>}
 */
async function supportOf(version) {
  // The app itself says so too; the list is there, in TypeScript, which Node 20 does not read by itself.
  const { runnerImport } = await import('vite')
  /** @type {{ module: { electronSupport: (version: string, now: Date) => Support } }} */
  const { module } = await runnerImport(inProject('main/diagnostics/electron-support.ts'), {
    root,
    configFile: false,
    logLevel: 'error',
  })
  return module.electronSupport(version, new Date())
}
