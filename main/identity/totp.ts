import { createGuardrails, generateSync, verifySync } from 'otplib'
import { secretBytes } from './base32'
import { longestPeriod, longestSecret, type HotpProfile, type TotpProfile } from './otp-profile'
import { withoutSeparators } from './typed-text'

/**
 * otplib refuses secrets under 16 bytes (RFC 4226 §4 R6). Microsoft's own have 10, so any length is read;
 * the practice tenant makes its secrets 20 bytes long, as the RFC recommends.
 */
const guardrails = createGuardrails({
  MIN_SECRET_BYTES: 1,
  MAX_SECRET_BYTES: longestSecret,
  MAX_PERIOD: longestPeriod,
})

/**
 * What became of a typed code. `accepted` carries the step to remember as the last one used, and by how many steps
 * the code's clock is behind (−1) or ahead (1) of ours.
 */
export type TotpVerification =
  | { readonly outcome: 'accepted'; readonly step: number; readonly drift: number }
  | { readonly outcome: 'already_used' | 'wrong' | 'malformed' }

/**
 * Answers the counter-based code for `counter`, with its leading zeros.
 *
 * Fails with `key_malformed`.
 *
 * @see [RFC 4226 §5.3, Generating an HOTP Value](https://www.rfc-editor.org/rfc/rfc4226#section-5.3)
 */
export function hotpCode(profile: HotpProfile, counter: number): string {
  return generateSync({ ...otplibProfile(profile), strategy: 'hotp', counter })
}

/**
 * Answers the time-based code at `now` (ms since 1970), with its leading zeros.
 *
 * Fails with `key_malformed`.
 *
 * @see [RFC 6238 §4.2, Description](https://www.rfc-editor.org/rfc/rfc6238#section-4.2)
 */
export function totpCode(profile: TotpProfile, now: number): string {
  return generateSync({ ...otplibProfile(profile), period: profile.period, epoch: seconds(now) })
}

/** Answers the time step T in which `now` (ms) lies, counted from 1970 ([RFC 6238 §4.2](https://www.rfc-editor.org/rfc/rfc6238#section-4.2)). */
export function totpStep({ period }: Pick<TotpProfile, 'period'>, now: number): number {
  return Math.floor(now / (period * 1000))
}

/** Answers the wall-clock time (ms) at which the code of `now` gives way to the next: the start of the next step. */
export function validUntil(profile: Pick<TotpProfile, 'period'>, now: number): number {
  return (totpStep(profile, now) + 1) * profile.period * 1000
}

/** Answers the whole seconds, 1 to the period, that the code of `now` (ms) is still the current one. A started second counts. */
export function secondsLeft(profile: Pick<TotpProfile, 'period'>, now: number): number {
  return Math.ceil((validUntil(profile, now) - now) / 1000)
}

/**
 * Guarantees that a typed code is accepted at most once, and only in its own step or one step to either side.
 *
 * Give the step of the last accepted code, or `null`: codes of that step and of earlier ones are `already_used`
 * (RFC 6238 §5.2, NIST SP 800-63B-4: an OTP is accepted once). The window of one step is that of §5.2 towards the past and of §6 for
 * clocks that drift. Spaces, dashes and full-width digits are cleaned; a wrong number of digits is `malformed`.
 *
 * Fails with `key_malformed`.
 *
 * @see [RFC 6238 §5.2, Validation and Time-Step Size](https://www.rfc-editor.org/rfc/rfc6238#section-5.2)
 * @see [RFC 6238 §6, Resynchronization](https://www.rfc-editor.org/rfc/rfc6238#section-6)
 */
export function verifyTotp(
  profile: TotpProfile,
  typed: string,
  now: number,
  lastUsedStep: number | null,
): TotpVerification {
  const token = withoutSeparators(typed)
  if (!/^[0-9]+$/.test(token) || token.length !== profile.digits) return { outcome: 'malformed' }

  const step = totpStep(profile, now)
  const { period } = profile
  const attempt = { ...otplibProfile(profile), period, token, epoch: seconds(now), epochTolerance: period }

  // SECURITY: the steps after the last used one are tried first, so that a code is refused as used only when no
  // unused step has the same digits. otplib refuses a last step beyond the window (our clock went back), hence `min`.
  const fresh = verifySync(
    lastUsedStep === null ? attempt : { ...attempt, afterTimeStep: Math.min(lastUsedStep, step + 1) },
  )
  if (fresh.valid) return { outcome: 'accepted', step: step + fresh.delta, drift: fresh.delta }
  return { outcome: lastUsedStep !== null && verifySync(attempt).valid ? 'already_used' : 'wrong' }
}

function otplibProfile({ secret, algorithm, digits }: HotpProfile) {
  return { secret: secretBytes(secret), algorithm, digits, guardrails }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1000)
}
