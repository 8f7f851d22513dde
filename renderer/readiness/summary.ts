import type { Finding, ReadinessState } from '../../preload/contract/readiness'
import type { Texts } from '../texts/texts'

/** How the whole stands, and in one sentence. */
export interface Summary {
  readonly tone: 'information' | 'success' | 'warning'
  readonly sentence: string
}

/** Sums up the check. Only when everything is right is it said that everything is. */
export function summaryOf({ status, hosts, clock }: ReadinessState, t: Texts['readiness']): Summary {
  if (status !== 'done') return { tone: 'information', sentence: t.checking }
  const wrong = hosts.filter(({ finding }) => finding !== 'reachable').length
  if (wrong > 0) return { tone: 'warning', sentence: t.wrong(wrong, hosts.length) }
  if (clock?.isOff === true) return { tone: 'warning', sentence: t.onlyTheClock }
  return { tone: 'success', sentence: t.allWell }
}

/** What is wrong, each kind once, in the order in which it was met. */
export function whatIsWrong({ hosts }: ReadinessState): readonly Finding[] {
  const wrong = hosts.flatMap(({ finding }) => (finding === null || finding === 'reachable' ? [] : [finding]))
  return [...new Set(wrong)]
}
