import type { SettingName, Settings } from '../../preload/contract/settings'
import type { Log } from '../support/log'
import { mergeSources, type Merged, type SetValue, type SetValues } from './merge'
import { policies, policyNames, type PolicyName, type RuleName, type RuleValue } from './policy-schema'
import { describeFinding, type Finding, type PolicySource, type Reading } from './policy-source'
import { understand, type Understood } from './unread-sources'

/** A source, for diagnostics. */
export interface SourceReport {
  readonly name: string
  readonly rank: 'machine' | 'user'
  readonly state: Reading['state']
}

/** A policy that is set, for diagnostics. */
export interface PolicyReport {
  readonly name: PolicyName
  readonly value: unknown
  readonly source: string
}

/** The settings that policy has given a value. */
export type LockedValues = { readonly [Name in SettingName]?: Settings[Name] }

/**
 * What the organisation has set: machine policy over user policy, per value.
 *
 * What cannot be understood is logged and listed in `findings`; it is never a reason not to start. A value of that kind is
 * ignored; for a whole source holds what it said before, and of the machine's that was never read, that nothing is allowed
 * which it could forbid.
 */
export class Policy {
  readonly #sources: readonly PolicySource[]
  readonly #log: Log
  readonly #listeners: (() => void)[] = []
  readonly #stops: (() => void)[]
  #readings: readonly Reading[] = []
  /** What each source said when it was last understood; `null` while there is nothing. */
  #understood: readonly (ReadonlyMap<string, unknown> | null)[] = []
  #merged: Merged = { set: new Map(), findings: [] }
  /** What is in force: `#merged`, but for what waits for a restart. */
  #set: SetValues = new Map()
  #told: ReadonlySet<string> = new Set()
  #refreshed: Promise<void> = Promise.resolve()

  private constructor(sources: readonly PolicySource[], log: Log) {
    this.#sources = sources
    this.#log = log
    this.#stops = sources.map((source) => source.follow(() => void this.refresh()))
  }

  /** Reads the sources, the highest first, and follows them until {@link close}. Never fails. */
  static async open(sources: readonly PolicySource[], log: Log): Promise<Policy> {
    const policy = new Policy(sources, log)
    await policy.refresh()
    return policy
  }

  /** What a rule is: what policy says, or else what holds without. A policy that locks a setting is read as that setting. */
  get<Name extends RuleName>(name: Name): RuleValue<Name> {
    return (this.#set.get(name)?.value ?? policies[name].first) as RuleValue<Name>
  }

  /** Whether the organisation has set it. */
  isSet(name: PolicyName): boolean {
    return this.#set.has(name)
  }

  /** The settings that the officer cannot change. */
  lockedSettings(): ReadonlySet<SettingName> {
    return new Set(Object.keys(this.lockedValues()) as SettingName[])
  }

  /** The settings that the officer cannot change, with their values. */
  lockedValues(): LockedValues {
    const locked = [...this.#set].flatMap(([name, { value }]) => {
      const setting = policies[name].locks
      return setting === null ? [] : [[setting, value] as const]
    })
    return Object.fromEntries(locked)
  }

  /** What was ignored, and why. */
  get findings(): readonly Finding[] {
    return this.#merged.findings
  }

  /** Where policy is looked for, the highest first. */
  get sources(): readonly SourceReport[] {
    return this.#sources.map(({ name, rank }, at) => ({ name, rank, state: this.#readings[at]?.state ?? 'absent' }))
  }

  /** The policies in force. */
  get report(): readonly PolicyReport[] {
    return [...this.#set].map(([name, { value, source }]) => ({ name, value, source }))
  }

  /** The policies that have changed but hold only from the next start. */
  get waitingForRestart(): readonly PolicyName[] {
    return policyNames.filter((name) => !isSame(this.#set.get(name), this.#merged.set.get(name)))
  }

  /** Calls `listener` now and after each change. */
  follow(listener: () => void): void {
    this.#listeners.push(listener)
    listener()
  }

  /** Reads the sources again; resolves when what they say now holds. Never fails. */
  refresh(): Promise<void> {
    this.#refreshed = this.#refreshed.then(() => this.#read())
    return this.#refreshed
  }

  /** Follows the sources no longer. */
  close(): void {
    for (const stop of this.#stops.splice(0)) stop()
  }

  async #read(): Promise<void> {
    const isFirst = this.#readings.length === 0
    const readings = await Promise.all(this.#sources.map(readSafely))
    const understood = this.#sources.map((source, at) =>
      understand(source, readings[at] ?? { state: 'absent' }, this.#understood[at] ?? null),
    )
    this.#understood = readings.map((reading, at) =>
      reading.state === 'read' ? reading.values : reading.state === 'absent' ? null : (this.#understood[at] ?? null),
    )
    const merged = mergeUnderstood(this.#sources, understood)
    const before = { set: this.#set, findings: this.#merged.findings, waiting: this.waitingForRestart.length }
    this.#readings = readings
    this.#merged = merged
    this.#set = isFirst ? merged.set : keepUntilRestart(this.#set, merged.set)
    this.#tell(merged.findings)
    const hasChanged =
      !policyNames.every((name) => isSame(before.set.get(name), this.#set.get(name))) ||
      before.waiting !== this.waitingForRestart.length ||
      JSON.stringify(before.findings) !== JSON.stringify(merged.findings)
    if (!hasChanged) return
    this.#log.info('policy', 'in force', { policies: [...this.#set.keys()], sources: this.sources })
    for (const listener of this.#listeners) this.#call(listener)
  }

  /** A listener that fails keeps neither the others nor the next change from being told. */
  #call(listener: () => void): void {
    try {
      listener()
    } catch (cause) {
      this.#log.error('policy', 'a listener failed', { cause })
    }
  }

  /** Each finding is logged when it first turns up. */
  #tell(findings: readonly Finding[]): void {
    const sentences = new Set(findings.map(describeFinding))
    for (const sentence of sentences) if (!this.#told.has(sentence)) this.#log.warn('policy', sentence)
    this.#told = sentences
  }
}

/** The settings in force: machine policy > user policy > the officer's own, per value. */
export function effectiveSettings(
  officerValues: Settings,
  policy: { readonly lockedValues: () => LockedValues },
): Settings {
  return { ...officerValues, ...policy.lockedValues() }
}

async function readSafely(source: PolicySource): Promise<Reading> {
  try {
    return await source.read()
  } catch {
    return { state: 'refused', problem: 'unreadable' }
  }
}

function mergeUnderstood(sources: readonly PolicySource[], understood: readonly Understood[]): Merged {
  const { set, findings } = mergeSources(
    understood.map(({ values }, at) => ({ source: sources[at]?.name ?? '', values })),
  )
  return { set, findings: [...understood.flatMap(({ finding }) => finding ?? []), ...findings] }
}

/** What holds while the app runs: the new, but for what is not safe to change before a restart. */
function keepUntilRestart(inForce: SetValues, now: SetValues): SetValues {
  return new Map(
    policyNames.flatMap((name) => {
      const value = (policies[name].takesEffect === 'restart' ? inForce : now).get(name)
      return value === undefined ? [] : [[name, value] as const]
    }),
  )
}

const isSame = (one: SetValue | undefined, other: SetValue | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
