/** @file Smart lockout: field-notes A7, 50053 (entra-docs howto-password-smart-lockout). Pure. */
import type { Lockout } from '../state/officer'
import type { Settings } from '../state/settings'

/** Nothing against this account. */
export const unlocked: Lockout = { failures: 0, locks: 0, lockedUntil: null }

/** Whole seconds until the account may be tried again; 0 when it may be tried now. */
export function lockedSeconds(lockout: Lockout, now: number): number {
  return lockout.lockedUntil === null ? 0 : Math.max(0, Math.ceil((lockout.lockedUntil - now) / 1000))
}

/**
 * Counts one wrong password or verification code.
 *
 * The threshold's failure locks; after that each further failure locks again, for twice as long as the time before.
 */
export function afterWrongProof(lockout: Lockout, settings: Settings, now: number): Lockout {
  const failures = lockout.failures + 1
  if (failures < settings.lockoutThreshold) return { ...lockout, failures, lockedUntil: null }
  const seconds = Math.min(settings.lockoutSeconds * 2 ** lockout.locks, 24 * 60 * 60)
  return { failures, locks: lockout.locks + 1, lockedUntil: now + seconds * 1000 }
}
