import type { ExplanationId } from '../../../../../preload/contract/explainer'
import type { ScreenWords } from './screen-words'

/** Pages of signing in and out as they should be (field notes A1, A4, A7, B2). */
export const signInScreens: Record<ExplanationId<'sign-in'>, ScreenWords> = {
  'sign-in-page': {
    words: [
      'Sign in',
      'Sign in to your account',
      'Email, phone, or Skype',
      'No account? Create one!',
      "Can't access your account?",
      'Sign-in options',
      'ConvergedSignIn',
      'Government on Commercial Cloud',
    ],
    said: ['asks email address sign', 'sign/log in page'],
  },
  'password-page': {
    words: ['Enter password', 'Please enter your password', 'Forgot my password', 'Enter the password for'],
    said: ['asks password', 'which password'],
  },
  'account-picker': {
    words: ['Pick an account', 'Use another account', 'Choose an account'],
    said: ['list accounts', 'choose/select/pick account/accounts'],
  },
  'work-or-personal': {
    words: [
      'It looks like this email is used with more than one account from Microsoft. Which one do you want to use?',
      'Work or school account. Created by your IT department',
      'Personal account. Created by you',
      'Work or school account or personal account',
    ],
    said: ['work school personal account'],
  },
  'stay-signed-in': {
    codes: ['50140'],
    words: [
      'Stay signed in?',
      'Do this to reduce the number of times you are asked to sign in.',
      "Don't show this again",
      'KmsiInterrupt',
      'KMSI',
      'Keep me signed in',
    ],
  },
  'portal-login-page': {
    words: [
      'TechPass login',
      'All TechPass users, please login with your TechPass account',
      'Log in with TechPass',
      'OTP login',
      'For non-TechPass users, please log in with a .gov.sg email address',
      'Singapore Government Developer Portal',
      'A Singapore Government Agency Website',
    ],
  },
  'sign-out-picker': {
    words: ['Which account do you want to sign out of?', 'Pick an account. Which account do you want to sign out of?'],
    said: ['which account sign/log out'],
  },
  'signed-out': {
    words: ['You signed out of your account', "It's a good idea to close all browser windows."],
    said: ['signed/logged out'],
  },
  'reset-password-page': {
    words: [
      'Get back into your account',
      'Who are you? To recover your account, begin by entering your email or username and the characters in the picture or audio below.',
      'passwordreset.microsoftonline.com',
    ],
    said: ['forgot/forgotten password', 'reset/change password'],
  },
  'not-signed-in': {
    codes: ['50058'],
    words: [
      'Session information is not sufficient for single-sign-on',
      'A silent sign-in request was sent but no user is signed in',
      'UserInformationNotProvided',
    ],
  },
}
