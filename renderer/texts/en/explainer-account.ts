import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** Something about the account itself. */
export const accountExplanations: Record<ExplanationId<'account'>, ExplanationText> = {
  'account-locked': {
    title: '“Your account is temporarily locked to prevent unauthorized use.” (AADSTS50053)',
    meaning: 'Too many wrong passwords, or a sign-in from an unusual place. The lock ends by itself.',
    whatToDo: 'Wait a minute, then use the right password. Each further failure makes the wait longer.',
    whoCanHelp: helpers.gsibPassword,
  },
  'account-disabled': {
    title: 'The account is disabled (AADSTS50057)',
    meaning:
      'TechPass disables accounts after 90 days without use and ends them after 180. The page may say “Your account has been locked. Contact your support person to unlock it”.',
    whatToDo: 'Ask for it to be enabled, and log in within 5 days of that.',
    whoCanHelp: helpers.techpass,
  },
  'account-at-risk': {
    title: '“Your account is at risk”',
    meaning:
      'A request was reported as not yours, or Microsoft saw something suspicious. Until security has acted, every verification ends with “Request denied”.',
    whatToDo: 'Stop trying. Call security and say whether it was you. If it was a mistake, say so.',
    whoCanHelp: helpers.security,
  },
  'password-expired': {
    title: '“Update your password” (AADSTS50055 or AADSTS50144)',
    meaning: 'The GSIB password has expired.',
    whatToDo: 'Change it on the GSIB device, not on this page. Then sign in with the new one.',
    whoCanHelp: helpers.gsibPassword,
  },
  'invitation-expired': {
    title: 'The invitation has expired or was used',
    meaning: 'An invitation to TechPass is valid for 30 days, and works once.',
    whatToDo:
      'Ask for a new one. Then set up the verification and accept the invitation in one go: “Review permissions”, then “Accept”.',
    whoCanHelp: helpers.techpass,
  },
  'address-not-accepted': {
    title: 'The address cannot be used',
    meaning:
      'LiteMail and personal addresses do not work with TechPass. Addresses of schools.gov.sg cannot enrol in SEED.',
    whatToDo: 'Use your organisation email address.',
    whoCanHelp: helpers.techpass,
  },
}
