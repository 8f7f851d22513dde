/** @file Verification codes: RFC 6238, six digits, 30 seconds, SHA-1 (field-notes A6). Pure. */
import { createGuardrails, generateSync, ScureBase32Plugin, verifySync } from 'otplib'
import type { Random } from '../tenant/random'

/** Seconds for which one code is shown. */
export const codePeriod = 30

/** A new secret in base32: 160 bits, as RFC 4226 §4 R6 recommends, unless the page is to show a shorter one. */
export function newSecret(random: Random, bytes = 20): string {
  return base32(random.bytes(bytes))
}

/** The 80 bits, 16 characters, of the key that "Security info" shows (field-notes A2, A3). */
export const shortSecretBytes = 10
const guardrails = createGuardrails({ MIN_SECRET_BYTES: shortSecretBytes })

const base32Plugin = new ScureBase32Plugin()

/** Base32 without padding (RFC 4648 §6). */
export function base32(bytes: Uint8Array): string {
  return base32Plugin.encode(bytes)
}

/** The code that an authenticator shows at this time. */
export function codeAt(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000), period: codePeriod, guardrails })
}

/** What a code was found to be. `step` is its time step, to be remembered so that it works only once. */
export type CodeFinding =
  { readonly ok: true; readonly step: number } | { readonly ok: false; readonly reason: 'wrong' | 'already_used' }

/**
 * Judges a cleaned six-digit code: current time step ±1 (RFC 6238 §5.2, §6), each code once (§5.2; NIST SP 800-63B).
 *
 * `usedSteps` are the steps whose codes were accepted before.
 */
export function judgeCode(secret: string, usedSteps: readonly number[], code: string, now: number): CodeFinding {
  const verdict = verifySync({
    secret,
    token: code,
    epoch: Math.floor(now / 1000),
    epochTolerance: codePeriod,
    period: codePeriod,
    guardrails,
  })
  if (!verdict.valid || !('timeStep' in verdict)) return { ok: false, reason: 'wrong' }
  // SECURITY: a code that was accepted once is dead, even while its time lasts.
  return usedSteps.includes(verdict.timeStep)
    ? { ok: false, reason: 'already_used' }
    : { ok: true, step: verdict.timeStep }
}

/** The used steps with one more; only those that could still match are kept. */
export function withUsedStep(usedSteps: readonly number[], step: number): readonly number[] {
  return [...usedSteps.filter((used) => used > step - 4), step]
}

/**
 * Cleans what was typed or pasted: full-width digits become digits, spaces and dashes go.
 *
 * Answers `null` when the rest is not six digits.
 */
export function cleanCode(typed: string): string | null {
  const cleaned = typed.normalize('NFKC').replace(/[\s\u200b-\u200f\u2060\ufeff-]/g, '')
  return /^\d{6}$/.test(cleaned) ? cleaned : null
}
