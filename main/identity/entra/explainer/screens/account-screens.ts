import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** Something about the account itself (field notes A5, A7, B3, B5). */
export const accountScreens: Record<ExplanationId<'account'>, ScreenWords> = {
  'account-locked': {
    codes: ['50053'],
    words: [
      'Your account is temporarily locked to prevent unauthorized use.',
      'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.',
      "You've tried to sign in too many times with an incorrect account or password.",
      'Sign-in was blocked because it came from an IP address with malicious activity',
      'IdsLocked',
    ],
    said: ['account locked', 'locked out', 'locked me'],
  },
  'account-disabled': {
    codes: ['50057'],
    words: [
      'Your account has been locked. Contact your support person to unlock it, then try again.',
      'Your account is disabled. Contact your support person to enable it, then try again.',
      'The user account is disabled.',
      'UserDisabled',
    ],
    said: ['account disabled/terminated/deactivated/suspended', 'disabled/inactive 90 days', 'account idle/inactive'],
  },
  'account-at-risk': {
    words: [
      'Your account is at risk',
      'Somebody may have your password. To protect the account, verify that it is you.',
      'Suspicious activity detected',
      'Help us protect your account',
      'Risky User, High',
    ],
    said: ['account risk', 'at risk', 'risky user', 'reported request/mistake', 'pressed no its not me'],
  },
  'password-expired': {
    codes: ['50055', '50144'],
    words: [
      'Update your password',
      'You need to update your password because this is the first time you are signing in, or because your password has expired.',
      'Your password has expired',
      'The password is expired',
      'ConvergedChangePassword',
      'Current password. New password. Confirm password',
      'InvalidPasswordExpiredPassword',
    ],
    said: ['password expired', 'update/change password asks/asked/must'],
  },
  'invitation-expired': {
    words: [
      'Your invitation has expired',
      'Invitation redemption failed',
      'Review permissions',
      'The invitation has expired or has already been redeemed',
    ],
    said: ['invitation expired/old/invalid/terminated', 'invite expired'],
  },
  'address-not-accepted': {
    words: [
      'LiteMail',
      "You can't sign in here with a personal account. Use your work or school account instead.",
      'You cannot sign in with a personal account',
    ],
    said: ['litemail', 'personal email/address', 'schools gov sg'],
  },
}
