/** @file Policy in the Windows registry, where Group Policy and Intune write it. */
import { policies, policyNames, type PolicyName } from './policy-schema'
import type { PolicySource, Reading } from './policy-source'
import { RegistryFailure, type RegistryHive } from './registry-hive'
import type { RegistryValue } from './registry-text'

/**
 * How often the registry is read, in milliseconds. Group Policy tells of a change by WM_SETTINGCHANGE, which a window hears
 * and hands to `Policy.refresh`; this is for whoever writes without telling, Intune for example. Each time starts reg.exe.
 */
const pollEvery = 30_000

/** Policy from HKLM (machine) or HKCU (user). */
export function registryPolicy(hive: RegistryHive, every: number = pollEvery): PolicySource {
  return {
    name: hive.name,
    rank: hive.name === 'HKLM' ? 'machine' : 'user',
    read: async (): Promise<Reading> => {
      try {
        const found = await hive.values()
        if (found === null) return { state: 'absent' }
        return { state: 'read', values: new Map([...found].map(([each, value]) => plain(each, value))) }
      } catch (error) {
        return { state: 'refused', problem: error instanceof RegistryFailure ? error.problem : 'unreadable' }
      }
    },
    follow: (listener) => {
      const timer = setInterval(listener, every).unref()
      return () => {
        clearInterval(timer)
      }
    },
  }
}

const byLowerCase: ReadonlyMap<string, PolicyName> = new Map(policyNames.map((name) => [name.toLowerCase(), name]))

/** A value as the schema takes it. The registry's names know no case, and it has no truth values but 1 and 0. */
function plain(given: string, value: RegistryValue): readonly [string, unknown] {
  const name = byLowerCase.get(given.toLowerCase())
  if (name === undefined) return [given, null]
  switch (value.kind) {
    case 'REG_SZ':
      return [name, value.text]
    case 'REG_MULTI_SZ':
      return [name, value.texts]
    case 'REG_DWORD':
      return [name, policies[name].kind === 'boolean' ? truthOf(value.number) : value.number]
    case 'other':
      return [name, null]
  }
}

const truthOf = (number: number): boolean | number => (number === 0 || number === 1 ? number === 1 : number)
