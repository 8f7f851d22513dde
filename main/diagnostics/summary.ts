import type { Diagnostic } from '../../preload/contract/diagnostics'

/** How many checks came out how. */
export interface Summary {
  readonly ok: number
  readonly warning: number
  readonly failure: number
}

/** Counts what came of the checks. */
export function summaryOf(checks: readonly Diagnostic[]): Summary {
  const count = (status: Diagnostic['status']): number => checks.filter((each) => each.status === status).length
  return { ok: count('ok'), warning: count('warning'), failure: count('failure') }
}

/** The exit code of `--diagnose`: 0 when all is in order, 1 with warnings, 2 with failures. */
export function exitCodeOf({ warning, failure }: Summary): 0 | 1 | 2 {
  return failure > 0 ? 2 : warning > 0 ? 1 : 0
}
