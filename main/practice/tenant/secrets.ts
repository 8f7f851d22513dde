import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** Whether two texts are the same, without telling by the time taken where they differ. */
export function sameSecret(one: string, other: string): boolean {
  // SECURITY: hashing first makes the lengths equal, so not even the length leaks.
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
}

/** What is kept of a bearer token or cookie: enough to recognise it, useless to whoever reads the snapshot. */
export function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** A text that only the holder of `key` could have made for `purpose`. */
export function keyedHash(key: string | Uint8Array, purpose: string): string {
  return createHmac('sha256', key).update(purpose).digest('base64url')
}
