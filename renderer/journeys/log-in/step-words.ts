import type { LogInStepView } from '../../../preload/contract/log-in'
import type { LogInStep } from '../../../preload/contract/names'
import type { Texts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'

/** The words for what a step shows now: some steps have several pages. */
export function stepWords(steps: Texts['logIn']['steps'], shown: LogInStepView): StepWords {
  switch (shown.step) {
    case 'sign-in':
      return steps['sign-in'][shown.screen]
    case 'verification-code':
      return steps['verification-code'][shown.screen]
    case 'number':
      return steps.number[shown.screen]
    case 'open-portal':
      return steps['open-portal'].closed
    case 'choose-device':
    case 'log-in-with-techpass':
    case 'logged-in':
      return steps[shown.step]
  }
}

/** The usual title of a step, whatever page it is at. */
export function stepTitle(steps: Texts['logIn']['steps'], step: LogInStep): string {
  switch (step) {
    case 'sign-in':
      return steps['sign-in']['user-name'].title
    case 'verification-code':
      return steps['verification-code'].code.title
    case 'number':
      return steps.number.number.title
    case 'open-portal':
      return steps['open-portal'].closed.title
    case 'choose-device':
    case 'log-in-with-techpass':
    case 'logged-in':
      return steps[step].title
  }
}
