import type { ExplanationGroup, ExplanationId } from '../../../preload/contract/explainer'
import { accountExplanations } from './explainer-account'
import { deviceExplanations } from './explainer-device'
import { refusedExplanations } from './explainer-refused'
import { setUpExplanations } from './explainer-set-up'
import { signInExplanations } from './explainer-sign-in'
import { verifyExplanations } from './explainer-verify'
import type { ExplanationText } from './explainer-words'

/** *I see something else*, on the real pages. */
export const explainer = {
  title: 'I see something else',
  /** The field, and the section of Help. */
  search: 'What does the page say?',
  prompt: 'Type or paste what is on the screen: a title, a sentence, an error code. A part is enough.',
  example: 'For example “Request denied” or AADSTS50105',
  certain: 'This is',
  likely: 'This looks like',
  alternatives: 'Or is it one of these?',
  browse: 'Choose what it is about',
  notIt: 'None of these',
  notThis: 'It is not this',
  back: 'Back to the list',
  cut: (longest: number) => `Only the first ${longest.toLocaleString('en')} characters are looked at.`,
  expected: 'The guide expected',
  unknown: {
    title: 'This screen is not known here',
    whatToDo:
      'Check that it is the right page and account. If you cannot go on, copy the details for the helpdesk: they hold what you typed without addresses, numbers and codes.',
  },
  details: {
    title: 'Details for the helpdesk',
    check: 'Read them first. Names of people inside a sentence are not recognised: take them out here.',
    show: 'Copy details for the helpdesk',
    copy: 'Copy these details',
    done: 'Copied',
    copied: 'Details',
    app: (name: string, version: string, environment: string) => `${name} ${version}, ${environment}`,
    at: (time: string) => `At ${time} UTC`,
    step: (journey: string, where: string) => `In: ${journey}. ${where}`,
    expected: (words: string) => `Expected: ${words}`,
    onScreen: 'On the screen:',
  },
  meaning: 'What it means',
  whatToDo: 'What to do',
  whoCanHelp: 'Who can help',
  groups: {
    'sign-in': 'Signing in and out',
    verify: 'Phone, number and code',
    'set-up': 'Setting up verification',
    refused: 'The sign-in is not accepted',
    account: 'The account',
    device: 'The device or browser',
  } satisfies Record<ExplanationGroup, string>,
  explanations: {
    ...signInExplanations,
    ...verifyExplanations,
    ...setUpExplanations,
    ...refusedExplanations,
    ...accountExplanations,
    ...deviceExplanations,
  } satisfies Record<ExplanationId, ExplanationText>,
}
