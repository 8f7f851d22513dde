// @ts-check
/** @file What electron-builder calls when the app's folder is complete, before the fuses are set. */
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'

/**
 * Takes out what an app that is not packaged is loaded with: it is Electron's, or the test runtime's, and no part of ours.
 *
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export function afterPack({ appOutDir }) {
  for (const name of ['default_app.asar', 'default_app.sha256']) {
    const file = path.join(appOutDir, 'resources', name)
    if (existsSync(file)) rmSync(file)
  }
}
