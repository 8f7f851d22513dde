import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** The sign-in is not accepted (field notes A4, A7, B5). */
export const refusedScreens: Record<ExplanationId<'refused'>, ScreenWords> = {
  'sign-in-trouble': {
    words: [
      "Sorry, but we're having trouble signing you in.",
      "Sorry, but we're having trouble with signing you in.",
      'ConvergedError',
    ],
  },
  'set-up-first': {
    words: ['Unexpected SAS response status code', 'An error occurred. Unexpected SAS response status code'],
    said: ['unexpected sas', 'sas response', 'sas status code'],
  },
  'unknown-account': {
    codes: ['50034'],
    words: [
      "We couldn't find an account with that username.",
      'This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.',
      'account does not exist in the directory',
      "That Microsoft account doesn't exist",
      'To sign into this application, the account must be added to the directory',
      'UserAccountNotFound',
    ],
    said: ['address/email/account/username not known/found/recognised/exist'],
  },
  'wrong-password': {
    codes: ['50126'],
    words: [
      "Your account or password is incorrect. If you don't remember your password, reset it now.",
      'Error validating credentials due to invalid username or password.',
      'InvalidUserNameOrPassword',
    ],
    said: ['wrong/incorrect/refused/invalid password', 'password not work/works/accepted/working'],
  },
  'other-account': {
    codes: ['90072', '50020', '16000'],
    words: [
      'does not exist in tenant and cannot access the application in that tenant',
      'The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.',
      'Sign in with a different account',
      'User account from identity provider does not exist in tenant',
      'Selected user account does not exist in tenant',
      'Sign out and sign in again with a different Microsoft Entra user account.',
    ],
    said: ['wrong/other/another account', 'switch account/accounts', 'different account'],
  },
  'not-assigned': {
    codes: ['50105'],
    words: [
      'Your administrator has configured the application to block users unless they are specifically granted (assigned) access to the application.',
      'is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.',
      'Please contact your administrator to assign access to this application.',
      'The signed in user is not assigned to a role for the application',
    ],
  },
  'sign-in-expired': {
    codes: ['50089'],
    words: [
      'Authentication failed due to flow token expired.',
      'This log-in was started in another window or too long ago, so it cannot go on.',
      'InvalidSessionId',
      'Your sign-in timed out',
    ],
    said: ['flow token expired'],
  },
  'sign-in-loop': {
    codes: ['50196'],
    words: [
      'infinite sign-in loop',
      'The server terminated an operation because it encountered a client request loop.',
      'A client loop has been detected',
    ],
    said: [
      'infinite/endless loop',
      'sign/log loop',
      'stuck/page/browser loop/loops',
      'looping',
      'keeps/keep/always/again asking/asks/sending/redirecting sign/log',
      'goes round circles',
      'again and again sign',
    ],
    alone: ['loop'],
  },
  'admin-approval': {
    codes: ['90094'],
    words: [
      'Need admin approval',
      'needs permission to access resources in your organization that only an admin can grant. Please ask an admin to grant permission to this app before you can use it.',
      'Admin consent is required for the permissions requested by this application.',
      'The grant requires administrator permission',
    ],
    said: ['admin/administrator consent/approval'],
  },
  'service-incident': {
    words: ['officers could not onboard SEED devices'],
    said: ['techpass down/unavailable/outage', 'service/services down/outage', 'everyone/colleagues same problem'],
  },
}
