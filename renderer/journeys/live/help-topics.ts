import type { HelpTopic } from '../../help/topics'
import { pageKey, type StepOfJourney } from './live-words'

const number: readonly HelpTopic[] = ['number-help', 'lost-phone']
const code: readonly HelpTopic[] = ['lost-phone']
const account: readonly HelpTopic[] = ['signed-in-elsewhere']

/** By page: where officers ask for it (field notes B5). */
const topics: Readonly<Record<string, readonly HelpTopic[]>> = {
  'open-page': ['get-the-app'],
  'choose-method': ['get-the-app', 'lost-phone'],
  'choose-method/again': ['lost-phone'],
  scan: ['get-the-app', 'lost-phone'],
  'reach/number': ['number-help'],
  'reach/refused': ['number-help'],
  'sign-in/sign-in': account,
  'sign-in/user-name': account,
  'sign-in/pick-account': account,
  'sign-in/failed': account,
  'sign-in/number': number,
  'sign-in/code': code,
  'sign-in/methods': code,
  'sign-in/refused': ['number-help'],
  'verification-code/code': code,
  'number/number': number,
  'number/code': code,
  'number/methods': code,
  'number/refused': ['number-help'],
  'choose-account': account,
}

/** Which topics of Help belong to a step. */
export function helpTopicsOf(step: StepOfJourney): readonly HelpTopic[] {
  return topics[pageKey(step)] ?? []
}
