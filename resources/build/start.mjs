// @ts-check
/**
 * @file `npm start -- [app switches]`: whatever set-up is missing, then the app; ends with the app's exit code.
 *
 * Without a display it says how to get one, exit 1, before any long set-up. The switches that only print something
 * (`--version`, `--diagnose`) need none.
 */
import './set-up/node-version.mjs'
import { ensureBuild } from './set-up/build.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { HOW_TO_GET_A_DISPLAY, findDisplay } from './set-up/display.mjs'
import { electronSwitches, needsDisplay } from './set-up/electron-switches.mjs'
import { ensureElectronRuntime } from './set-up/electron-runtime.mjs'
import { runInForeground } from './set-up/foreground.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { SetUpError, runScript, say } from './set-up/progress.mjs'
import { root } from './set-up/project.mjs'
import { checkSharedLibraries, ensureSystemPackages } from './set-up/system-libraries.mjs'

hearSignalsThroughNpm()
await runScript(async () => {
  const appSwitches = process.argv.slice(2)
  const display = await findDisplay()
  if (display.kind === 'none' && needsDisplay(appSwitches))
    throw new SetUpError(`${display.reason}\n${HOW_TO_GET_A_DISPLAY}`)

  await ensureDependencies()
  await ensureSystemPackages(['run'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)
  await ensureBuild()

  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  if (isRoot && needsDisplay(appSwitches))
    say('Running as root, so without the Chromium sandbox (--no-sandbox). An ordinary user has it.')
  const switches = electronSwitches({
    display: display.kind,
    isRoot,
    wantsLog: Boolean(process.env['ELECTRON_ENABLE_LOGGING']),
  })
  const { code, crash } = await runInForeground(executable, [...switches, root, ...appSwitches])
  if (crash !== null)
    say(`Electron ended by ${crash}. To see Chromium's own messages, set ELECTRON_ENABLE_LOGGING=1 and start again.`)
  return code
})
