import { expect, test } from 'vitest'
import { settingChoices, type SettingName } from '../../../../preload/contract/settings'
import { policies, policyNames } from '../../../../main/policy/policy-schema'

test('every policy has a title, an explanation and an expectation, and takes what holds without it', () => {
  for (const name of policyNames) {
    const policy = policies[name]
    expect(policy.title, name).toMatch(/^[A-Z].+[^.]$/)
    expect(policy.explanation, name).toMatch(/^[A-Z].+\.$/)
    expect(policy.expects, name).not.toBe('')
    if (policy.first !== null) expect(policy.schema.safeParse(policy.first).success, name).toBe(true)
  }
})

test('a policy that locks a setting takes its values and no other', () => {
  const locking = policyNames.map((name) => policies[name]).filter(({ locks }) => locks !== null)
  expect(locking.map(({ locks }) => locks).sort()).toEqual([
    'clipboardSeconds',
    'codesOnWorkstation',
    'device',
    'environment',
    'idleLockMinutes',
    'language',
    'theme',
  ])
  for (const { locks, schema, first } of locking) {
    const { values, first: firstSetting } = settingChoices[locks as SettingName]
    expect(first).toBe(firstSetting)
    for (const value of values) expect(schema.safeParse(value).success, String(value)).toBe(value !== null)
    expect(schema.safeParse('anything else').success).toBe(false)
    expect(schema.safeParse(7).success).toBe(false)
  }
})

const issuers = [
  'https://login.agency.example',
  'https://login.agency.example/',
  'https://login.agency.example:8443/tenant/v2.0',
  'http://127.0.0.1:4100',
  'http://127.0.0.1:4100/techpass',
  'http://[::1]:4100/techpass',
]
const noIssuers = [
  '',
  'login.agency.example',
  'http://login.agency.example',
  'http://localhost:4100',
  'http://127.0.0.1',
  'http://127.0.0.1:0',
  'http://127.0.0.1:99999/',
  'http://127.1:4100',
  'http://0x7f000001:4100',
  'http://127.0.0.1:4100@evil.example',
  'http://127.0.0.1:4100/%2e%2e',
  'http://127.0.0.2:4100/',
  'http://[::ffff:127.0.0.1]:4100/',
  'https://127.0.0.1:4100',
  'https://login.agency.example?tenant=1',
  'https://login.agency.example/#top',
  'https://user@login.agency.example',
  'https://user:secret@login.agency.example/',
  'https://LOGIN.agency.example/',
  'https://login.agency.example/a/../b',
  'https://login.agency.example\\@evil.example/',
  'https://login.agency.example:443/',
  'https://xn--lgin-1na.agency.example/',
  'https://l\u043egin.agency.example/',
  'https://login.agency.example\n/',
  ' https://login.agency.example/',
  'https://login',
  'javascript:alert(1)',
  'file:///etc/passwd',
  `https://login.agency.example/${'a'.repeat(2048)}`,
]

test.each(issuers)('%s can be an issuer', (issuer) => {
  expect(policies.techpassIssuer.schema.safeParse(issuer).success).toBe(true)
})

test.each(noIssuers)('%j can be no issuer', (issuer) => {
  expect(policies.wogIssuer.schema.safeParse(issuer).success).toBe(false)
})

test('a web page is https, wherever it is, and may have a query', () => {
  const { schema } = policies.helpdeskUrl
  for (const page of ['https://help.agency.example/', 'https://help.agency.example/a/b?topic=mfa&x=%20'])
    expect(schema.safeParse(page).success, page).toBe(true)
  for (const page of [...noIssuers.filter((each) => !each.includes('?')), 'http://127.0.0.1:4100/'])
    expect(schema.safeParse(page).success, page).toBe(false)
})

test('hosts are names, to the letter, and not without end', () => {
  const { schema } = policies.extraAllowedHosts
  const takes = (...hosts: unknown[]) => schema.safeParse(hosts).success
  expect(takes()).toBe(true)
  expect(takes('adfs.agency.example', 'a.example')).toBe(true)
  for (const host of [
    '*.agency.example',
    'agency',
    'a.example:443',
    'a.example/',
    'A.example',
    '10.0.0.1',
    '',
    7,
    null,
  ])
    expect(takes('adfs.agency.example', host), String(host)).toBe(false)
  expect(takes('xn--agncy-bsa.example', 'adfs.agency.example')).toBe(false)
  expect(takes(...Array.from({ length: 51 }, (_, at) => `a${at}.example`))).toBe(false)
  expect(schema.safeParse('adfs.agency.example').success).toBe(false)
})

test.each([
  ['helpdeskName', 'ICT 帮助台', 'two\nlines'],
  ['helpdeskName', 'x'.repeat(80), 'x'.repeat(81)],
  ['helpdeskName', 'Helpdesk', ' Helpdesk'],
  ['helpdeskName', 'a', '\u202egnitrats'],
  ['helpdeskPhone', '+65 (6123) 45-67', 'call me'],
  ['helpdeskPhone', '995', '1'.repeat(41)],
  ['techpassClientId', 'a.B_c~1:2/3@4-5', 'a b'],
  ['wogClientId', 'x'.repeat(128), 'x'.repeat(129)],
] as const)('%s takes %j, not %j', (name, good, bad) => {
  expect(policies[name].schema.safeParse(good).success).toBe(true)
  expect(policies[name].schema.safeParse(bad).success).toBe(false)
})
