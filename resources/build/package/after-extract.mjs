// @ts-check
/** @file What electron-builder calls when Electron lies in the app's folder, before anything of ours does. */
import { rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Takes out what an app that is not packaged is loaded with: it is Electron's, or the test runtime's, and no part of ours.
 *
 * @param {import('app-builder-lib').AfterExtractContext} context
 */
export function afterExtract({ appOutDir }) {
  for (const name of ['default_app.asar', 'default_app.sha256']) {
    rmSync(path.join(appOutDir, 'resources', name), { force: true })
  }
}
