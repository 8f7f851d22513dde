/** @file Which value holds when several sources speak: pure. */
import { settingChoices } from '../../preload/contract/settings'
import { policies, policyNames, type PolicyName } from './policy-schema'
import { isPolicyName, type Finding } from './policy-source'

/** A value that was accepted, and where it stands. */
export interface SetValue {
  readonly value: unknown
  readonly source: string
}

/** The policies that are set. */
export type SetValues = ReadonlyMap<PolicyName, SetValue>

/** What one source says, unchecked. */
export interface SourceValues {
  readonly source: string
  readonly values: ReadonlyMap<string, unknown>
}

/** What holds, and what was ignored. */
export interface Merged {
  readonly set: SetValues
  readonly findings: readonly Finding[]
}

/** A name is shown as it stands, but not without end, and never as anything but one line. */
const shown = (name: string): string => name.replace(/[^\x20-\x7e]/g, '?').slice(0, 64)

/**
 * Merges sources, the highest first: of each policy the first value that the policy takes holds. What it does not take
 * is ignored and found, and a lower source may then speak.
 *
 * SECURITY: the three policies of the environment stand together. Where a higher source has fixed something about it, what a
 * lower one says of it and contradicts that is ignored: else whoever starts the app could escape the machine's by `--policy-file`.
 */
export function mergeSources(sources: readonly SourceValues[]): Merged {
  let set = new Map<PolicyName, SetValue>()
  const findings: Finding[] = []
  for (const { source, values } of sources) {
    const before = new Map(set)
    for (const [name, raw] of values) {
      if (!isPolicyName(name)) {
        findings.push({ source, name: shown(name), problem: 'unknown_name' })
        continue
      }
      const parsed = policies[name].schema.safeParse(raw)
      if (!parsed.success) findings.push({ source, name, problem: 'malformed_value' })
      else if (!set.has(name)) set.set(name, { value: parsed.data, source })
    }
    const sound = withSoundEnvironment(set)
    const isFixed = environmentPolicies.some((name) => before.has(name))
    if (isFixed && sound.findings.length > 0) {
      for (const name of environmentPolicies) {
        if (before.has(name) || !set.delete(name)) continue
        findings.push({ source, name, problem: 'contradicts' })
      }
    } else {
      set = new Map(sound.set)
      findings.push(...sound.findings)
    }
  }
  return { set: inOrder(set), findings }
}

const environmentPolicies = ['environment', 'practiceAllowed', 'liveAllowed'] as const satisfies readonly PolicyName[]

const inOrder = (set: SetValues): SetValues =>
  new Map(
    policyNames.flatMap((name) => {
      const value = set.get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )

/**
 * Makes the three policies of the environment agree: something must be left to be in, and what is left alone is locked.
 * `environments` are those that this version has.
 */
export function withSoundEnvironment(
  given: SetValues,
  environments: readonly string[] = settingChoices.environment.values,
): Merged {
  const set = new Map(given)
  const findings: Finding[] = []
  const ignore = (name: PolicyName): void => {
    const { source = '' } = set.get(name) ?? {}
    findings.push({ source, name, problem: 'contradicts' })
    set.delete(name)
  }
  const allowed = (): readonly string[] =>
    environments.filter((each) => set.get(each === 'live' ? 'liveAllowed' : 'practiceAllowed')?.value !== false)
  // Practice is harmless, and the only one that needs nothing.
  if (allowed().length === 0) ignore('practiceAllowed')
  const chosen = set.get('environment')
  if (chosen !== undefined && !allowed().includes(chosen.value as string)) ignore('environment')
  const [only, ...others] = allowed()
  if (environments.length > 1 && only !== undefined && others.length === 0) {
    const source = set.get(only === 'live' ? 'practiceAllowed' : 'liveAllowed')?.source ?? ''
    set.set('environment', set.get('environment') ?? { value: only, source })
  }
  return { set, findings }
}
