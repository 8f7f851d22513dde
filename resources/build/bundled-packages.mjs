// @ts-check
/** @file Notes, while the app is bundled, which packages' code goes into it: what the SBOM and the licence notices speak of. */

import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Where the notes are in `out/`, one file for each part of the app; no part of the app themselves. */
export const BUNDLED_PACKAGES = 'bundled-packages'

/**
 * A plugin that writes `NAME.json` there: the places in package-lock.json of the packages of which at least a line is left
 * after tree-shaking, sorted.
 *
 * @param {string} name The part of the app.
 * @returns {import('vite').Plugin}
 */
export function noteBundledPackages(name) {
  /** @type {Set<string>} */
  const places = new Set()
  return {
    name: 'note-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const place = renderedLength > 0 ? placeOf(id) : null
          if (place !== null) places.add(place)
        }
      }
    },
    async writeBundle({ dir = '' }) {
      // Beside the part's own folder, which is served to the window or packed as it is.
      const folder = path.resolve(dir, '..', BUNDLED_PACKAGES)
      await mkdir(folder, { recursive: true })
      await writeFile(path.join(folder, `${name}.json`), `${JSON.stringify([...places].sort(), null, 2)}\n`)
    },
  }
}

/**
 * Answers the place in package-lock.json of the package that a module is of; null for one of this project. The bundler's own
 * modules, whose names begin with NUL, are of the package that they name first.
 *
 * @param {string} id As the bundler names modules.
 * @returns {string | null} Such as `node_modules/react-dom/node_modules/scheduler`.
 */
export function placeOf(id) {
  const file = id.replaceAll('\\', '/')
  if (file.startsWith('\0')) {
    const own = /^\0(?<name>(?:@[^/]+\/)?[^/:?]+)\//.exec(file)?.groups?.['name']
    if (own !== undefined) return `node_modules/${own}`
  }
  const inside = /(?:^|\/)(?<place>node_modules\/.*)$/.exec(file)?.groups?.['place']
  const last = inside?.lastIndexOf('node_modules/') ?? -1
  if (inside === undefined || last === -1) return null
  const [scopeOrName = '', name = ''] = inside.slice(last + 'node_modules/'.length).split('/')
  const package_ = scopeOrName.startsWith('@') ? `${scopeOrName}/${name}` : scopeOrName
  return `${inside.slice(0, last)}node_modules/${package_}`
}
