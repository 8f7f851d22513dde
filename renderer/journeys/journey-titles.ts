/** @file What journeys and their steps are called, where no guide is drawn: the title of the window, Home. */
import type { JourneyView } from '../../preload/contract/journey'
import type { JourneyName } from '../../preload/contract/names'
import type { Texts } from '../texts/texts'
import { stepTitle as logInStepTitle } from './log-in/step-words'
import { stepTitle as logOutStepTitle } from './log-out/step-words'
import { stepTitle as setUpStepTitle } from './set-up-verification/step-words'

/** What a journey is called. */
export function journeyTitle({ logIn, logOut, setUpVerification }: Texts, journey: JourneyName): string {
  const titles: Record<JourneyName, string> = {
    'set-up-verification': setUpVerification.title,
    'log-in': logIn.title,
    'log-out': logOut.title,
  }
  return titles[journey]
}

/** What the step under way is usually called. */
export function stepUnderWay({ logIn, logOut, setUpVerification }: Texts, view: JourneyView): string {
  switch (view.journey) {
    case 'set-up-verification':
      return setUpStepTitle(setUpVerification.steps, view.step)
    case 'log-in':
      return logInStepTitle(logIn.steps, view.step)
    case 'log-out':
      return logOutStepTitle(logOut.steps, view.step)
    default:
      return view satisfies never
  }
}
