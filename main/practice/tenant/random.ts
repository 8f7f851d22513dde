import { randomBytes, randomInt } from 'node:crypto'

/** Where randomness comes from; injected, so that a later issue can seed it. */
export interface Random {
  /** Answers `length` random bytes. */
  bytes(length: number): Uint8Array
  /** Answers a whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number
}

// SECURITY: the operating system's generator; nothing secret is ever drawn from Math.random.
export const systemRandom: Random = {
  bytes: (length) => randomBytes(length),
  below: (limit) => randomInt(limit),
}

/** A public id such as `browser-k3J9…`: unique, not secret. */
export function newId(random: Random, kind: string): string {
  return `${kind}-${Buffer.from(random.bytes(9)).toString('base64url')}`
}

/** A secret of 256 bits for cookies and bearer tokens. */
export function newToken(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** `length` random digits; leading zeros are kept. */
export function newDigits(random: Random, length: number): string {
  return Array.from({ length }, () => String(random.below(10))).join('')
}
