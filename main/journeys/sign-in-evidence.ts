/** @file What is seen of a sign-in, in words that every journey with a sign-in understands. */
import type { ErrorCode } from '../../preload/contract/errors'
import type { Challenge } from '../../preload/contract/journey-view'
import { msOf, type Observation } from '../environments/observation'

/** Turns a time of the services into this machine's wall clock. */
export type ToWallClock = (serviceMs: number) => number

/** A fact about a sign-in: refused, asked for a number, or the asking has ended. */
export type SignInEvent =
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly until?: number }
  | { readonly type: 'request_sent'; readonly challenge: Challenge }
  | { readonly type: 'request_ended'; readonly code: ErrorCode | null }

type Of<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>

/** An observation that is about a sign-in whichever journey it belongs to. */
export type SignInObservation = Of<'sign_in_refused' | 'request_started' | 'request_ended' | 'code_checked'>

const signInRefusals: Readonly<Record<Of<'sign_in_refused'>['reason'], ErrorCode>> = {
  not_practice_address: 'not_practice_address',
  unknown_account: 'unknown_account',
  wrong_password: 'wrong_password',
  locked: 'account_locked',
  disabled: 'account_disabled',
  password_expired: 'password_expired',
}

const requestOutcomes: Readonly<Record<Of<'request_ended'>['outcome'], ErrorCode | null>> = {
  approved: null,
  replaced: null,
  denied: 'request_denied',
  wrong_number: 'wrong_number',
  no_response: 'request_timed_out',
  reported: 'account_at_risk',
}

const codeRefusals: Readonly<Record<NonNullable<Of<'code_checked'>['reason']>, ErrorCode>> = {
  wrong: 'code_wrong',
  malformed: 'code_wrong',
  already_used: 'code_already_used',
  other_profile: 'code_other_profile',
}

/** The facts that an observation of a sign-in stands for. */
export function signInEvidence(seen: SignInObservation, toWallClock: ToWallClock): readonly SignInEvent[] {
  switch (seen.kind) {
    case 'sign_in_refused': {
      const wait =
        seen.retryAfterSeconds == null ? {} : { until: toWallClock(msOf(seen.at)) + seen.retryAfterSeconds * 1000 }
      return [{ type: 'refused', code: signInRefusals[seen.reason], ...wait }]
    }
    case 'request_started': {
      const challenge = { matchNumber: seen.number, expiresAt: toWallClock(msOf(seen.expiresAt)) }
      return [{ type: 'request_sent', challenge }]
    }
    case 'request_ended':
      return [{ type: 'request_ended', code: requestOutcomes[seen.outcome] }]
    case 'code_checked':
      return seen.ok ? [] : [{ type: 'refused', code: codeRefusals[seen.reason ?? 'wrong'] }]
  }
}
