/** @file Builds what the tests look at, before the first of them; takes it away after the last. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot, ran } from './commands'

/** Where the packages are, by what they are for. */
export const builtFolders = ['shipped', 'again', 'testable', 'newer'] as const

/** The version of `newer`. */
export const newerVersion = '99.0.0'

/** The folder below which they are; set before the first test. */
export const builtIn = 'PACKAGES_BUILT_IN'

const script = new URL('../../resources/build/package.mjs', import.meta.url).pathname
const agreed = '--allow-eol-electron'

/** Builds both flavours; the shipped one twice, the second time without a network, where only root may say so. */
async function buildPackages(): Promise<() => void> {
  // While developing, what was built before can be looked at again.
  if (process.env[builtIn] !== undefined) return () => undefined
  const folder = mkdtempSync(join(tmpdir(), 'techpass-companion-packages-'))
  const out = (name: (typeof builtFolders)[number]): readonly string[] => ['--out', join(folder, name)]
  const build = (...args: readonly string[]): Promise<unknown> => ran(process.execPath, [script, agreed, ...args])
  await build(...out('shipped'), '--only=deb', '--only=tar', '--only=windows')
  const again = [process.execPath, script, agreed, ...out('again'), '--only=deb']
  if (isRoot) await ran('unshare', ['--net', ...again])
  else await build(...out('again'), '--only=deb')
  await build(...out('testable'), '--testable', '--only=deb', '--quick')
  await build(...out('newer'), '--testable', '--only=deb', '--quick', `--as-version=${newerVersion}`)
  process.env[builtIn] = folder
  return () => {
    rmSync(folder, { recursive: true, force: true })
  }
}

// Playwright calls what the file exports by default.
// eslint-disable-next-line no-restricted-syntax -- named exports are the house's rule, this one is Playwright's
export default buildPackages
