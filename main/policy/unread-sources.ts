/** @file What holds while a source cannot be understood: pure. */
import type { PolicyName } from './policy-schema'
import type { Finding, PolicySource, Reading } from './policy-source'

type Values = ReadonlyMap<string, unknown>

/** What a source is taken to say, and what was found about it as a whole. */
export interface Understood {
  readonly values: Values
  readonly finding: Finding | null
}

/**
 * What policy can only restrict, at its strictest.
 *
 * SECURITY: whoever damages the machine's policy, or has it locked away, must gain nothing by it.
 */
const strictest: Values = new Map<PolicyName, unknown>([
  ['savePasswords', false],
  ['codesOnWorkstation', false],
  ['exportProfiles', false],
  ['screenQr', false],
])

const nothing: Values = new Map()

/**
 * Answers what a source is taken to say: what it says; where it cannot be understood, what it said before (`null`: it has
 * never been read since it was last absent); and where that is not known, a machine's source forbids what it could forbid.
 * A source of the user's own could only be stricter than none, and is passed over.
 */
export function understand(
  { name: source, rank }: Pick<PolicySource, 'name' | 'rank'>,
  reading: Reading,
  before: Values | null,
): Understood {
  if (reading.state === 'absent') return { values: nothing, finding: null }
  if (reading.state === 'read') return { values: reading.values, finding: null }
  const finding: Finding = { source, name: null, problem: reading.problem }
  if (before !== null) return { values: before, finding: { ...finding, instead: 'before' } }
  if (rank === 'machine') return { values: strictest, finding: { ...finding, instead: 'forbidden' } }
  return { values: nothing, finding }
}
