import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** Pages of signing in and out, as they should be. */
export const signInExplanations: Record<ExplanationId<'sign-in'>, ExplanationText> = {
  'sign-in-page': {
    title: '“Sign in”',
    meaning: 'The page asks who you are. That is the normal beginning.',
    whatToDo:
      'Type your organisation email address, then choose “Next”. If “No account? Create one!” is there, leave it alone: you have an account.',
    whoCanHelp: helpers.nobody,
  },
  'password-page': {
    title: '“Enter password”',
    meaning: 'The page knows the address and asks for its password.',
    whatToDo: 'Type your GSIB password, the one that you log in to the device with. An email PIN does not work here.',
    whoCanHelp: helpers.gsibPassword,
  },
  'account-picker': {
    title: '“Pick an account”',
    meaning: 'The browser remembers one or more accounts and asks which one you mean.',
    whatToDo: 'Choose your organisation email address. If it is not there, choose “Use another account” and type it.',
    whoCanHelp: helpers.nobody,
  },
  'work-or-personal': {
    title: '“Work or school account” or “Personal account”',
    meaning: 'Somebody made a personal Microsoft account with the same address, so there are two.',
    whatToDo: 'Choose “Work or school account”.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'stay-signed-in': {
    title: '“Stay signed in?”',
    meaning: 'A normal question, also known as KMSI or AADSTS50140. It is not an error.',
    whatToDo: 'On a device that others use too, choose “No”. On your own device either answer is fine.',
    whoCanHelp: helpers.nobody,
  },
  'portal-login-page': {
    title: 'The login page of the Docs portal',
    meaning: 'It offers two ways to log in: with TechPass, and “OTP login” for those without TechPass.',
    whatToDo: 'Choose “Log in with TechPass”. Leave the box under “OTP login” empty.',
    whoCanHelp: helpers.nobody,
  },
  'sign-out-picker': {
    title: '“Which account do you want to sign out of?”',
    meaning: 'You are logging out, and the browser knows more than one account.',
    whatToDo: 'Choose the account that you want to log out. The others stay signed in.',
    whoCanHelp: helpers.nobody,
  },
  'signed-out': {
    title: '“You signed out of your account”',
    meaning: 'You are logged out of this account.',
    whatToDo: 'Close the browser windows if others use the device. To log in again, begin at the Docs portal.',
    whoCanHelp: helpers.nobody,
  },
  'reset-password-page': {
    title: 'A page to reset the password',
    meaning:
      'Somebody chose “Forgot my password” or “Can’t access your account?”. That page is not for GSIB passwords.',
    whatToDo: 'Go back. A forgotten GSIB password is reset at itsm.sgnet.gov.sg/sp3.',
    whoCanHelp: helpers.gsibPassword,
  },
  'not-signed-in': {
    title: 'AADSTS50058: nobody is signed in',
    meaning:
      'The page wanted to sign you in by itself, but the browser does not know you any more. It is seldom an error.',
    whatToDo: 'Begin again at the first page and sign in. If it comes back, allow cookies or use a private window.',
    whoCanHelp: helpers.itHelpdesk,
  },
}
