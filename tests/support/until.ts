import { vi } from 'vitest'

/**
 * Waits until a look answers without throwing, and answers what it answered.
 *
 * The limit ends a test that waits for what never comes; how long it takes is not what is tested, as a busy machine may take long.
 */
export function until<T>(look: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(look, { timeout: 30_000, interval: 5 })
}
