import type { LogInView } from '../../../preload/contract/log-in'
import type { CopyableOfStep } from '../journey'

/** The text to copy, as it must be typed, from what the guide shows; `null` when it does not show it. */
export function copyableText({ shown }: Pick<LogInView, 'shown'>, what: CopyableOfStep): string | null {
  const account = shown.step === 'sign-in' ? shown.account : null
  switch (what) {
    case 'practice-account':
      return account?.upn ?? null
    case 'practice-password':
      return account?.password ?? null
    case 'enrolment-qr':
    case 'enrolment-code':
    case 'enrolment-url':
    case 'enrolment-key':
      return null
  }
}
