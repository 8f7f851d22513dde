// @ts-check
/** @file What is said of the built product's parts: the SBOM and the licence notices, against the lock file and the sources. */
import { expect, test } from '@playwright/test'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { writeNotices } from '../../resources/build/package/notices.mjs'
import { writeSbom } from '../../resources/build/package/sbom.mjs'
import { inProject } from '../../resources/build/set-up/project.mjs'

/** @typedef {{ 'bom-ref': string, type: string, group?: string, name: string, version: string, purl: string, cpe?: string, hashes?: { alg: string, content: string }[], licenses: { license?: { id: string }, expression?: string }[] }} Component */
/** @typedef {{ bomFormat: string, specVersion: string, serialNumber: string, version: number, metadata: { timestamp: string, component: Component }, components: Component[], dependencies: { ref: string, dependsOn: string[] }[] }} Bom */

const versions = { electronVersion: '45.4.1', chromiumVersion: '142.0.7444.1', nodeVersion: '22.20.0' }
/** @type {string} */
let folder
/** @type {Bom} */
let bom
/** @type {string} */
let notices

test.beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'sbom-'))
  writeSbom({ out: path.join(folder, 'sbom.json'), ...versions })
  bom = JSON.parse(readFileSync(path.join(folder, 'sbom.json'), 'utf8'))
  writeNotices({ out: path.join(folder, 'notices.txt') })
  notices = readFileSync(path.join(folder, 'notices.txt'), 'utf8')
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @returns {{ name: string, version: string, integrity: string }[]} What package-lock.json knows. */
function locked() {
  /** @type {{ packages: Record<string, { name?: string, version: string, integrity: string }> }} */
  const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  return Object.entries(packages).map(([place, { name, version, integrity }]) => ({
    name: name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version,
    integrity,
  }))
}

/** @param {Component} component */
function npmName({ group, name }) {
  return group === undefined ? name : `${group}/${name}`
}

function npmComponents() {
  return bom.components.filter(({ purl }) => purl.startsWith('pkg:npm/'))
}

test('it is a CycloneDX document, and each thing in it has a name of its own', () => {
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', version: 1 })
  expect(bom.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  const references = [bom.metadata.component, ...bom.components].map((component) => component['bom-ref'])
  expect(new Set(references).size).toBe(references.length)
  expect(bom.dependencies.map(({ ref }) => ref).sort()).toEqual(references.toSorted())
  expect(bom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !references.includes(ref))).toEqual([])
})

test('each npm package has the version and the contents of package-lock.json', () => {
  const all = locked()

  for (const component of npmComponents()) {
    const integrities = (component.hashes ?? []).map(
      ({ alg, content }) => `${alg.toLowerCase().replace('-', '')}-${Buffer.from(content, 'hex').toString('base64')}`,
    )
    expect(all).toContainEqual({
      name: npmName(component),
      version: component.version,
      integrity: integrities.join(' '),
    })
  }
})

test('each package that the sources import is in it', () => {
  const names = npmComponents().map(npmName)

  expect(importedPackages().filter((name) => !names.includes(name))).toEqual([])
})

/** @returns {string[]} Read from the sources, not from what the bundler says; what only types are taken of leaves nothing behind. */
function importedPackages() {
  const sources = ['main', 'preload', 'renderer'].flatMap((room) =>
    readdirSync(inProject(room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => readFileSync(inProject(room, name), 'utf8')),
  )
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/^(?:import|export) (?!type\b)(?:[^;'"]*? from )?'([^'.][^']*)'/gm)].map(
      (match) => match[1] ?? '',
    ),
  )
  const packages = imported.map((name) =>
    name
      .split('/')
      .slice(0, name.startsWith('@') ? 2 : 1)
      .join('/'),
  )
  const provided = (/** @type {string} */ name) => name === 'electron' || name.startsWith('node:') || name === 'keytar'
  return [...new Set(packages)].filter((name) => !provided(name))
}

test('the tools that only build the product are not in it', () => {
  const names = npmComponents().map(npmName)

  expect(names).toContain('@github/keytar')
  expect(
    names.filter((name) => /^(?:eslint|vitest|typescript|prettier|electron-builder|@playwright\/test)$/.test(name)),
  ).toEqual([])
})

test('Electron is in it with its Chromium and its Node.js, by the names that lists of flaws use', () => {
  const cpes = bom.components.flatMap(({ cpe }) => cpe ?? [])

  expect(cpes).toEqual([
    'cpe:2.3:a:electronjs:electron:45.4.1:*:*:*:*:*:*:*',
    'cpe:2.3:a:google:chrome:142.0.7444.1:*:*:*:*:*:*:*',
    'cpe:2.3:a:nodejs:node.js:22.20.0:*:*:*:*:*:*:*',
  ])
})

test('each licence is one that SPDX lists', () => {
  const known = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Unlicense']

  for (const { name, licenses } of bom.components) {
    for (const { license, expression } of licenses) expect(known, name).toContain(license?.id ?? expression)
  }
})

test('the same build makes the same bytes', () => {
  writeSbom({ out: path.join(folder, 'again.json'), ...versions })
  writeNotices({ out: path.join(folder, 'again.txt') })

  expect(readFileSync(path.join(folder, 'again.json'), 'utf8')).toBe(
    readFileSync(path.join(folder, 'sbom.json'), 'utf8'),
  )
  expect(readFileSync(path.join(folder, 'again.txt'), 'utf8')).toBe(notices)
})

test('the notices name every npm package of the SBOM, each with the text of its licence', () => {
  const lines = new Set(notices.split('\n'))
  for (const component of npmComponents()) {
    expect(lines).toContain(`${npmName(component)} ${component.version} (${component.licenses[0]?.license?.id ?? ''})`)
  }
  expect(notices).toContain('Copyright (c) Meta Platforms, Inc. and affiliates.')
})
