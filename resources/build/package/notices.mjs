// @ts-check
/** @file Writes the licences of what the product is made of: their authors ask for nothing else. Electron brings its own. */
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { SetUpError } from '../set-up/progress.mjs'
import { inProject } from '../set-up/project.mjs'
import { productPackages } from './product-packages.mjs'

/** Its name among the resources of the package. */
export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/**
 * Writes the notices of the same packages that the SBOM names. The same build makes the same bytes; the file is there whole or as
 * it was before. Fails with `SetUpError` when nothing is built, or when a package brings no text of a licence that isn't MIT's.
 *
 * @param {{ out: string }} options
 */
export function writeNotices({ out }) {
  const notices = productPackages().map((each) => ({ ...each, ...licenceTexts(inProject(each.place)) }))
  writeFileSync(`${out}.part`, noticesText(notices))
  renameSync(`${out}.part`, out)
}

/**
 * Answers the text, each licence once for all packages that have it word for word. Pure. Fails like `writeNotices`.
 *
 * @param {readonly { name: string, version: string, licence: string, author: string, texts: readonly string[] }[]} notices
 * @returns {string}
 */
export function noticesText(notices) {
  /** @type {Map<string, string[]>} */
  const byText = new Map()
  for (const notice of notices) {
    const text = notice.texts.length === 0 ? standardText(notice) : notice.texts.join('\n\n')
    const names = byText.get(text) ?? []
    byText.set(text, [...names, `${notice.name} ${notice.version} (${notice.licence})`])
  }
  const parts = [...byText].map(([text, names]) => `${[...new Set(names)].join('\n')}\n\n${text}\n`)
  return [HEAD, ...parts].join(`\n${'-'.repeat(80)}\n\n`)
}

const HEAD = `TechPass Companion is made with the work of others, under the licences below. Electron's own licence and those of
Chromium's parts are in LICENSE.electron.txt and LICENSES.chromium.html beside the program.
`

/** @param {string} folder Of a package. */
function licenceTexts(folder) {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)(?:[-.].*)?$/i.test(name))
  /** @type {{ author?: string | { name?: string } }} */
  const { author } = existsSync(path.join(folder, 'package.json'))
    ? JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    : {}
  return {
    texts: names.sort().map((name) => tidied(readFileSync(path.join(folder, name), 'utf8'))),
    author: (typeof author === 'string' ? author : author?.name) ?? '',
  }
}

/** @param {string} text */
function tidied(text) {
  // Vite appends the licences of its own tools, of which nothing gets into what it builds.
  const [own = ''] = text.replaceAll('\r\n', '\n').split('\n# Licenses of bundled dependencies')
  return own.trim()
}

/** @param {{ name: string, licence: string, author: string }} notice */
function standardText({ name, licence, author }) {
  if (licence !== 'MIT') throw new SetUpError(`${name} is under ${licence} but brings no text of it to hand on.`)
  const holder = author === '' ? `the authors of ${name}` : author
  // The words of the project's own licence, which is the same but for who holds the copyright.
  const words = readFileSync(inProject('LICENSE'), 'utf8').trim()
  return words.replace(/^Copyright .*$/m, () => `Copyright (c) ${holder}`)
}
