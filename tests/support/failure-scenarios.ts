/** @file What goes wrong during the log-in, and what the guide then says: one row each. */
import { noFaults, type Faults } from '../../main/practice/state/faults'
import type { ErrorCode } from '../../preload/contract/errors'
import type { LogInStep } from '../../preload/contract/names'
import type { Place } from './journey-steps'

/** One thing that goes wrong, once. */
export interface FailureScenario {
  readonly device: 'non-se-gsib' | 'gmd'
  /** Where the officer is when it strikes: what is done there meets the fault. */
  readonly place: Place
  readonly fault: keyof Faults
  readonly value: Faults[keyof Faults]
  /** How many times it strikes; `null` is until it is mended. */
  readonly times: number | null
  /** Where the guide stands then, and what it explains; `null` where it goes on or waits. */
  readonly expected: { readonly step: LogInStep; readonly error: ErrorCode | null }
  /** What the officer does once it is mended: goes on, opens the page again, or starts the journey again. */
  readonly wayOut: 'go-on' | 'open-page' | 'start-again'
}

type Row = Omit<FailureScenario, 'device' | 'place'>
type Where = Pick<FailureScenario, 'device' | 'place'>

const rowsAt = (device: Where['device'], place: Place, rows: readonly Row[]): readonly FailureScenario[] =>
  rows.map((row) => ({ device, place, ...row }))

const row = (
  [fault, value, times]: readonly [keyof Faults, Faults[keyof Faults], number | null],
  step: LogInStep,
  error: ErrorCode | null,
  wayOut: Row['wayOut'],
): Row => ({ fault, value, times, expected: { step, error }, wayOut })

/** The page does not come: it is the guide that says so. */
const pageFails = (step: LogInStep, wayOut: Row['wayOut']): readonly Row[] =>
  (
    [
      ['failing', 500, 1],
      ['failing', 502, 1],
      ['failing', 503, 1],
      ['failing', 504, 1],
      ['tooManyRequests', 30, 1],
      ['serverError', true, 1],
      ['unknownInterrupt', true, 1],
    ] as const
  ).map((fault) => row(fault, step, 'page_failed', wayOut))

/** The page comes in other words, which changes nothing for the guide. */
const otherWords = (step: LogInStep): readonly Row[] =>
  (
    [
      ['changedWording', true, null],
      ['changedLanguage', 'ms', null],
      ['changedLanguage', 'zh', null],
      ['slow', 20, null],
    ] as const
  ).map((fault) => row(fault, step, null, 'go-on'))

const connectionBreaks = (step: LogInStep): Row => row(['connectionReset', true, 1], step, null, 'go-on')

/** The request that the right password, or code, starts. */
const requestFails: readonly Row[] = [
  row(['denied', true, null], 'number', 'request_denied', 'start-again'),
  row(['wrongNumber', true, null], 'number', 'wrong_number', 'start-again'),
  row(['riskyUser', true, null], 'number', 'account_at_risk', 'start-again'),
  row(['pushNeverArrives', true, null], 'number', null, 'start-again'),
  row(['pushLate', 20, null], 'number', null, 'start-again'),
]

/** What is judged, or shown, once the number is approved. */
const afterTheNumber: readonly Row[] = [
  row(['conditionalAccessBlocks', true, null], 'sign-in', 'conditional_access', 'start-again'),
  row(['strongAuthenticationFails', true, null], 'sign-in', 'strong_authentication_failed', 'start-again'),
  row(['tenantMismatch', true, null], 'sign-in', 'wrong_tenant', 'start-again'),
  row(['portalDown', true, null], 'number', 'page_failed', 'start-again'),
  row(['askStaySignedIn', true, null], 'number', null, 'start-again'),
  row(['phoneOffline', true, null], 'number', null, 'go-on'),
]

/** The browser is sent back to where it began. */
const backToTheStart: readonly Row[] = [
  row(['sessionExpired', true, 1], 'log-in-with-techpass', null, 'go-on'),
  row(['techpassKeysRotated', true, null], 'log-in-with-techpass', null, 'go-on'),
]

/** Every scenario of the log-in. */
export const failureScenarios: readonly FailureScenario[] = [
  ...rowsAt('non-se-gsib', 'log-in', [
    ...pageFails('log-in-with-techpass', 'open-page'),
    row(['portalDown', true, null], 'log-in-with-techpass', 'page_failed', 'open-page'),
    connectionBreaks('log-in-with-techpass'),
    ...otherWords('sign-in'),
  ]),
  ...rowsAt('non-se-gsib', 'user-name', [
    ...pageFails('sign-in', 'start-again'),
    ...backToTheStart,
    connectionBreaks('sign-in'),
    ...otherWords('sign-in'),
  ]),
  ...rowsAt('non-se-gsib', 'password', [
    row(['passwordExpired', true, null], 'sign-in', 'password_expired', 'start-again'),
    ...pageFails('sign-in', 'start-again'),
    ...requestFails,
    connectionBreaks('sign-in'),
    ...otherWords('number'),
  ]),
  ...rowsAt('non-se-gsib', 'number', afterTheNumber),
  ...rowsAt('gmd', 'user-name', [
    ...pageFails('sign-in', 'start-again'),
    row(['adfsDown', true, null], 'sign-in', 'page_failed', 'start-again'),
    ...backToTheStart,
    connectionBreaks('sign-in'),
    ...otherWords('verification-code'),
  ]),
  ...rowsAt('gmd', 'code', [
    row(['adfsDown', true, null], 'verification-code', 'page_failed', 'start-again'),
    row(['clockSkew', 300, null], 'verification-code', 'code_wrong', 'go-on'),
    row(['serverClock', 300, null], 'verification-code', 'code_wrong', 'go-on'),
    ...requestFails,
    ...otherWords('number'),
  ]),
  ...rowsAt('gmd', 'number', afterTheNumber),
]

/** The faults without a scenario here. */
export const faultsWithoutScenario = (Object.keys(noFaults) as readonly (keyof Faults)[]).filter((name) =>
  failureScenarios.every(({ fault }) => fault !== name),
)
