import { expect, test } from 'vitest'
import { systemSources } from '../../../../main/policy/system-sources'

const namesOf = (platform: NodeJS.Platform, policyFile?: string) =>
  systemSources({ platform, policyFile }).map(({ name, rank }) => `${rank} ${name}`)

test('each system has its own places, and the file of the command line is below them', () => {
  expect(namesOf('win32')).toEqual(['machine HKLM', 'user HKCU'])
  expect(namesOf('linux')).toEqual(['machine /etc/techpass-companion/policy.json'])
  expect(namesOf('darwin')).toEqual([])
  expect(namesOf('linux', '/root/policy.json')).toEqual([
    'machine /etc/techpass-companion/policy.json',
    'user --policy-file',
  ])
  expect(namesOf('darwin', '/root/policy.json')).toEqual(['user --policy-file'])
})

test('on Windows the file of the command line is refused: nobody could tell who wrote it', async () => {
  const given = systemSources({ platform: 'win32', policyFile: 'C:\\policy.json' }).at(-1)
  expect(await given?.read()).toEqual({ state: 'refused', problem: 'not_on_this_system' })
})
