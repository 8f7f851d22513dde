/** @file What the organisation has set, and what of that was not understood. */
import type { PolicyReport, SourceReport } from '../../policy/policy'
import { policies } from '../../policy/policy-schema'
import type { Finding } from '../../policy/policy-source'
import { check, failure, ok, warning, type Check } from '../check'

/** Of the policy in force what is looked at; `Policy` is one. */
export interface PolicyFacts {
  readonly sources: readonly SourceReport[]
  readonly report: readonly PolicyReport[]
  readonly findings: readonly Finding[]
  readonly waitingForRestart: readonly string[]
}

/** The checks of the policies. */
export function policyChecks(policy: PolicyFacts): readonly Check[] {
  return [
    ...policy.sources.map((source) => check('policy-source', () => judgeSource(source, policy), suffixOf(source))),
    check('policy-values', () => {
      const values = policy.report.map(shown)
      return ok(values.length === 0 ? 'none' : 'in_force', { values })
    }),
    check('policy-problems', () => {
      const ignored = policy.findings.flatMap(({ source, name, problem }) =>
        name === null ? [] : [`${name}: ${problem} (${source})`],
      )
      return ignored.length === 0 ? ok('none', { ignored }) : warning('some_ignored', { ignored })
    }),
    check('policies-waiting', () => {
      const names = policy.waitingForRestart
      return names.length === 0 ? ok('none', { names }) : warning('waiting', { names })
    }),
  ]
}

function judgeSource({ name, rank, state }: SourceReport, { findings }: PolicyFacts) {
  if (state !== 'refused') return ok(state, { source: name, rank })
  const { problem = 'unreadable', instead = null } =
    findings.find((each) => each.source === name && each.name === null) ?? {}
  // Without the machine's policy officers may do nothing that it could forbid.
  return (rank === 'machine' ? failure : warning)('refused', { source: name, rank, problem, instead })
}

const suffixOf = ({ name, rank }: SourceReport): string => (name === '--policy-file' ? 'command-line' : rank)

/** A policy in force. SECURITY: of free text only that it is set; it may name persons. */
export function shown({ name, value, source }: PolicyReport): string {
  const { kind } = policies[name]
  const isOpen = kind === 'boolean' || kind === 'choice'
  return `${name} = ${isOpen ? JSON.stringify(value) : '(set)'} (${source})`
}
