/** @file Machine policy > user policy > the officer's setting, per value: 10,000 cases against an oracle that knows no merging. */
import { expect, test } from 'vitest'
import { settingChoices, type SettingName, type Settings } from '../../../../preload/contract/settings'
import type { AnyPolicy } from '../../../../main/policy/policy-kinds'
import { mergeSources } from '../../../../main/policy/merge'
import { effectiveSettings, Policy } from '../../../../main/policy/policy'
import { policies, policyNames, type PolicyName, type RuleName } from '../../../../main/policy/policy-schema'
import { quietLog } from '../settings/quiet-log'
import { fakeSource } from './fake-source'

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const goodTexts: Readonly<Record<string, readonly string[]>> = {
  techpassIssuer: ['https://a.example', 'http://127.0.0.1:4100/techpass'],
  wogIssuer: ['https://b.example/tenant', 'http://[::1]:4100'],
  techpassClientId: ['one', 'two'],
  wogClientId: ['three', 'four'],
  helpdeskName: ['Desk', '帮助台'],
  helpdeskPhone: ['+65 6000 0000', '1800-000'],
  helpdeskUrl: ['https://help.example/', 'https://help.example/?a=b'],
  setUpPageUrl: ['https://set-up.example/?a=b', 'http://127.0.0.1:4100/account/proofup?x=1'],
  portalUrl: ['https://portal.example/', 'http://127.0.0.1:4100/docs'],
  statusPageUrl: ['https://status.example/', 'https://status.example/now'],
}
const bad = [
  null,
  undefined,
  'nonsense\n',
  -1,
  1e9,
  {},
  [[]],
  ['*'],
  Number.NaN,
  '',
  'javascript:alert(1)\n',
  { __proto__: { theme: 'dark' } },
]

function goodValues(name: PolicyName): readonly unknown[] {
  const policy: AnyPolicy = policies[name]
  switch (policy.kind) {
    case 'boolean':
      return [false, true]
    case 'choice':
      return policy.values
    case 'text':
      return goodTexts[name] ?? []
    case 'list':
      return [[], ['a.example'], ['a.example', 'b.example']]
  }
}

type Said = { readonly state: 'nothing' } | { readonly state: 'good' | 'bad'; readonly value: unknown }

test('10,000 generated cases', { timeout: 120_000 }, async () => {
  const next = numbers(20261102)
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T
  const say = (name: PolicyName): Said => {
    const kind = next()
    if (kind < 0.4) return { state: 'nothing' }
    return kind < 0.75 ? { state: 'good', value: pick(goodValues(name)) } : { state: 'bad', value: pick(bad) }
  }
  const ranks = ['machine', 'machine', 'user'] as const
  let held = 0
  for (let count = 0; count < 10_000; count += 1) {
    const officer = Object.fromEntries(
      Object.entries(settingChoices).map(([name, { values }]) => [name, pick<unknown>(values)]),
    ) as unknown as Settings
    const said = ranks.map(() => new Map(policyNames.map((name) => [name, say(name)] as const)))
    const sources = said.map((values, at) =>
      fakeSource(
        `source ${at}`,
        ranks[at] ?? 'user',
        Object.fromEntries(
          [...values].flatMap(([name, each]) => (each.state === 'nothing' ? [] : [[name, each.value]])),
        ),
      ),
    )
    const policy = await Policy.open(sources, quietLog())
    const settings = effectiveSettings(officer, policy)

    const holds = new Map(policyNames.map((name) => [name, firstGood(said, name)]))
    for (const [name, value] of environmentOf(said)) holds.set(name, value)
    const expected = policyNames.map((name) => {
      const value = holds.get(name)
      const { locks, first } = policies[name]
      if (value !== undefined) held += 1
      return [name, value !== undefined, value ?? (locks === null ? first : officer[locks])]
    })
    const actual = policyNames.map((name) => {
      const { locks } = policies[name]
      return [name, policy.isSet(name), locks === null ? policy.get(name as RuleName) : settings[locks]]
    })
    expect(actual, `case ${count}`).toEqual(expected)
    const locked = policyNames.flatMap((name) => (holds.get(name) === undefined ? [] : [policies[name].locks]))
    expect(policy.lockedSettings()).toEqual(new Set(locked.filter((each) => each !== null)))
    const free = (Object.keys(officer) as SettingName[]).filter((name) => !policy.lockedSettings().has(name))
    expect(free.filter((name) => settings[name] !== officer[name])).toEqual([])
    const malformed = said.flatMap((values) => [...values.values()]).filter(({ state }) => state === 'bad').length
    expect(policy.findings.filter(({ problem }) => problem === 'malformed_value')).toHaveLength(malformed)
  }
  // The cases were not all the same.
  expect(held).toBeGreaterThan(100_000)
})

function firstGood(said: readonly ReadonlyMap<PolicyName, Said>[], name: PolicyName): unknown {
  for (const values of said) {
    const each = values.get(name)
    if (each?.state === 'good') return each.value
  }
  return undefined
}

type AboutEnvironment = Map<'environment' | 'practiceAllowed' | 'liveAllowed', unknown>

/**
 * What holds of the three policies of the environment, rank by rank: a rank that would have to be bent to what those above it
 * say is not heard about the environment at all; the first that says something is made to agree with itself.
 */
function environmentOf(said: readonly ReadonlyMap<PolicyName, Said>[]): AboutEnvironment {
  let holds: AboutEnvironment = new Map([
    ['environment', undefined],
    ['practiceAllowed', undefined],
    ['liveAllowed', undefined],
  ])
  for (const values of said) {
    const isFirst = [...holds.values()].every((value) => value === undefined)
    const together: AboutEnvironment = new Map(
      [...holds].map(([name, value]) => [name, value === undefined ? firstGood([values], name) : value]),
    )
    const agreed = new Map(together)
    soundEnvironment(agreed)
    const isBent = [...together].some(([name, value]) => value !== undefined && agreed.get(name) !== value)
    if (isFirst || !isBent) holds = agreed
  }
  return holds
}

/** What the list says of the three policies of the environment, in its own words. */
function soundEnvironment(holds: AboutEnvironment): void {
  if (holds.get('practiceAllowed') === false && holds.get('liveAllowed') === false)
    holds.set('practiceAllowed', undefined)
  if (holds.get('liveAllowed') === false) holds.set('environment', 'practice')
  if (holds.get('practiceAllowed') === false) holds.set('environment', 'live')
}

test.each([
  ['machine practice, user forbids practice', { environment: 'practice' }, { practiceAllowed: false }, 'practice'],
  ['machine forbids practice, user forbids live', { practiceAllowed: false }, { liveAllowed: false }, 'live'],
  ['machine live, user practice', { environment: 'live' }, { environment: 'practice' }, 'live'],
] as const)('%s: the machine decides', (_name, machine, user, environment) => {
  const values = (of: object): ReadonlyMap<string, unknown> => new Map(Object.entries(of))
  const { set } = mergeSources([
    { source: 'machine', values: values(machine) },
    { source: 'user', values: values(user) },
  ])
  expect(set.get('environment')).toMatchObject({ value: environment, source: 'machine' })
})
