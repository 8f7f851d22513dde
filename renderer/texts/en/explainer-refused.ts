import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** The sign-in is not accepted. */
export const refusedExplanations: Record<ExplanationId<'refused'>, ExplanationText> = {
  'sign-in-trouble': {
    title: "“Sorry, but we're having trouble signing you in”",
    meaning: 'Microsoft’s sign-in refused. The reason is the code below it, which begins with AADSTS.',
    whatToDo:
      'Type that code here. If it is not known here either, sign out, try once more in a private window, then copy the details for the helpdesk.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'set-up-first': {
    title: '“Unexpected SAS response status code”',
    meaning: 'You logged in on a GMD, but the WOG account has no security verification yet.',
    whatToDo: 'Set up security verification on a GSIB device that asks for a BitLocker PIN. Then log in here again.',
    whoCanHelp: helpers.facilityManagement,
  },
  'unknown-account': {
    title: 'AADSTS50034: the page does not know the address',
    meaning: 'There is no account with this address in the directory.',
    whatToDo: 'Check it letter by letter. Use the organisation email: a LiteMail or personal address does not work.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'wrong-password': {
    title: '“Your account or password is incorrect”',
    meaning: 'Address and password do not belong together. AADSTS50126 says the same.',
    whatToDo:
      'Type your GSIB password slowly; check Caps Lock. An email PIN does not work. After about ten failures the account is locked for a while.',
    whoCanHelp: helpers.gsibPassword,
  },
  'other-account': {
    title: 'The wrong account is signed in (AADSTS90072, 50020 or 16000)',
    meaning: 'The browser signed in with an account that this service does not know.',
    whatToDo:
      'Choose “Sign in with a different account” and your organisation email. If the wrong one comes back, log it out first, or use a private window or another browser profile.',
    whoCanHelp: helpers.techpass,
  },
  'not-assigned': {
    title: 'AADSTS50105: the account is not let in',
    meaning: 'The account is known, but this service was not opened for it. Often it is just the wrong account.',
    whatToDo:
      'Look at the address on the page. If it is not your organisation email, sign in with that. If it is, ask for access.',
    whoCanHelp: helpers.techpass,
  },
  'sign-in-expired': {
    title: 'The sign-in took too long (AADSTS50089)',
    meaning: 'The page was open for too long, or was opened twice.',
    whatToDo: 'Close it and begin again at the first page. Do not use the browser’s back button or a bookmark.',
    whoCanHelp: helpers.nobody,
  },
  'sign-in-loop': {
    title: 'The page asks to sign in again and again (AADSTS50196)',
    meaning: 'Old data in the browser sends you round in circles.',
    whatToDo: 'Clear the cache and cookies of the browser, or use a private window. Then begin at the Docs portal.',
    whoCanHelp: helpers.techpass,
  },
  'admin-approval': {
    title: '“Need admin approval” (AADSTS90094)',
    meaning: 'An app asks for rights that only an administrator can give.',
    whatToDo: 'Do not ask again and again; it does not help. Copy the details and hand them over.',
    whoCanHelp: helpers.techpass,
  },
  'service-incident': {
    title: 'The service itself is down',
    meaning: 'Now and then TechPass, SEED or Microsoft have a fault. Then nothing that you do helps.',
    whatToDo: 'Ask a colleague whether it works for them. If not, wait for the announcement and try later.',
    whoCanHelp: helpers.techpass,
  },
}
