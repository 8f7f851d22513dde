/** @file The registry: its values, and how Windows' programs are asked for them; with their answers as recorded. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { Policy } from '../../../../main/policy/policy'
import { registryHive, RegistryFailure, type Ended, type RunProgram } from '../../../../main/policy/registry-hive'
import { readRegistryText, type RegistryValue } from '../../../../main/policy/registry-text'
import { registryPolicy } from '../../../../main/policy/windows-registry'
import { quietLog } from '../settings/quiet-log'

const key = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\TechPass Companion'
const multi = (...texts: string[]) =>
  [...Buffer.from(`${texts.map((text) => `${text}\0`).join('')}\0`, 'utf16le')]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join(',')
    .replace(/(.{60}[^,]*,)/g, '$1\\\r\n  ')

const recorded = [
  'Windows Registry Editor Version 5.00',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\TechPass Companion]',
  '@="not a policy"',
  '"theme"="dark"',
  '"IDLELOCKMINUTES"=dword:0000000f',
  '"savePasswords"=dword:00000000',
  '"checkSignIn"=dword:00000001',
  '"helpdeskName"="帮助台 \\"ICT\\" C:\\\\"',
  '"helpdeskPhone"="line\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\TechPass Companion]\r\n"',
  `"extraAllowedHosts"=hex(7):${multi('adfs.agency.example', 'portal.agency.example')}`,
  '"logLevel"=hex(2):77,00,61,00,72,00,6e,00,00,00',
  '"contentProtection"=hex(b):00,00,00,00,00,00,00,00',
  '',
  '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\TechPass Companion\\Below]',
  '"language"="ta"',
  '',
  '',
].join('\r\n')

/** Programs that answer as recorded; what they were asked is kept. */
function programs(answer: (program: string, args: readonly string[]) => Ended) {
  const asked: string[] = []
  const run: RunProgram = (program, args) => {
    asked.push(`${program} ${args[0] ?? ''}`)
    return Promise.resolve(answer(program, args))
  }
  return { asked, run }
}
const done: Ended = { code: 0, stdout: '' }
const failed: Ended = { code: 1, stdout: '' }

/** `reg export`, which writes a file. */
const exporting = (text: string) => (_program: string, args: readonly string[]) => {
  writeFileSync(args[2] ?? '', Buffer.from(`\ufeff${text}`, 'utf16le'))
  return done
}

test('an export is read to the letter: kinds, quotes, line breaks, other scripts; no key below', () => {
  const values = readRegistryText(recorded, key)
  expect(values?.get('theme')).toEqual({ kind: 'REG_SZ', text: 'dark' })
  expect(values?.get('IDLELOCKMINUTES')).toEqual({ kind: 'REG_DWORD', number: 15 })
  expect(values?.get('helpdeskName')).toEqual({ kind: 'REG_SZ', text: '帮助台 "ICT" C:\\' })
  expect(values?.get('helpdeskPhone')).toMatchObject({ kind: 'REG_SZ' })
  expect(values?.get('extraAllowedHosts')).toEqual({
    kind: 'REG_MULTI_SZ',
    texts: ['adfs.agency.example', 'portal.agency.example'],
  })
  expect(values?.get('logLevel')).toEqual({ kind: 'other' })
  expect(values?.has('language')).toBe(false)
})

test.each([
  ['empty', ''],
  ['something else', 'REGEDIT4\r\n'],
  ['cut off', recorded.slice(0, recorded.indexOf('dark'))],
  ['damaged', recorded.replace('=dword:0000000f', '=dword:f')],
])('an export that is %s is not guessed at', (_what, text) => {
  expect(readRegistryText(text, key)).toBeNull()
})

test('the values become policies: names know no case, 1 and 0 are true and false', async () => {
  const { run } = programs(exporting(recorded))
  const policy = await Policy.open([registryPolicy(registryHive('HKLM', run))], quietLog())
  policy.close()
  expect(policy.lockedValues()).toEqual({ theme: 'dark', idleLockMinutes: 15 })
  expect(policy.get('savePasswords')).toBe(false)
  expect(policy.get('checkSignIn')).toBe(true)
  expect(policy.get('helpdeskName')).toBe('帮助台 "ICT" C:\\')
  expect(policy.get('extraAllowedHosts')).toEqual(['adfs.agency.example', 'portal.agency.example'])
  expect(policy.findings.map(({ name, problem }) => [name, problem])).toEqual([
    ['helpdeskPhone', 'malformed_value'],
    ['logLevel', 'malformed_value'],
    ['contentProtection', 'malformed_value'],
  ])
})

test.each<[string, RegistryValue]>([
  ['savePasswords', { kind: 'REG_DWORD', number: 2 }],
  ['savePasswords', { kind: 'REG_SZ', text: 'true' }],
  ['idleLockMinutes', { kind: 'REG_SZ', text: '5' }],
  ['idleLockMinutes', { kind: 'REG_DWORD', number: 7 }],
  ['extraAllowedHosts', { kind: 'REG_SZ', text: 'a.example' }],
  ['theme', { kind: 'other' }],
  ['codesOnWorkstation', { kind: 'REG_DWORD', number: -1 }],
])('%s as %j is malformed', async (name, value) => {
  const hive = { name: 'HKCU' as const, values: () => Promise.resolve(new Map([[name, value]])) }
  const policy = await Policy.open([registryPolicy(hive)], quietLog())
  policy.close()
  expect(policy.isSet(name as 'theme')).toBe(false)
  expect(policy.findings).toEqual([{ source: 'HKCU', name, problem: 'malformed_value' }])
})

