// @ts-check
/** @file What `npm run package -- …` was asked for. Pure. */
import { parseArgs } from 'node:util'
import { SetUpError } from '../set-up/progress.mjs'

const usage =
  'Usage: npm run package -- [--testable] [--allow-eol-electron] [--only deb|tar|windows] [--out DIR] [--as-version X.Y.Z] [--quick]'

/** What can be built, in this order. */
export const kinds = /** @type {const} */ (['deb', 'tar', 'windows'])

/** @typedef {typeof kinds[number]} Kind */

/**
 * @typedef {object} Request
 * @property {import('./flavours.mjs').FlavourName} flavour
 * @property {boolean} allowEndedElectron Whether an Electron without security fixes may be packaged.
 * @property {readonly Kind[]} kinds
 * @property {string} out The folder, as it was given.
 * @property {boolean} isQuick Whether the deb is to be made in seconds rather than small.
 * @property {string | null} version Another than package.json's, to try an upgrade.
 */

/**
 * Reads the switches. Fails with `SetUpError`, which says what there is.
 *
 * @param {readonly string[]} args
 * @returns {Request}
 */
export function readArguments(args) {
  const { testable, only, out, quick, ...values } = parse(args)
  const version = values['as-version'] ?? null
  const named = kinds.filter((kind) => only?.includes(kind))
  if (only?.some((name) => !kinds.some((kind) => kind === name))) throw new SetUpError(usage)
  if (version !== null && !/^\d+\.\d+\.\d+$/.test(version)) throw new SetUpError(usage)
  return {
    flavour: testable ? 'testable' : 'shipped',
    allowEndedElectron: values['allow-eol-electron'] === true,
    kinds: named.length === 0 ? kinds : named,
    out: out ?? 'dist',
    isQuick: quick === true,
    version,
  }
}

/** @param {readonly string[]} args */
function parse(args) {
  const flag = /** @type {const} */ ({ type: 'boolean' })
  const text = /** @type {const} */ ({ type: 'string' })
  const options = {
    testable: flag,
    'allow-eol-electron': flag,
    only: /** @type {const} */ ({ type: 'string', multiple: true }),
    out: text,
    'as-version': text,
    quick: flag,
  }
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new SetUpError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`)
  }
}
