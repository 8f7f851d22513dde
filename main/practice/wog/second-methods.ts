import { methodsOf } from '../accounts/authenticators'
import { officerOf } from '../accounts/officers'
import type { Use } from '../state/officer'
import type { Visit } from './visits'

/** What this browser's officer may be asked for as the second factor. */
export function secondMethods(visit: Visit, upn: string): readonly Use[] {
  const methods = methodsOf(officerOf(visit.practice, upn))
  const { signIn } = visit.browser()
  // SECURITY: two codes of one phone are one factor. Who has given one already is notified, unless there are codes only.
  if (signIn.at === 'verify' && signIn.first === 'otp' && methods.includes('push')) return ['push']
  return methods
}
