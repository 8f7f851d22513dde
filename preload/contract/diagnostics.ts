import * as z from 'zod/mini'
import { call } from './define'
import { findings } from './readiness'

/** How a check came out: `warning` deserves a look, with `failure` something does not work. */
export const diagnosticStatuses = ['ok', 'warning', 'failure'] as const
/** One of {@link diagnosticStatuses}. */
export type DiagnosticStatus = (typeof diagnosticStatuses)[number]

/** What checks are about, in the order of the report. */
export const diagnosticGroups = ['app', 'computer', 'network', 'policies', 'data', 'keychain', 'practice'] as const
/** One of {@link diagnosticGroups}. */
export type DiagnosticGroup = (typeof diagnosticGroups)[number]

const check = <const Group extends DiagnosticGroup, const Findings extends readonly string[]>(
  group: Group,
  ...findings: Findings
) => ({ group, findings })

/** Every check, in the order of the report, with what it can find. Testers rely on the names: change only by adding. */
export const diagnosticChecks = {
  'app-version': check('app', 'known'),
  'automation-contract': check('app', 'known'),
  electron: check('app', 'supported', 'support_ends', 'support_ended', 'not_in_the_list'),
  chromium: check('app', 'known'),
  node: check('app', 'known'),
  packaging: check('app', 'packaged', 'from_source'),
  fuses: check('app', 'hardened', 'testable', 'weakened', 'not_packaged'),
  sandbox: check('app', 'on', 'off'),
  'other-instance': check('app', 'none', 'running', 'this_one'),
  'operating-system': check('computer', 'supported', 'too_old', 'not_known'),
  architecture: check('computer', 'native', 'translated', 'not_built_for'),
  memory: check('computer', 'enough', 'little'),
  'disk-space': check('computer', 'enough', 'little', 'none'),
  displays: check('computer', 'large_enough', 'small', 'none'),
  accessibility: check('computer', 'none_on', 'some_on'),
  language: check('computer', 'known'),
  'time-zone': check('computer', 'singapore', 'elsewhere'),
  'link-browser': check('computer', 'known', 'none'),
  hosts: check('network', 'all_reachable', 'some_not', 'none_reachable', 'only_practice', 'in_practice'),
  /** One a host that live needs: its id is `host-` and the host's name, with dashes. */
  host: check('network', ...findings),
  clock: check('network', 'right', 'off', 'nobody_told', 'not_asked'),
  proxy: check('network', 'direct', 'proxy', 'not_asked'),
  certificates: check(
    'network',
    'trusted',
    'not_trusted',
    'wrong_date',
    'no_secure_connection',
    'not_seen',
    'not_asked',
  ),
  /** One a place where policy is looked for: its id is `policy-source-` and `machine`, `user` or `command-line`. */
  'policy-source': check('policies', 'read', 'absent', 'refused'),
  'policy-values': check('policies', 'none', 'in_force'),
  'policy-problems': check('policies', 'none', 'some_ignored'),
  'policies-waiting': check('policies', 'none', 'waiting'),
  'data-folder': check('data', 'usable', 'not_there_yet', 'open_to_others', 'not_a_folder', 'not_writable'),
  'log-folder': check('data', 'usable', 'not_there_yet', 'not_a_folder', 'not_writable'),
  settings: check('data', 'sound', 'not_there_yet', 'was_restored', 'damaged'),
  'kept-credentials': check('data', 'none', 'some', 'not_known'),
  'recent-errors': check('data', 'none', 'warnings', 'errors'),
  'event-log': check('data', 'not_there_yet', 'kept'),
  'crash-dumps': check('data', 'none', 'some'),
  keychain: check('keychain', 'answers', 'locked', 'none', 'slow', 'failed'),
  'practice-program': check('practice', 'there', 'missing', 'off_by_policy'),
  'practice-port': check('practice', 'can_listen', 'cannot_listen', 'off_by_policy'),
} as const

/** The name of one of {@link diagnosticChecks}. */
export type DiagnosticCheck = keyof typeof diagnosticChecks

/** What a check can find; every one of them may also have run out of time, or have failed itself. */
export type DiagnosticFinding<Check extends DiagnosticCheck> =
  (typeof diagnosticChecks)[Check]['findings'][number] | 'not_finished' | 'not_possible'

/** A machine-readable part of what was found. Names no person, no account, no computer. */
export type DiagnosticDetail = string | number | boolean | null | readonly string[]

/** What came of one check. */
export interface Diagnostic {
  /** Stable, in kebab-case: the check's name, or with a suffix where there are several of a kind. */
  readonly id: string
  readonly check: DiagnosticCheck
  readonly group: DiagnosticGroup
  readonly status: DiagnosticStatus
  readonly finding: string
  readonly details: Readonly<Record<string, DiagnosticDetail>>
}

/** What came of all of them. */
export interface Diagnosis {
  /** ISO 8601, UTC. */
  readonly generatedAt: string
  readonly checks: readonly Diagnostic[]
}

export const diagnostics = {
  /**
   * Checks this workstation and answers what came of it, within three seconds: what is not found out in time is a warning.
   *
   * Changes nothing and opens no prompt. The hosts that live needs are asked in live only. Fails with nothing but `unexpected`.
   */
  run: call(z.void()).returns<Diagnosis>(),

  /**
   * Asks the officer where, and writes the last diagnosis with the redacted logs there as a zip file; runs one where there is none.
   *
   * Answers where it was saved, or `null` when the officer thought better of it. Fails with `report_not_saved`.
   */
  save: call(z.void()).returns<{ readonly file: string | null }>(),
}
