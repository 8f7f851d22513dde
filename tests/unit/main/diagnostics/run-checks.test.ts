import { expect, test } from 'vitest'
import { check, failure, ok } from '../../../../main/diagnostics/check'
import { runChecks } from '../../../../main/diagnostics/run-checks'
import { exitCodeOf, summaryOf } from '../../../../main/diagnostics/summary'

const never = new Promise<never>(() => undefined)

test('what came of each check is answered in the order of the list, with its group', async () => {
  const results = await runChecks(
    [
      check('app-version', () => ok('known', { version: '1' })),
      check('keychain', () => Promise.resolve(ok('answers'))),
    ],
    1000,
  )
  expect(results).toEqual([
    {
      id: 'app-version',
      check: 'app-version',
      group: 'app',
      status: 'ok',
      finding: 'known',
      details: { version: '1' },
    },
    { id: 'keychain', check: 'keychain', group: 'keychain', status: 'ok', finding: 'answers', details: {} },
  ])
})

test('a check that takes forever is a warning, and the others are not held up', async () => {
  const results = await runChecks([check('keychain', () => never), check('chromium', () => ok('known'))], 10)
  expect(results.map(({ status, finding }) => [status, finding])).toEqual([
    ['warning', 'not_finished'],
    ['ok', 'known'],
  ])
})

test('a check that throws is a warning, of whose failure only the code is told', async () => {
  const secret = Object.assign(new Error('/home/canary cannot be read'), { code: 'EACCES' })
  const [result] = await runChecks([check('settings', () => Promise.reject(secret))], 1000)
  expect(result).toMatchObject({ status: 'warning', finding: 'not_possible', details: { reason: 'EACCES' } })
  expect(JSON.stringify(result)).not.toContain('canary')
})

test('several of a kind are told apart by an id in kebab-case', () => {
  expect(check('host', () => ok('reachable'), 'Login.Example:8443').id).toBe('host-login-example-8443')
})

test.each([
  [[], 0],
  [['ok'], 0],
  [['ok', 'warning'], 1],
  [['failure', 'warning', 'ok'], 2],
] as const)('%j ends with %i', async (statuses, code) => {
  const by = { ok: ok('known'), warning: { ...ok('known'), status: 'warning' as const }, failure: failure('known') }
  const results = await runChecks(
    statuses.map((status) => ({ id: status, check: 'node' as const, run: () => by[status] })),
    1000,
  )
  expect(exitCodeOf(summaryOf(results))).toBe(code)
})
