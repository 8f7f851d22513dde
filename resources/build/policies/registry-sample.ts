/** @file A `.reg` file to begin with. */
import { policyPlaces } from '../../../main/policy/policy-places'
import { allPolicies, product, sampleOf } from './words'

/** Every policy with a value, for HKEY_LOCAL_MACHINE. */
export function registrySample(): string {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `; Policies of ${product} for everyone on this machine. Delete the lines that you do not need:`,
    '; what is not there, officers choose, or has the value that the documentation names.',
    `[HKEY_LOCAL_MACHINE\\${policyPlaces.registryKey.replace(/^Software/, 'SOFTWARE')}]`,
    ...allPolicies.flatMap(([name, policy]) => [`; ${policy.title}`, `"${name}"=${written(sampleOf(policy))}`]),
    '',
  ]
  return lines.join('\r\n')
}

function written(value: ReturnType<typeof sampleOf>): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`
  if (typeof value === 'number') return `dword:${value.toString(16).padStart(8, '0')}`
  if (typeof value === 'string') return `"${value.replace(/[\\"]/g, '\\$&')}"`
  return `hex(7):${hexOf(`${value.join('\0')}\0\0`)}`
}

/** Bytes of UTF-16, in lines that `reg` takes. */
function hexOf(text: string): string {
  const bytes = Buffer.from(text, 'utf16le').toString('hex').match(/../g) ?? []
  const lines = Array.from({ length: Math.ceil(bytes.length / 24) }, (_, at) => bytes.slice(at * 24, at * 24 + 24))
  return lines.map((line) => line.join(',')).join(',\\\r\n  ')
}
