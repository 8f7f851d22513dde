// @ts-check
import { expect, test } from 'vitest'
import { countPlaywright, countVitest, judge, lastLine, sum } from '../../../../resources/build/test-run/report.mjs'

const vitestReport = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1, testResults: [] }
const passed = { passed: 2, failed: 0, skipped: 0, remarks: [] }

test('unit tests are counted, those to do as skipped', () => {
  expect(countVitest(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 2, remarks: [] })
})

test('a test file that cannot be loaded counts as one failed', () => {
  const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
  const failedInside = {
    name: 'b.test.ts',
    status: 'failed',
    assertionResults: [{ status: 'failed', fullName: 'it', failureMessages: [] }],
  }

  const counts = countVitest({ ...vitestReport, testResults: [broken, failedInside] })

  expect(counts).toMatchObject({
    failed: 2,
    remarks: [expect.stringContaining('b.test.ts › it'), expect.stringContaining('a.test.ts')],
  })
})

test('a journey that passes on another attempt has passed', () => {
  expect(countPlaywright({ stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 } })).toEqual({
    passed: 6,
    failed: 1,
    skipped: 3,
    remarks: [],
  })
})

test('an error outside the journeys counts as one failed', () => {
  const counts = countPlaywright({
    stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
    errors: [{ message: 'Error: No tests found\nsecond line' }],
  })

  expect(counts).toMatchObject({ failed: 1, remarks: ['Error: No tests found; it counts as 1 failed.'] })
})

test('each failed test is named with the first line of its reason', () => {
  const reason = 'AssertionError: \u001b[31mexpected 1 to be 2\u001b[39m\n    at …'
  const failed = { status: 'failed', fullName: 'codes › follow the clock', failureMessages: [reason] }
  const file = {
    name: '/p/totp.test.ts',
    status: 'failed',
    assertionResults: [failed, { ...failed, status: 'passed' }],
  }

  expect(countVitest({ ...vitestReport, testResults: [file] }).remarks).toEqual([
    'FAILED /p/totp.test.ts › codes › follow the clock: AssertionError: expected 1 to be 2',
  ])
})

test('each failed journey is named with its place and the first line of its reason', () => {
  const spec = {
    file: 'log-in.spec.ts',
    line: 7,
    tests: [{ results: [{ error: { message: 'Error: no number\n…' } }] }],
  }
  const suite = {
    title: 'log-in.spec.ts',
    specs: [{ ...spec, title: 'signs in', ok: true, tests: [] }],
    suites: [{ title: 'on a GMD', specs: [{ ...spec, title: 'asks for a code', ok: false }] }],
  }

  const { remarks } = countPlaywright({ stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 }, suites: [suite] })

  expect(remarks).toEqual(['FAILED log-in.spec.ts:7 › asks for a code: Error: no number'])
})

test('a run without a report counts as one failed', () => {
  expect(judge('journeys', 139, null)).toMatchObject({
    passed: 0,
    failed: 1,
    remarks: [expect.stringContaining('exit code 139')],
  })
})

test('a run that fails without a failed test counts as one failed', () => {
  expect(judge('unit', 1, passed)).toMatchObject({
    passed: 2,
    failed: 1,
    remarks: [expect.stringContaining('no test failed')],
  })
})

test('a run that succeeds is what it counted', () => {
  expect(judge('unit', 0, passed)).toEqual(passed)
})

test('the last line sums up, and names skipped tests only if there are any', () => {
  expect(lastLine(sum([passed, { passed: 1, failed: 1, skipped: 0, remarks: [] }]))).toBe('3 passed, 1 failed')
  expect(lastLine(sum([{ ...passed, skipped: 4 }]))).toBe('2 passed, 0 failed, 4 skipped')
})
