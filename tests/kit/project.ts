/** @file Where this project is, and its set-up as the kit needs it: both from the sources and from what is built of them. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

// Two folders up from here both in tests/kit and in out/kit.
const root = resolve(fileURLToPath(new URL('.', import.meta.url)), '../..')

/** A path inside this project. */
export const inProject = (...parts: readonly string[]): string => join(root, ...parts)

/** Runs a script of resources/build/set-up, which does nothing where nothing is missing, and answers what it printed. */
async function setUp(script: string): Promise<string> {
  const file = inProject('resources/build/set-up', script)
  const { stdout } = await promisify(execFile)(process.execPath, [file], { cwd: root })
  return stdout.trim()
}

let built: Promise<string> | undefined
let runtime: Promise<string> | undefined

/** Makes sure, once in a process, that the app and the tenant are built. Fails with what is missing and how to get it. */
export async function ensureBuilt(): Promise<void> {
  await (built ??= setUp('build.mjs'))
}

/** Makes sure, once in a process, that there is an Electron to run, and answers its path. Fails as `ensureBuilt` does. */
export async function ensureElectron(): Promise<string> {
  await ensureBuilt()
  return (runtime ??= setUp('electron-runtime.mjs'))
}
