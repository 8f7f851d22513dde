/** @file Whether a fault meets what is going on, and counting that it did. */
import { noFaults, type Faults } from '../state/faults'
import type { Practice } from './practice'

/** What is going on: whose it is, and every name of where (page, PageID, service). What is not known meets no such scope. */
export interface Where {
  readonly officer?: string | null
  readonly places?: readonly string[]
}

/** The fault's value where it is set and meets this, else its neutral one. Nothing is counted. */
export function standing<Name extends keyof Faults>(practice: Practice, name: Name, where: Where = {}): Faults[Name] {
  const { faults, faultScopes } = practice.repository.read()
  const scope = faultScopes[name]
  if (scope?.officer !== undefined && scope.officer !== where.officer) return noFaults[name]
  if (scope?.page !== undefined && where.places?.includes(scope.page) !== true) return noFaults[name]
  return faults[name]
}

// These have always been used once and cleared themselves.
const usedOnce: ReadonlySet<keyof Faults> = new Set([
  'expireQr',
  'nextNumber',
  'nextActivationCode',
  'techpassKeysRotated',
])

/** As `standing`, and counts the use: a fault of so many times clears itself with the last of them. */
export function strike<Name extends keyof Faults>(practice: Practice, name: Name, where: Where = {}): Faults[Name] {
  const value = standing(practice, name, where)
  if (value === noFaults[name]) return value
  practice.repository.change((state) => {
    state.faultUses = { ...state.faultUses, [name]: (state.faultUses[name] ?? 0) + 1 }
    const scope = state.faultScopes[name]
    const left = usedOnce.has(name) && scope?.times === undefined ? 0 : (scope?.times ?? Infinity) - 1
    if (left <= 0) {
      state.faults = { ...state.faults, [name]: noFaults[name] }
      state.faultScopes = Object.fromEntries(Object.entries(state.faultScopes).filter(([one]) => one !== name))
    } else if (left < Infinity) {
      state.faultScopes = { ...state.faultScopes, [name]: { ...scope, times: left } }
    }
  })
  return value
}
