/** @file How a route is written down: what stands for one screen that may come next. Pure. */
import type { Use } from '../../../preload/contract/set-up-verification'
import type { Observation } from '../observation'

/** What stands for one screen that may come next. */
export type Following = readonly Observation[]

/** The page of that name is seen. */
export const page = (name: string): readonly [Observation] => [{ kind: 'page_shown', page: name }]

/** One of several pages is seen. */
export const pages = (...names: readonly string[]): readonly Following[] => names.map(page)

/** The ways to use the app, the one that the organisation recommends first. */
export const bothUses = (recommended: Use): readonly Use[] =>
  recommended === 'push' ? ['push', 'totp'] : ['totp', 'push']

const secondFactor = { push: 'number', totp: 'code' } as const satisfies Record<Use, string>

/** The pages that ask for a second factor, those of the way that the organisation recommends first; then the choice of another. */
export const secondFactors = (recommended: Use): readonly string[] => [
  ...bothUses(recommended).map((use) => secondFactor[use]),
  'methods',
]
