// @ts-check
/**
 * @file `npm run practice -- [switches]`: the practice tenant alone, in plain Node; no Electron, no display.
 *
 * Stdout is the tenant's, whose one line of JSON programs read. The tenant runs in this very process, so that signals and
 * the exit code are its own.
 */
import './set-up/node-version.mjs'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './set-up/build.mjs'
import { ensureDependencies } from './set-up/dependencies.mjs'
import { hearSignalsThroughNpm } from './set-up/npm-signals.mjs'
import { runScript } from './set-up/progress.mjs'
import { inProject } from './set-up/project.mjs'

hearSignalsThroughNpm()
await runScript(async () => {
  await ensureDependencies()
  await ensureBuild()
  return 0
})
if (process.exitCode === 0) {
  const program = inProject('out/main/practice.js')
  // As if Node had been started with it.
  process.argv[1] = program
  await import(pathToFileURL(program).href)
}
