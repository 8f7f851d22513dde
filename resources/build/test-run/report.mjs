// @ts-check
/** @file Counts what the runners say in their JSON reports, and sums it up in the line that every test run ends with. Pure. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {readonly string[]} remarks What isn't the failure of a test but counts as one.
 */

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ name: string, status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {{ message?: string }[]} [errors]
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
    remarks: broken.map(({ name }) => `${name} failed outside its tests; it counts as 1 failed.`),
  }
}

/**
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    // Flaky: passed on a later attempt.
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    remarks: errors.map(
      ({ message }) => `${message?.split('\n', 1)[0] ?? 'An error outside the tests'}; it counts as 1 failed.`,
    ),
  }
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
