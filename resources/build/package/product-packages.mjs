// @ts-check
/** @file Which npm packages are in the product: those whose code was bundled, and those that go along as they are. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { BUNDLED_PACKAGES } from '../bundled-packages.mjs'
import { SetUpError } from '../set-up/progress.mjs'
import { inProject } from '../set-up/project.mjs'

/**
 * @typedef {object} Locked An entry of package-lock.json, as far as it matters here.
 * @property {string} [name] Only if it is installed under another one.
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {string} [license]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 */

/**
 * @typedef {object} ProductPackage
 * @property {string} place In package-lock.json, such as `node_modules/zod`.
 * @property {string} name As on the registry.
 * @property {string} version
 * @property {string} integrity As npm writes it: `sha512-` and base64.
 * @property {string} licence An SPDX expression.
 * @property {readonly string[]} dependsOn The places of other packages in the product.
 */

/**
 * Answers the packages of the build that is in `out/`, sorted by place.
 * Fails with `SetUpError` when nothing is built, or when the product has a package that package-lock.json does not know.
 *
 * @returns {readonly ProductPackage[]}
 */
export function productPackages() {
  const folder = inProject('out', BUNDLED_PACKAGES)
  if (!existsSync(folder)) throw new SetUpError('Nothing is built. Run `npm run build` first.')
  /** @type {string[]} */
  const bundled = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
  /** @type {{ packages: Record<string, Locked> }} */
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  return packagesOf(bundled, packages)
}

/**
 * Chooses from the lock file. Pure.
 *
 * @param {readonly string[]} bundled Places of the packages whose code was bundled.
 * @param {Readonly<Record<string, Locked>>} locked By place.
 * @returns {readonly ProductPackage[]}
 */
export function packagesOf(bundled, locked) {
  // What is no development dependency is not bundled but goes along as it is.
  const asTheyAre = Object.keys(locked).filter(
    (place) => place !== '' && !locked[place]?.dev && !locked[place]?.optional,
  )
  const places = new Set([...bundled, ...asTheyAre])
  return [...places].sort().map((place) => {
    const { name, version, integrity, license, ...rest } = locked[place] ?? {}
    if (version === undefined || integrity === undefined || license === undefined) {
      throw new SetUpError(
        `The product has ${place} in it, whose version, contents or licence package-lock.json does not say.`,
      )
    }
    const wanted = Object.keys({ ...rest.dependencies, ...rest.peerDependencies })
    const dependsOn = wanted
      .map((each) => resolved(place, each, locked))
      .filter((each) => each !== null && places.has(each))
    return {
      ...{ place, version, integrity, licence: license },
      name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      dependsOn: /** @type {string[]} */ (dependsOn),
    }
  })
}

/**
 * As Node finds it: in the package's own node_modules, then in those around it.
 *
 * @param {string} from A place.
 * @param {string} name
 * @param {Readonly<Record<string, Locked>>} locked
 * @returns {string | null}
 */
function resolved(from, name, locked) {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (place in locked) return place
  if (from === '') return null
  const end = from.lastIndexOf('/node_modules/')
  return resolved(end === -1 ? '' : from.slice(0, end), name, locked)
}
