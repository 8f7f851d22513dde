import { policyFile } from './linux-file'
import type { PolicySource } from './policy-source'
import { registryHive } from './registry-hive'
import { registryPolicy } from './windows-registry'

/** What decides where policy is looked for. */
export interface SystemSourcesOptions {
  readonly platform: NodeJS.Platform
  /** The value of `--policy-file`. */
  readonly policyFile?: string | undefined
}

/**
 * Where this system keeps policy, the highest first.
 *
 * SECURITY: the file of the command line is the last: whoever starts the app must not escape the machine's policy by it.
 */
export function systemSources({ platform, policyFile: path }: SystemSourcesOptions): readonly PolicySource[] {
  const given = path === undefined ? [] : [givenFile(platform, path)]
  if (platform === 'win32')
    return [registryPolicy(registryHive('HKLM')), registryPolicy(registryHive('HKCU')), ...given]
  return platform === 'linux' ? [policyFile(), ...given] : given
}

function givenFile(platform: NodeJS.Platform, path: string): PolicySource {
  const name = '--policy-file'
  // SECURITY: Node does not tell who owns a file on Windows, so nobody could be trusted to have written it.
  if (platform === 'win32') {
    return {
      name,
      rank: 'user',
      read: () => Promise.resolve({ state: 'refused', problem: 'not_on_this_system' }),
      follow: () => () => undefined,
    }
  }
  // Below everything that the machine says, so whoever starts the app may have written it, and nobody else.
  return policyFile({ path, name, rank: 'user', owner: process.getuid?.() ?? 0 })
}
