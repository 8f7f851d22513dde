// @ts-check
/** @file Writes what the product is made of, as a CycloneDX document: for whoever must know whether a flaw somewhere is in it. */
import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { inProject } from '../set-up/project.mjs'
import { uuidOf } from './name-uuid.mjs'
import { productPackages } from './product-packages.mjs'
import { runtimeComponents } from './sbom-runtime.mjs'
import { sourceDate } from './source-date.mjs'

/** @typedef {import('./product-packages.mjs').ProductPackage} ProductPackage */

/**
 * @typedef {object} Versions
 * @property {string} electronVersion Such as `45.4.1`.
 * @property {string} chromiumVersion
 * @property {string} nodeVersion Of Electron, not of the machine that builds.
 */

/**
 * @typedef {object} Component
 * @property {string} bom-ref
 * @property {'application' | 'framework' | 'library'} type
 * @property {string} name
 * @property {string} version
 * @property {string} purl
 * @property {readonly object[]} licenses
 * @property {string} [group]
 * @property {string} [cpe]
 * @property {readonly { alg: string, content: string }[]} [hashes]
 */

/** Any UUID, once and for all. */
const NAMESPACE = '0d0e7f3c-55c3-4b0e-9d0b-0b6f6a1f7f52'

/**
 * Writes the document: each npm package whose code is in the build that lies in `out/` or goes along with it, with version and
 * checksum of package-lock.json, and Electron with its Chromium and Node.js. No tool that only builds it is in. The same build
 * makes the same bytes; the file is there whole or as it was before. Fails with `SetUpError` when nothing is built.
 *
 * @param {{ out: string, version?: string } & Versions} options `version`: package.json's if not given.
 */
export function writeSbom({ out, version, ...versions }) {
  /** @type {{ version: string, license: string, description: string }} */
  const manifest = JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  const product = { ...manifest, version: version ?? manifest.version }
  const bom = sbom({ product, packages: productPackages(), versions, date: new Date(sourceDate() * 1000) })
  writeFileSync(`${out}.part`, `${JSON.stringify(bom, null, 2)}\n`)
  renameSync(`${out}.part`, out)
}

/**
 * Answers the document. Pure.
 *
 * @see https://cyclonedx.org/docs/1.5/json/
 *
 * @param {object} input
 * @param {{ version: string, license: string, description: string }} input.product
 * @param {readonly ProductPackage[]} input.packages
 * @param {Versions} input.versions
 * @param {Date} input.date
 */
export function sbom({ product, packages, versions, date }) {
  const runtime = runtimeComponents(versions)
  const root = rootComponent(product)
  const references = new Map(packages.map((each) => [each.place, referenceOf(each)]))
  const ofPackages = packages.map((each) => ({
    ref: referenceOf(each),
    dependsOn: [...new Set(each.dependsOn.flatMap((place) => references.get(place) ?? []))].sort(),
  }))
  const components = [...runtime.components, ...unique(packages.map(packageComponent), (each) => each['bom-ref'])]
  const content = {
    metadata: { timestamp: date.toISOString(), lifecycles: [{ phase: 'build' }], component: root },
    components,
    dependencies: [
      { ref: root['bom-ref'], dependsOn: components.map((each) => each['bom-ref']) },
      ...runtime.dependencies,
      ...unique(ofPackages, ({ ref }) => ref),
    ],
  }
  const contents = createHash('sha256').update(JSON.stringify(content)).digest('hex')
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(NAMESPACE, contents)}`,
    version: 1,
    ...content,
  }
}

/**
 * @param {{ version: string, license: string, description: string }} product
 * @returns {Component & { description: string }}
 */
function rootComponent({ version, license, description }) {
  const purl = `pkg:generic/techpass-companion@${version}`
  const named = { type: /** @type {const} */ ('application'), name: 'TechPass Companion', version, description }
  return { 'bom-ref': purl, ...named, purl, licenses: licensesOf(license) }
}

/**
 * @param {ProductPackage} each
 * @returns {Component}
 */
function packageComponent(each) {
  const [scope, name] = each.name.startsWith('@') ? each.name.split('/') : [undefined, each.name]
  const reference = referenceOf(each)
  return {
    'bom-ref': reference,
    type: 'library',
    ...(scope === undefined ? {} : { group: scope }),
    name: name ?? each.name,
    version: each.version,
    hashes: each.integrity.split(' ').map(hashOf),
    licenses: licensesOf(each.licence),
    purl: reference,
  }
}

/**
 * @param {ProductPackage} each
 * @returns {string} Its package URL, as https://github.com/package-url/purl-spec has it: the scope's @ is escaped.
 */
function referenceOf({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`
}

/**
 * @param {string} integrity Such as `sha512-…`, in base64.
 */
function hashOf(integrity) {
  const at = integrity.indexOf('-')
  const algorithm = integrity.slice(0, at).toUpperCase().replace('SHA', 'SHA-')
  return { alg: algorithm, content: Buffer.from(integrity.slice(at + 1), 'base64').toString('hex') }
}

/** @param {string} licence An SPDX identifier or expression. */
function licensesOf(licence) {
  return /[ ()]/.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }]
}

/**
 * One package of one version may be installed at several places.
 *
 * @template Item
 * @param {readonly Item[]} items
 * @param {(item: Item) => string} key
 * @returns {Item[]}
 */
function unique(items, key) {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
