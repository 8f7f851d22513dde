/** @file What a check is. */
import type {
  DiagnosticCheck,
  DiagnosticDetail,
  DiagnosticFinding,
  DiagnosticStatus,
} from '../../preload/contract/diagnostics'

/** The machine-readable part of what was found. */
export type Details = Readonly<Record<string, DiagnosticDetail>>

/** What came of a check. */
export interface Outcome<Name extends DiagnosticCheck = DiagnosticCheck> {
  readonly status: DiagnosticStatus
  readonly finding: DiagnosticFinding<Name>
  readonly details: Details
}

/** A check: it looks and changes nothing. May throw and may take forever; `run-checks.ts` sees to both. */
export interface Check {
  readonly id: string
  readonly check: DiagnosticCheck
  readonly run: () => Outcome | Promise<Outcome>
}

type Run<Name extends DiagnosticCheck> = () => Outcome<Name> | Promise<Outcome<Name>>

/** Writes down a check whose findings are those of its name in the contract. `suffix` tells several of a kind apart. */
export function check<const Name extends DiagnosticCheck>(name: Name, run: Run<Name>, suffix?: string): Check {
  return { id: suffix === undefined ? name : `${name}-${idPart(suffix)}`, check: name, run }
}

/** A name as a part of an id: small letters, digits and single dashes. */
function idPart(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

const outcome =
  (status: DiagnosticStatus) =>
  <const Finding extends string>(finding: Finding, details: Details = {}) => ({ status, finding, details })

/** All is as it should be, or there is nothing to judge. */
export const ok = outcome('ok')
/** It deserves a look. */
export const warning = outcome('warning')
/** Something does not work. */
export const failure = outcome('failure')
