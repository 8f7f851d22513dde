import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { SetUpVerificationStepView } from '../../../preload/contract/set-up-verification'
import type { Texts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'

/** The words for what a step shows now: some steps have several pages. */
export function stepWords({ setUpVerification, securityInfo }: Texts, shown: SetUpVerificationStepView): StepWords {
  const { steps } = setUpVerification
  if (shown.generation === 'security-info') {
    const newer: Partial<Record<string, StepWords>> = securityInfo
    const words = newer[shown.step === 'reach' && shown.screen === 'code' ? 'reach-code' : shown.step]
    if (words !== undefined && !isRefusal(shown) && !(shown.step === 'choose-method' && shown.alreadyRegistered))
      return words
  }
  switch (shown.step) {
    case 'sign-in':
      return steps['sign-in'][shown.screen]
    case 'choose-method':
      return steps['choose-method'][shown.alreadyRegistered ? 'again' : 'first']
    case 'scan':
      return steps.scan[shown.enrolment?.use ?? 'waiting']
    case 'activation':
      return steps.activation[shown.screen]
    case 'reach':
      return steps.reach[shown.screen]
    case 'choose-device':
    case 'open-page':
    case 'set-up':
    case 'done':
    case 'profile':
      return steps[shown.step]
  }
}

/** The refusals are the same pages in both generations. */
function isRefusal(shown: SetUpVerificationStepView): boolean {
  return shown.step === 'reach' && shown.screen === 'refused'
}

/** The usual title of a step, whatever page it is at. */
export function stepTitle(steps: Texts['setUpVerification']['steps'], step: SetUpVerificationStep): string {
  switch (step) {
    case 'sign-in':
      return steps['sign-in']['sign-in'].title
    case 'choose-method':
      return steps['choose-method'].first.title
    case 'scan':
      return steps.scan.waiting.title
    case 'activation':
      return steps.activation.dialog.title
    case 'reach':
      return steps.reach.number.title
    case 'choose-device':
    case 'open-page':
    case 'set-up':
    case 'done':
    case 'profile':
      return steps[step].title
  }
}
