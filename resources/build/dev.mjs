// @ts-check
/**
 * @file `npm run dev -- [app switches]`: whatever set-up is missing, then the app with hot reload; ends with Ctrl-C.
 */
import './set-up/node-version.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { HOW_TO_GET_A_DISPLAY, findDisplay } from './set-up/display.mjs'
import { ensureElectronRuntime } from './set-up/electron-runtime.mjs'
import { runInForeground } from './set-up/foreground.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { SetUpError, runScript } from './set-up/progress.mjs'
import { inProject, root } from './set-up/project.mjs'
import { checkSharedLibraries, ensureSystemPackages } from './set-up/system-libraries.mjs'

hearSignalsThroughNpm()
await runScript(async () => {
  const display = await findDisplay()
  if (display.kind === 'none') throw new SetUpError(`${display.reason}\n${HOW_TO_GET_A_DISPLAY}`)
  await ensureDependencies()
  await ensureSystemPackages(['run'])
  const { executable } = await ensureElectronRuntime()
  await checkSharedLibraries(executable)

  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  const { code } = await runInForeground(
    process.execPath,
    [
      inProject('node_modules/electron-vite/bin/electron-vite.js'),
      'dev',
      '--watch',
      ...(isRoot ? ['--noSandbox'] : []),
      '--',
      ...process.argv.slice(2),
    ],
    // electron-vite has its own way of finding Electron, and hands no signal on to it.
    { cwd: root, env: { ...process.env, ELECTRON_EXEC_PATH: executable }, signalWholeGroup: true },
  )
  return code
})
