/** @file How policies are spoken of: the same words in every template and document. */
import { policies, policyNames, type PolicyName } from '../../../main/policy/policy-schema'
import type { AnyPolicy } from '../../../main/policy/policy-kinds'

/** The app's name, as administrators see it. */
export const product = 'TechPass Companion'

/** Every policy with its name, in the order of the list. */
export const allPolicies: readonly (readonly [PolicyName, AnyPolicy])[] = policyNames.map((name) => [
  name,
  policies[name],
])

/** What holds without a policy. */
export function withoutPolicy({ locks, first }: AnyPolicy): string {
  const isNothing = first === null || (Array.isArray(first) && first.length === 0)
  if (locks === null) return isNothing ? 'none' : String(first)
  return isNothing ? 'officers choose' : `officers choose (${String(first)} at first)`
}

/** Whether and when a change is taken up by an app that runs. */
export function whenItHolds({ takesEffect }: AnyPolicy): string {
  return takesEffect === 'restart' ? 'from the next start of the app' : 'within a second or so, without a restart'
}

/** A value to show with a policy: what holds without it where there is something, else an example. */
export function sampleOf(policy: AnyPolicy): boolean | string | number | readonly string[] {
  switch (policy.kind) {
    case 'boolean':
      return policy.first
    case 'choice':
      return policy.first ?? policy.values[0] ?? ''
    case 'text':
    case 'list':
      return policy.example
  }
}
