/** @file What an observation means for this journey. */
import type { ErrorCode } from '../../../preload/contract/errors'
import type { Observation } from '../../environments/observation'
import { signInEvidence, type ToWallClock } from '../sign-in-evidence'
import type { SeenEvent } from './events'
import { isScreen } from './screens'

/** Microsoft's codes that have an explanation of their own (field-notes A7). */
const failures: Readonly<Record<number, ErrorCode>> = {
  90072: 'wrong_tenant',
  50105: 'not_assigned',
  53003: 'conditional_access',
  500121: 'strong_authentication_failed',
}

/** Without a code it is AD FS that met an account without security verification. */
function failureOf(errorCode: number | null): ErrorCode {
  return errorCode === null ? 'mfa_not_set_up' : (failures[errorCode] ?? 'sign_in_failed')
}

/** Why the page itself refuses, where it says so: a code of Microsoft's, or the portal's about its log-in. */
function refusalOn({ errorCode, error, page }: Extract<Observation, { kind: 'page_shown' }>): ErrorCode | null {
  if (errorCode !== undefined) return failureOf(errorCode)
  return page === 'docs-log-in' && error === 'techpass_failed' ? 'techpass_refused' : null
}

/** The events of the journey that an observation stands for; none when it says nothing about it. */
export function evidenceIn(seen: Observation, toWallClock: ToWallClock): readonly SeenEvent[] {
  switch (seen.kind) {
    case 'page_shown': {
      const { page, upn = null } = seen
      return isScreen(page) ? [{ type: 'screen_seen', screen: page, upn, code: refusalOn(seen) }] : []
    }
    case 'sign_in_failed':
      return [{ type: 'refused', code: failureOf(seen.errorCode) }]
    case 'techpass_signed_in':
    case 'portal_logged_in':
      return [{ type: 'recognised', upn: seen.upn }]
    case 'sign_in_refused':
    case 'request_started':
    case 'request_ended':
    case 'code_checked':
      return signInEvidence(seen, toWallClock)
    case 'signed_in':
    case 'signed_out':
    case 'techpass_signed_out':
    case 'portal_logged_out':
    case 'method_chosen':
    case 'enrolment_started':
    case 'enrolment_ended':
    case 'profile_added':
    case 'activation_checked':
    case 'method_registered':
    case 'account_at_risk':
    case 'clock_changed':
    case 'reset':
      return []
  }
}
