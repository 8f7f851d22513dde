// @ts-check
/**
 * @file What the test runtime runs when it is given an app that isn't packaged: `electron [switches] APP [arguments]`.
 *
 * Electron's own distribution carries such an app; the archive that the test runtime is made from doesn't. It guarantees the
 * parts that apps and Playwright rely on: ESM and CommonJS mains, the app's name, version and path, `-r MODULE` and `--version`.
 * What can't be loaded is told on stderr, exit 1, rather than in a dialog, which would hang a test.
 */
import { app } from 'electron'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.mjs'

const request = readCommandLine(process.argv.slice(1))

if (request.version) {
  process.stdout.write(`v${process.versions.electron}\n`)
  app.exit(0)
} else if (request.app === null) {
  process.stderr.write('Name the folder or file of the app to run: electron APP\n')
  app.exit(1)
} else {
  try {
    const requireFromHere = createRequire(path.join(process.cwd(), 'require'))
    for (const module of request.modules) requireFromHere(module)
    // Awaited at the top level: Electron holds back `ready` until then, so an ESM main never misses it.
    await load(path.resolve(request.app))
  } catch (error) {
    process.stderr.write(`The app could not be loaded.\n${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  }
}

/**
 * What Electron's types leave out, because only a default app has a use for it.
 *
 * @typedef {import('electron').App & Record<'setVersion' | 'setDesktopName' | 'setAppPath', (value: string) => void>} DefaultApp
 */

/**
 * Takes on the app's identity, then runs its main file.
 *
 * @param {string} target Absolute path of a folder with a package.json, or of a file.
 */
async function load(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const manifestPath = path.join(target, 'package.json')
  if (existsSync(manifestPath)) takeOnIdentity(manifestPath)
  const main = createRequire(path.join(target, 'require')).resolve(target)
  const own = /** @type {DefaultApp} */ (app)
  own.setAppPath(existsSync(manifestPath) ? target : path.dirname(main))
  await import(pathToFileURL(main).href)
}

/** @param {string} manifestPath */
function takeOnIdentity(manifestPath) {
  /** @type {{ name?: string, productName?: string, version?: string, desktopName?: string }} */
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
  const name = manifest.productName ?? manifest.name
  if (name !== undefined) app.setName(name)
  const own = /** @type {DefaultApp} */ (app)
  if (manifest.version !== undefined) own.setVersion(manifest.version)
  own.setDesktopName(manifest.desktopName ?? `${app.getName()}.desktop`)
}
