// @ts-check
/** @file What `npm test -- …` was asked for. Pure. */
import { SetUpError } from '../set-up/progress.mjs'

/** Every suite, in the order that they run: the quick ones first. */
export const SUITES = /** @type {const} */ (['unit', 'protocol', 'keyring', 'journeys', 'examples', 'packages'])

/** Those that run only when they are named: they take minutes of building, and install on the machine. */
const ON_DEMAND = new Set(['packages'])

/** @typedef {typeof SUITES[number]} Suite */

/**
 * @typedef {object} Request
 * @property {readonly Suite[]} suites In the order of `SUITES`.
 * @property {boolean} headed Whether the windows are to be seen, on a real display.
 * @property {readonly string[]} rest For the runner.
 */

/**
 * Reads `[SUITE …] [--headed] [arguments for the runner …]`; no suite means every suite but `packages`.
 * Fails with `SetUpError` when arguments for a runner come without saying which: what one runner filters by, another refuses.
 *
 * @param {readonly string[]} args
 * @returns {Request}
 */
export function readArguments(args) {
  const first = args.findIndex((arg) => !isSuite(arg) && arg !== '--headed')
  const ours = first === -1 ? args : args.slice(0, first)
  const rest = (first === -1 ? [] : args.slice(first)).filter((arg) => arg !== '--headed')
  const named = SUITES.filter((suite) => ours.includes(suite))
  const suites = named.length === 0 ? SUITES.filter((suite) => !ON_DEMAND.has(suite)) : named
  if (rest.length > 0 && runners(suites).size !== 1) {
    throw new SetUpError(`Say which suite ${rest.join(' ')} is for: npm test -- ${SUITES.join('|')} ${rest.join(' ')}`)
  }
  return { suites, headed: args.includes('--headed'), rest }
}

/**
 * @param {Suite} suite
 * @returns {'vitest' | 'journeys' | 'examples' | 'packages'} Who runs it: vitest, or Playwright with the configuration of one of the others.
 */
export function runnerOf(suite) {
  return suite === 'journeys' || suite === 'examples' || suite === 'packages' ? suite : 'vitest'
}

/** @param {readonly Suite[]} suites */
function runners(suites) {
  return new Set(suites.map(runnerOf))
}

/**
 * @param {string} text
 * @returns {text is Suite}
 */
function isSuite(text) {
  return SUITES.some((suite) => suite === text)
}
