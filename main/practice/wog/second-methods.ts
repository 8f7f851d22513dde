import { methodsOf } from '../accounts/authenticators'
import { officerOf } from '../accounts/officers'
import type { Use } from '../state/officer'
import type { Visit } from './visits'

/** What this browser's officer may be asked for as the second factor. */
export function secondMethods(visit: Visit, upn: string): readonly Use[] {
  const methods = methodsOf(officerOf(visit.practice, upn))
  const { signIn } = visit.browser()
  // SECURITY: in place of a password nothing counts but the number, typed on the phone.
  if (signIn.at === 'phone-sign-in') return ['push']
  // SECURITY: two codes of one phone are one factor. Who has given one already is notified, unless there are codes only.
  if (signIn.at === 'verify' && signIn.first === 'otp' && methods.includes('push')) return ['push']
  return methods
}
