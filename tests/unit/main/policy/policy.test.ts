import { describe, expect, test } from 'vitest'
import { settingChoices, type Settings } from '../../../../preload/contract/settings'
import { withSoundEnvironment } from '../../../../main/policy/merge'
import { effectiveSettings, Policy } from '../../../../main/policy/policy'
import { describeFinding, type PolicySource, type Reading } from '../../../../main/policy/policy-source'
import { quietLog } from '../settings/quiet-log'
import { fakeSource, reads } from './fake-source'

const firstSettings = Object.fromEntries(
  Object.entries(settingChoices).map(([name, { first }]) => [name, first]),
) as unknown as Settings

test('without policy rules are as the list has them, and the settings are the officer’s', async () => {
  const policy = await Policy.open([], quietLog())
  expect(policy.get('savePasswords')).toBe(true)
  expect(policy.get('exportProfiles')).toBe(true)
  expect(policy.get('techpassIssuer')).toBeNull()
  expect(policy.get('extraAllowedHosts')).toEqual([])
  expect(policy.isSet('savePasswords')).toBe(false)
  expect(policy.lockedSettings().size).toBe(0)
  expect(effectiveSettings(firstSettings, policy)).toEqual(firstSettings)
  expect(policy.findings).toEqual([])
})

test('machine over user over officer, per value', async () => {
  const machine = fakeSource('HKLM', 'machine', { theme: 'dark', helpdeskName: 'Machine' })
  const user = fakeSource('HKCU', 'user', { theme: 'light', idleLockMinutes: 2, deviceAnswer: 'gmd' })
  const policy = await Policy.open([machine, user], quietLog())
  const settings = effectiveSettings({ ...firstSettings, textSize: 24, idleLockMinutes: 30 }, policy)
  expect(settings).toEqual({ ...firstSettings, textSize: 24, theme: 'dark', idleLockMinutes: 2, device: 'gmd' })
  expect([...policy.lockedSettings()].sort()).toEqual(['device', 'idleLockMinutes', 'theme'])
  expect(policy.get('helpdeskName')).toBe('Machine')
  expect(policy.report).toContainEqual({ name: 'theme', value: 'dark', source: 'HKLM' })
  expect(policy.sources).toEqual([
    { name: 'HKLM', rank: 'machine', state: 'read' },
    { name: 'HKCU', rank: 'user', state: 'read' },
  ])
})

test('what is malformed or unknown is ignored, told by name, never by value, and the rest holds', async () => {
  const log = quietLog()
  const canary = 'canary-5d0f'
  const machine = fakeSource('HKLM', 'machine', {
    theme: canary,
    savePassword: canary,
    savePasswords: false,
    toString: 1,
  })
  const user = fakeSource('HKCU', 'user', { theme: 'light' })
  const policy = await Policy.open([machine, user], log)
  expect(policy.get('savePasswords')).toBe(false)
  // A malformed value says nothing, so the next source is heard.
  expect(policy.lockedValues()).toEqual({ theme: 'light' })
  expect(policy.findings).toEqual([
    { source: 'HKLM', name: 'theme', problem: 'malformed_value' },
    { source: 'HKLM', name: 'savePassword', problem: 'unknown_name' },
    { source: 'HKLM', name: 'toString', problem: 'unknown_name' },
  ])
  expect(policy.findings.map(describeFinding)[0]).toBe(
    'theme (HKLM) has a value that it does not take; it must be one of system, light, dark; ignored',
  )
  expect(JSON.stringify([policy.findings, log.lines])).not.toContain(canary)
  expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(3)
})

test('a name is shown as one short line', async () => {
  const name = `a\n${'b'.repeat(100)}`
  const policy = await Policy.open([fakeSource('HKLM', 'machine', { [name]: 1 })], quietLog())
  expect(policy.findings[0]?.name).toBe(`a?${'b'.repeat(62)}`)
})

test('a source that fails is no reason not to start', async () => {
  const failing: PolicySource = {
    name: 'HKLM',
    rank: 'machine',
    read: () => Promise.reject(new Error('no registry')),
    follow: () => () => undefined,
  }
  const policy = await Policy.open([failing, fakeSource('HKCU', 'user', { theme: 'dark' })], quietLog())
  expect(policy.lockedValues()).toMatchObject({ theme: 'dark' })
  expect(policy.findings).toEqual([{ source: 'HKLM', name: null, problem: 'unreadable', instead: 'forbidden' }])
  expect(policy.sources[0]?.state).toBe('refused')
})

const refused: Reading = { state: 'refused', problem: 'not_json' }
const couldBeForbidden = (policy: Policy) => [
  policy.get('savePasswords'),
  policy.get('exportProfiles'),
  policy.get('screenQr'),
  effectiveSettings({ ...firstSettings, codesOnWorkstation: true }, policy).codesOnWorkstation,
]

