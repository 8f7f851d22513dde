import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { techpassRefusal } from '../wog/finish-sign-in'

/**
 * Whether TechPass takes this officer, as things stand now. WOG says why it does not.
 *
 * SECURITY: asked at every step that lets somebody in, with a page or without, and before claims are given out: what has been
 * decided about an officer since takes effect in sessions and tokens that are there already.
 */
export function isTaken(practice: Practice, upn: string): boolean {
  const officer = row(practice.repository.read().officers, upn)
  if (officer === undefined || officer.disabled || officer.atRisk) return false
  return techpassRefusal(practice, officer) === null
}
