import type { LogOutStep } from '../../../preload/contract/names'
import type { Texts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'

/** The words of a step. */
export function stepWords(steps: Texts['logOut']['steps'], step: LogOutStep): StepWords {
  return step === 'log-out' ? steps['log-out'].open : steps[step]
}

/** The usual title of a step. */
export function stepTitle(steps: Texts['logOut']['steps'], step: LogOutStep): string {
  return stepWords(steps, step).title
}
