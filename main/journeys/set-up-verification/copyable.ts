import type { SetUpVerificationView } from '../../../preload/contract/set-up-verification'
import type { CopyableOfStep } from '../journey'

/** The text to copy, as it must be typed, from what the guide shows; `null` when it does not show it. */
export function copyableText({ shown }: Pick<SetUpVerificationView, 'shown'>, what: CopyableOfStep): string | null {
  const enrolment = shown.step === 'scan' ? shown.enrolment : null
  const account = shown.step === 'open-page' || shown.step === 'sign-in' ? shown.account : null
  switch (what) {
    case 'enrolment-qr':
      return enrolment?.qr ?? null
    case 'enrolment-code':
      return enrolment?.use === 'push' ? enrolment.code.replaceAll(' ', '') : null
    case 'enrolment-url':
      return enrolment?.use === 'push' ? enrolment.url : null
    case 'enrolment-key':
      return enrolment?.use === 'totp' ? enrolment.key.replaceAll(' ', '') : null
    case 'practice-account':
      return account?.upn ?? null
    case 'practice-password':
      return account?.password ?? null
  }
}
