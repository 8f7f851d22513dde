import { expect, test } from 'vitest'
import { policyChecks } from '../../../../main/diagnostics/checks/policy-checks'
import { Policy } from '../../../../main/policy/policy'
import { fakeSource, type FakeSource } from '../policy/fake-source'
import { outcomeOf } from './facts'

const silent = { file: '', error: () => undefined, warn: () => undefined, info: () => undefined }
const checksOf = async (...sources: readonly FakeSource[]) => policyChecks(await Policy.open(sources, silent))

test('each source is told by its rank, with how it stands', async () => {
  const refused = fakeSource('/etc/policy.json', 'machine')
  refused.reading = { state: 'refused', problem: 'wrong_owner' }
  const checks = await checksOf(refused, fakeSource('HKCU', 'user'), fakeSource('--policy-file', 'user', {}))
  expect(await outcomeOf(checks, 'policy-source-machine')).toMatchObject({
    status: 'failure',
    finding: 'refused',
    details: { problem: 'wrong_owner' },
  })
  expect(await outcomeOf(checks, 'policy-source-user')).toMatchObject({ status: 'ok', finding: 'absent' })
  expect(await outcomeOf(checks, 'policy-source-command-line')).toMatchObject({ status: 'ok', finding: 'read' })
})

test('what is in force is told with its value, of free text only that it is set', async () => {
  const checks = await checksOf(
    fakeSource('HKLM', 'machine', { savePasswords: false, helpdeskName: 'Canary Person', language: 'en' }),
  )
  const { details } = await outcomeOf(checks, 'policy-values')
  expect(details.values).toEqual([
    'savePasswords = false (HKLM)',
    'language = "en" (HKLM)',
    'helpdeskName = (set) (HKLM)',
  ])
  expect(JSON.stringify(details)).not.toContain('Canary')
})

test('what was ignored is a warning with its name and without its value', async () => {
  const checks = await checksOf(fakeSource('HKLM', 'machine', { savePasswords: 'canary', nonsense: 'canary' }))
  const outcome = await outcomeOf(checks, 'policy-problems')
  expect(outcome).toMatchObject({ status: 'warning', finding: 'some_ignored' })
  expect(outcome.details.ignored).toEqual(['savePasswords: malformed_value (HKLM)', 'nonsense: unknown_name (HKLM)'])
})

test('a policy that waits for the next start is a warning', async () => {
  const source = fakeSource('HKLM', 'machine', {})
  const policy = await Policy.open([source], silent)
  source.reading = { state: 'read', values: new Map([['practiceAllowed', false]]) }
  await policy.refresh()
  expect(await outcomeOf(policyChecks(policy), 'policies-waiting')).toMatchObject({
    status: 'warning',
    finding: 'waiting',
  })
})