test('the file of an export is nobody else’s and does not stay', async () => {
  let file = ''
  const { run } = programs((program, args) => {
    file = args[2] ?? ''
    return exporting(recorded)(program, args)
  })
  await registryHive('HKLM', run).values()
  expect(() => readFileSync(file)).toThrow()
})

/** Registry tools that answer, and know no key of ours. */
const withoutKey = (_program: string, args: readonly string[]) =>
  args[0] === 'query' && args[1]?.endsWith('\\Policies') === true ? done : failed

test('no key: two more questions, and no policy', async () => {
  const { run, asked } = programs(withoutKey)
  expect(await registryHive('HKCU', run).values()).toBeNull()
  expect(asked).toEqual(['reg.exe export', 'reg.exe query', 'reg.exe query'])
  expect(await registryPolicy(registryHive('HKCU', run)).read()).toEqual({ state: 'absent' })
})

const numbered = (json: string): Ended => ({
  code: 0,
  stdout: `${Array.from(json, (each) => each.charCodeAt(0)).join(' ')}\r\n`,
})

test('where registry tools are disabled, PowerShell is asked', async () => {
  const json = '{"theme":"dark","idleLockMinutes":15,"helpdeskName":"帮助台","extraAllowedHosts":["a.example"],"x":{}}'
  const { run, asked } = programs((program) => (program === 'powershell.exe' ? numbered(json) : failed))
  const values = await registryHive('HKLM', run).values()
  expect(asked).toEqual(['reg.exe export', 'reg.exe query', 'reg.exe query', 'powershell.exe -NoLogo'])
  expect(Object.fromEntries(values ?? [])).toEqual({
    theme: { kind: 'REG_SZ', text: 'dark' },
    idleLockMinutes: { kind: 'REG_DWORD', number: 15 },
    helpdeskName: { kind: 'REG_SZ', text: '帮助台' },
    extraAllowedHosts: { kind: 'REG_MULTI_SZ', texts: ['a.example'] },
    x: { kind: 'other' },
  })
})

test.each<[string, RunProgram]>([
  ['reg.exe cannot write it', (_program, [verb]) => Promise.resolve(verb === 'export' ? failed : done)],
  ['it is not there afterwards', () => Promise.resolve(done)],
])('where the key is there and its export is not, as %s, PowerShell is asked', async (_what, regExe) => {
  const values = await registryHive('HKLM', (program, args) =>
    program === 'powershell.exe' ? Promise.resolve(numbered('{"savePasswords":0}')) : regExe(program, args),
  ).values()
  expect(values?.get('savePasswords')).toEqual({ kind: 'REG_DWORD', number: 0 })
})

test('where there can be no file at all, PowerShell is asked', async () => {
  vi.stubEnv('TMPDIR', '/nowhere/at/all')
  const { run, asked } = programs((program) => (program === 'powershell.exe' ? numbered('{"theme":"dark"}') : done))
  const values = await registryHive('HKLM', run).values()
  vi.unstubAllEnvs()
  expect(values?.get('theme')).toEqual({ kind: 'REG_SZ', text: 'dark' })
  expect(asked).toEqual(['reg.exe query', 'powershell.exe -NoLogo'])
})

test('the question to PowerShell names the key and nothing that Constrained Language Mode refuses', async () => {
  let encoded = ''
  const { run } = programs((program, args) => {
    encoded = args.at(-1) ?? ''
    return program === 'powershell.exe' ? numbered('null') : failed
  })
  expect(await registryHive('HKLM', run).values()).toBeNull()
  const command = Buffer.from(encoded, 'base64').toString('utf16le')
  expect(command).toContain("'Registry::HKEY_LOCAL_MACHINE\\Software\\Policies\\TechPass Companion'")
  expect(command).not.toMatch(/\[(?!int\])|Add-Type|New-Object|::(?!HKEY)/)
})

test.each<[string, Ended, 'unreadable' | 'timed_out']>([
  ['fails', failed, 'unreadable'],
  ['answers nonsense', { code: 0, stdout: 'Access denied' }, 'unreadable'],
  ['answers nothing', done, 'unreadable'],
  ['answers a list', numbered('[]'), 'unreadable'],
  ['takes too long', { code: 'timed_out', stdout: '' }, 'timed_out'],
])('PowerShell that %s is told', async (_what, ended, problem) => {
  const { run } = programs((program) => (program === 'powershell.exe' ? ended : failed))
  const hive = registryHive('HKLM', run)
  await expect(hive.values()).rejects.toThrow(RegistryFailure)
  expect(await registryPolicy(hive).read()).toEqual({ state: 'refused', problem })
})

test('an export that takes too long is told at once', async () => {
  const { run, asked } = programs(() => ({ code: 'timed_out', stdout: '' }))
  expect(await registryPolicy(registryHive('HKLM', run)).read()).toEqual({ state: 'refused', problem: 'timed_out' })
  expect(asked).toHaveLength(1)
})

test('an export that cannot be understood is told', async () => {
  const { run } = programs(exporting('REGEDIT4'))
  expect(await registryPolicy(registryHive('HKLM', run)).read()).toEqual({ state: 'refused', problem: 'unreadable' })
})

test('the registry is read again from time to time', async () => {
  let theme = 'dark'
  const hive = {
    name: 'HKLM' as const,
    values: () => Promise.resolve(new Map<string, RegistryValue>([['theme', { kind: 'REG_SZ', text: theme }]])),
  }
  const policy = await Policy.open([registryPolicy(hive, 5)], quietLog())
  theme = 'light'
  await expect.poll(() => policy.lockedValues().theme).toBe('light')
  policy.close()
})
