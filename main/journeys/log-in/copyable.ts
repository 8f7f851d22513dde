import type { Copyable } from '../../../preload/contract/journey'
import type { LogInView } from '../../../preload/contract/log-in'

/** The text to copy, as it must be typed, from what the guide shows; `null` when it does not show it. */
export function copyableText({ shown }: Pick<LogInView, 'shown'>, what: Copyable): string | null {
  const account = shown.step === 'sign-in' ? shown.account : null
  switch (what) {
    case 'practice-account':
      return account?.upn ?? null
    case 'practice-password':
      return account?.password ?? null
    case 'enrolment-code':
    case 'enrolment-url':
    case 'enrolment-key':
      return null
  }
}
