/** @file Number matching: field-notes A5. Pure. */
import type { Random } from '../tenant/random'

/** A new number of two characters, `00` to `99`, never the one before it. */
export function newMatchNumber(random: Random, previous: string | null): string {
  const number = String(random.below(100)).padStart(2, '0')
  return number === previous ? String((Number(number) + 1) % 100).padStart(2, '0') : number
}

/** Cleans what was typed on the phone; `null` when it is not two digits. A missing leading zero is not made up. */
export function cleanNumber(typed: string): string | null {
  const cleaned = typed.normalize('NFKC').trim()
  return /^\d{2}$/.test(cleaned) ? cleaned : null
}
