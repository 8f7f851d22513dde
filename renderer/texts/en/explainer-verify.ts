import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** The phone, the number and the codes. */
export const verifyExplanations: Record<ExplanationId<'verify'>, ExplanationText> = {
  'number-page': {
    title: '“Approve sign in request”',
    meaning: 'The page shows two digits and has sent a request to your phone.',
    whatToDo:
      'Open Microsoft Authenticator, type the two digits, also a leading zero, then choose “Yes”. If the app asks for no number, update it. A watch cannot answer.',
    whoCanHelp:
      "Nobody can approve it for you. Without the phone, choose “I can't use my Microsoft Authenticator app right now”.",
  },
  'phone-prompt': {
    title: '“Are you trying to sign in?”, on the phone',
    meaning: 'The phone asks whether the sign-in is yours, and for the number on the page.',
    whatToDo:
      "If you are signing in now, type the number from the page and choose “Yes”. If you are not, choose “NO, IT'S NOT ME”; a report blocks the account until security has looked at it.",
    whoCanHelp: helpers.security,
  },
  'passwordless-page': {
    title: '“Send notification” or “Use app instead”',
    meaning: 'The account can sign in by phone, without a password.',
    whatToDo: 'Choose “Send notification” and type the number into the phone. Or choose “Use your password instead”.',
    whoCanHelp: helpers.nobody,
  },
  'method-list': {
    title: '“Verify your identity” or “Choose a way to sign in”',
    meaning: 'The page lists the ways in which you can prove that it is you.',
    whatToDo:
      'Choose “Approve a request on my Microsoft Authenticator app”. If no notification can arrive, choose “Use a verification code”: that needs no network on the phone.',
    whoCanHelp: helpers.facilityManagement,
  },
  'code-page': {
    title: '“Enter code”',
    meaning: 'The page asks for the six digits that the authenticator shows.',
    whatToDo: 'Open Microsoft Authenticator, choose the account that signs in, and type its newest code.',
    whoCanHelp: helpers.nobody,
  },
  'adfs-code-page': {
    title: '“Please enter your username and the verification code from your mobile app or hardware token.”',
    meaning: 'On a GMD this page comes first. It asks for a code of your WOG account.',
    whatToDo: 'Type the code of “SG Govt M365” in the authenticator, not of TECHPASS. Then choose “Sign in”.',
    whoCanHelp: helpers.facilityManagement,
  },
  'no-notification': {
    title: 'No notification arrives on the phone',
    meaning: 'The request was sent, but the phone does not show it.',
    whatToDo:
      'Open the authenticator yourself. Check: mobile data on, notifications on, do not disturb off, battery saving off for the app; then restart the phone. Or use a verification code, which needs no network.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'request-denied': {
    title: '“Request denied”',
    meaning:
      'The phone answered no, or the number was not entered. If the account is at risk, every request ends like this.',
    whatToDo:
      'Choose “Send another request to my Microsoft Authenticator app” and type the new number. If it is denied again although you approved, call security: the account may be at risk.',
    whoCanHelp: helpers.security,
  },
  'no-response': {
    title: "“We didn't hear from you”",
    meaning: 'Nobody answered on the phone in time. Nothing is wrong with the account.',
    whatToDo: 'Take the phone, unlock it, then send another request. It has a new number.',
    whoCanHelp: helpers.nobody,
  },
  'wrong-code': {
    title: "“You didn't enter the expected verification code. Please try again.”",
    meaning: 'The code was too old, used before, of another account, or the phone’s clock is wrong.',
    whatToDo:
      'Wait for the next code and type that. Check that it belongs to the account on the page. On the phone, set date and time to automatic.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'wrong-profile-code': {
    title: "“You didn't enter the expected verification code for this username. Please try again.”",
    meaning: 'Most often this is the code of the wrong profile: there are two in the authenticator.',
    whatToDo:
      'Use the code of “SG Govt M365”, not of TECHPASS, and the newest one. If it is refused too, set the phone’s clock to automatic.',
    whoCanHelp: helpers.facilityManagement,
  },
  'verification-required': {
    title: 'AADSTS50074 or AADSTS50076: verification is required',
    meaning: 'The sign-in needs your second proof, and it was not given or not accepted.',
    whatToDo: 'Sign in again and answer on the phone. If you have never set up security verification, do that first.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'verification-failed': {
    title: 'AADSTS500121: the verification failed',
    meaning: 'The request on the phone was denied, ran out, or the code was wrong.',
    whatToDo: 'Sign in again with the phone in your hand: approve the request, or type a fresh code.',
    whoCanHelp: helpers.facilityManagement,
  },
  'verification-expired': {
    title: 'AADSTS50078: the verification has expired',
    meaning: 'You verified too long ago for this service.',
    whatToDo: 'Sign out, begin again and verify once more.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'verification-service-error': {
    title: 'AADSTS50086 or AADSTS50087: the verification service failed',
    meaning: 'Microsoft’s verification had a fault. It is not your account.',
    whatToDo: 'Wait some minutes, then sign in again. If it stays so for an hour, copy the details for the helpdesk.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'verification-limit': {
    title: 'Too many verifications in a short time',
    meaning: 'There is a limit on calls, messages and requests. AADSTS50088 says the same.',
    whatToDo: 'Wait some minutes, then sign in again. Use a code from the app: it needs no call and no message.',
    whoCanHelp: helpers.itHelpdesk,
  },
}
