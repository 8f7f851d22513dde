import { afterWrongProof, lockedSeconds } from '../accounts/lockout'
import { changeOfficer, officerOf } from '../accounts/officers'
import type { Practice } from '../tenant/practice'

/** Counts one wrong password or code against an account (field-notes A7, 50053). */
export function countWrongProof(practice: Practice, upn: string): void {
  const { settings } = practice.repository.read()
  const { lockout } = officerOf(practice, upn)
  changeOfficer(practice, upn, { lockout: afterWrongProof(lockout, settings, practice.now()) })
}

/** Refuses a locked account by `sign_in_refused` (50053). Answers whether it is locked. */
export function refuseLocked(practice: Practice, browser: string, upn: string): boolean {
  const retryAfterSeconds = lockedSeconds(officerOf(practice, upn).lockout, practice.now())
  if (retryAfterSeconds === 0) return false
  const body = { kind: 'sign_in_refused', browser, upn, reason: 'locked', errorCode: 50053 } as const
  practice.events.emit({ ...body, retryAfterSeconds })
  return true
}
