import type { ErrorCode } from '../../preload/contract/errors'

/** The sign-in pages that are themselves a refusal, and its code when nothing more exact was said before. */
export const refusingPages = {
  'request-denied': 'request_denied',
  'timed-out': 'request_timed_out',
  'at-risk': 'account_at_risk',
  locked: 'account_locked',
  error: 'page_failed',
} as const satisfies Readonly<Record<string, ErrorCode>>
