/** @file What a one-time password is computed from: the terms of RFC 4226 and RFC 6238, and the limits that we set. */

/** The hash functions of RFC 6238 §1.2, spelled as otplib spells them. */
export const otpAlgorithms = ['sha1', 'sha256', 'sha512'] as const
/** One of {@link otpAlgorithms}. */
export type OtpAlgorithm = (typeof otpAlgorithms)[number]

/** How long a code may be: RFC 4226 §5.3 asks for at least 6 digits, and its truncation is sound up to 8. */
export const otpDigits = [6, 7, 8] as const
/** One of {@link otpDigits}. */
export type OtpDigits = (typeof otpDigits)[number]

/** What a counter-based code is computed from (RFC 4226 §5.1). */
export interface HotpProfile {
  /** The shared secret: its bytes, or its base32 text as pages show it. */
  readonly secret: Uint8Array | string
  readonly algorithm: OtpAlgorithm
  readonly digits: OtpDigits
}

/** What a time-based code is computed from (RFC 6238 §4). */
export interface TotpProfile extends HotpProfile {
  /** The time step X in seconds, 1 to {@link longestPeriod}. */
  readonly period: number
}

/** What RFC 6238 §4 and the Key URI format take for granted, and what Microsoft Authenticator uses. */
export const totpDefaults = { algorithm: 'sha1', digits: 6, period: 30 } as const satisfies Omit<TotpProfile, 'secret'>

/** The longest time step, in seconds: one day, as in KeePassXC. */
export const longestPeriod = 86_400

/** The longest secret, in bytes: what the 1,024 base32 characters that `@otplib/uri` reads can hold. */
export const longestSecret = 640