describe('a machine’s policy that cannot be understood', () => {
  test('forbids what it could forbid, whatever the user’s says, until it can be', async () => {
    const machine = fakeSource('HKLM', 'machine', {})
    machine.reading = refused
    const user = fakeSource('HKCU', 'user', { savePasswords: true, codesOnWorkstation: true, theme: 'dark' })
    const policy = await Policy.open([machine, user], quietLog())
    expect(couldBeForbidden(policy)).toEqual([false, false, false, false])
    expect(policy.lockedSettings()).toContain('codesOnWorkstation')
    expect(policy.lockedValues().theme).toBe('dark')
    expect(policy.findings.map(describeFinding)).toEqual([
      'HKLM is not one JSON object; until it can be read, nothing is allowed that it could forbid',
    ])
    machine.reading = reads({})
    await policy.refresh()
    expect(couldBeForbidden(policy)).toEqual([true, true, true, true])
    expect(policy.findings).toEqual([])
  })

  test('is as it was when it was last read', async () => {
    const machine = fakeSource('HKLM', 'machine', { exportProfiles: false, theme: 'dark' })
    const policy = await Policy.open([machine], quietLog())
    machine.reading = refused
    await policy.refresh()
    await policy.refresh()
    expect(couldBeForbidden(policy)).toEqual([true, false, true, true])
    expect(policy.lockedValues()).toEqual({ theme: 'dark' })
    expect(policy.findings.map(describeFinding)).toEqual(['HKLM is not one JSON object; what it said before holds'])
    expect(policy.sources[0]?.state).toBe('refused')
  })

  test('is not as it was before it was taken away', async () => {
    const machine = fakeSource('HKLM', 'machine', { theme: 'dark' })
    const policy = await Policy.open([machine], quietLog())
    machine.reading = { state: 'absent' }
    await policy.refresh()
    machine.reading = refused
    await policy.refresh()
    expect(policy.lockedValues()).toEqual({ codesOnWorkstation: false })
  })

  test('is not the user’s: that one is passed over', async () => {
    const user = fakeSource('HKCU', 'user', {})
    user.reading = refused
    const policy = await Policy.open([fakeSource('HKLM', 'machine'), user], quietLog())
    expect(couldBeForbidden(policy)).toEqual([true, true, true, true])
    expect(policy.findings).toEqual([{ source: 'HKCU', name: null, problem: 'not_json' }])
  })
})

test('a change holds at once and is told once; a finding is logged once', async () => {
  const log = quietLog()
  const source = fakeSource('HKLM', 'machine', { theme: 'dark', nonsense: 1 })
  const policy = await Policy.open([source], log)
  const seen: unknown[] = []
  policy.follow(() => seen.push(policy.lockedValues().theme))
  await policy.refresh()
  source.reading = reads({ theme: 'light', nonsense: 1 })
  source.tell()
  await policy.refresh()
  source.reading = { state: 'absent' }
  await policy.refresh()
  expect(seen).toEqual(['dark', 'light', undefined])
  expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(1)
})

test('what is not safe to change while the app runs waits for its next start', async () => {
  const source = fakeSource('HKLM', 'machine', { liveAllowed: false, theme: 'dark' })
  const policy = await Policy.open([source], quietLog())
  let told = 0
  policy.follow(() => (told += 1))
  source.reading = reads({ theme: 'light' })
  await policy.refresh()
  expect(policy.get('liveAllowed')).toBe(false)
  expect(policy.lockedValues()).toEqual({ environment: 'practice', theme: 'light' })
  expect(policy.waitingForRestart).toEqual(['environment', 'liveAllowed'])
  source.reading = reads({ theme: 'light', liveAllowed: false })
  await policy.refresh()
  expect(policy.waitingForRestart).toEqual([])
  expect(told).toBe(3)
})

test('a listener that fails stops neither the others nor the next change', async () => {
  const log = quietLog()
  const source = fakeSource('HKLM', 'machine', {})
  const policy = await Policy.open([source], log)
  let isFirst = true
  policy.follow(() => {
    if (!isFirst) throw new Error('listener')
    isFirst = false
  })
  const seen: unknown[] = []
  policy.follow(() => seen.push(policy.get('logLevel')))
  source.reading = reads({ logLevel: 'error' })
  await policy.refresh()
  expect(policy.get('logLevel')).toBe('error')
  source.reading = reads({ logLevel: 'warn' })
  await policy.refresh()
  expect(seen).toEqual(['info', 'error', 'warn'])
  expect(log.lines).toContain('error a listener failed')
})

test('a policy that is closed hears its sources no longer', async () => {
  const source = fakeSource('HKLM', 'machine', {})
  const policy = await Policy.open([source], quietLog())
  policy.close()
  source.reading = reads({ theme: 'dark' })
  source.tell()
  await Promise.resolve()
  expect(policy.isSet('theme')).toBe(false)
})

const both = ['practice', 'live']
test.each([
  ['nothing', {}, both, undefined, []],
  ['live alone', { practiceAllowed: false }, both, 'live', []],
  ['practice alone', { liveAllowed: false }, both, 'practice', []],
  ['neither', { liveAllowed: false, practiceAllowed: false }, both, 'practice', ['practiceAllowed']],
  ['live chosen, not allowed', { liveAllowed: false, environment: 'live' }, both, 'practice', ['environment']],
  ['practice chosen, not allowed', { practiceAllowed: false, environment: 'practice' }, both, 'live', ['environment']],
  ['live chosen', { environment: 'live' }, both, 'live', []],
  ['no practice, in a version without live', { practiceAllowed: false }, ['practice'], undefined, ['practiceAllowed']],
] as const)('environment with %s', (_what, values, environments, expected, contradicting) => {
  const given = new Map(Object.entries<unknown>(values).map(([name, value]) => [name, { value, source: 'HKLM' }]))
  const { set, findings } = withSoundEnvironment(given as never, environments)
  expect(set.get('environment')?.value).toBe(expected)
  expect(findings).toEqual(contradicting.map((name) => ({ source: 'HKLM', name, problem: 'contradicts' })))
})
