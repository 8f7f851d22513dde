import type { ExplanationId } from '../../../preload/contract/explainer'
import { helpers, type ExplanationText } from './explainer-words'

/** Something about the device or the browser. */
export const deviceExplanations: Record<ExplanationId<'device'>, ExplanationText> = {
  'conditional-access': {
    title: '“You cannot access this right now” (AADSTS53003)',
    meaning:
      'The password was right, but this device, browser or place is not allowed. That is called Conditional Access.',
    whatToDo: 'Use a GSIB device or a GMD with its managed browser, and no private window: it hides the device.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'device-not-managed': {
    title: 'The device is not compliant (AADSTS53000 or AADSTS53001)',
    meaning: 'The service lets in only devices that your organisation looks after and that are up to date.',
    whatToDo: 'Use a GSIB device or a GMD. If it is one, install its updates, restart it and try again.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'device-not-recognised': {
    title: 'The device was not recognised (AADSTS50097 or AADSTS50187)',
    meaning: 'The browser did not say which device this is.',
    whatToDo: 'Use the managed browser of the device, Edge as a rule, and no private window.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'set-up-blocked-risk': {
    title: 'AADSTS53004: no set-up, because of a risk',
    meaning: 'Microsoft saw something suspicious, so verification cannot be set up now.',
    whatToDo: 'Do it on the GSIB device on the agency network. If it stays so, call security.',
    whoCanHelp: helpers.security,
  },
  'set-up-blocked-here': {
    title: 'AADSTS53010: no set-up from here',
    meaning: 'Your organisation allows the set-up only from certain places or devices.',
    whatToDo: 'Do it on the GSIB device, on the agency network.',
    whoCanHelp: helpers.itHelpdesk,
  },
  'se-gsib': {
    title: 'An SE GSIB device',
    meaning: 'A device that asks for a PS-Card has no internet and cannot reach the pages.',
    whatToDo:
      'Use a device that asks for a BitLocker PIN, or a GMD. If you have neither, raise a service request. It takes about 3 business days.',
    whoCanHelp: helpers.techpass,
  },
  'autofill-skipped': {
    title: 'Edge filled the form in, but the page does not go on',
    meaning: 'Some forms notice only what is typed, not what the browser fills in.',
    whatToDo: 'Click into each field, type one letter and take it off again. Or clear the field and type it yourself.',
    whoCanHelp: helpers.techpass,
  },
}
