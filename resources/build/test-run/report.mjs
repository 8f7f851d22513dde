// @ts-check
/** @file Counts what the runners say in their JSON reports, and sums it up in the line that every test run ends with. Pure. */
import { stripVTControlCharacters } from 'node:util'

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} remarks Each failure on one line, by its name; also what isn't a test's but counts as one.
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 */

/**
 * @typedef {object} VitestFile
 * @property {string} name
 * @property {string} status
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {{ message?: string }[]} [errors]
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {PlaywrightSuite[]} [suites]
 * @property {PlaywrightSpec[]} [specs]
 */

/**
 * @typedef {object} PlaywrightSpec
 * @property {string} title
 * @property {boolean} ok
 * @property {string} file
 * @property {number} line
 * @property {{ results: { error?: { message?: string } }[] }[]} tests
 */

/**
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  // A file that can't be loaded has no tests to fail, so it counts as one itself.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    remarks: [
      ...report.testResults.flatMap(failuresOf),
      ...broken.map(({ name }) => `${name} failed outside its tests; it counts as 1 failed.`),
    ],
  }
}

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [], suites = [] }) {
  return {
    // Flaky: passed on a later attempt.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    remarks: [
      ...suites.flatMap((suite) => failedSpecs(suite)),
      ...errors.map(({ message }) => `${firstLine(message) ?? 'An error outside the tests'}; it counts as 1 failed.`),
    ],
  }
}

/**
 * @param {VitestFile} file
 * @returns {string[]}
 */
function failuresOf({ name, assertionResults }) {
  return assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => failure(name, fullName, failureMessages[0]))
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {string[]}
 */
function failedSpecs({ suites = [], specs = [] }) {
  return [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests }) =>
        failure(
          `${file}:${line}`,
          title,
          tests.flatMap(({ results }) => results).find(({ error }) => error)?.error?.message,
        ),
      ),
    ...suites.flatMap(failedSpecs),
  ]
}

/**
 * @param {string} place
 * @param {string} name
 * @param {string | undefined} message
 */
function failure(place, name, message) {
  return `FAILED ${place} › ${name}: ${firstLine(message) ?? 'no message'}`
}

/** @param {string | undefined} message */
function firstLine(message) {
  return message === undefined ? undefined : stripVTControlCharacters(message).split('\n', 1)[0]
}

/**
 * Answers a run's counts from its report and exit code: a run that failed without naming a failure counts as one,
 * so that it is never taken for a success.
 *
 * @param {string} name Of the run, for the remark.
 * @param {number} exitCode
 * @param {Counts | null} counts Null when there is no report.
 * @returns {Counts}
 */
export function judge(name, exitCode, counts) {
  if (counts === null) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      remarks: [`${name} ended with exit code ${exitCode} and without a report; it counts as 1 failed.`],
    }
  }
  if (exitCode !== 0 && counts.failed === 0) {
    return {
      ...counts,
      failed: 1,
      remarks: [
        ...counts.remarks,
        `${name} ended with exit code ${exitCode} although no test failed; it counts as 1 failed.`,
      ],
    }
  }
  return counts
}

/**
 * @param {readonly Counts[]} all
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function sum(all) {
  /** @param {'passed' | 'failed' | 'skipped'} key */
  const total = (key) => all.reduce((subtotal, counts) => subtotal + counts[key], 0)
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') }
}

/**
 * @param {{ passed: number, failed: number, skipped: number }} total
 * @returns {string} The line that programs look for.
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
