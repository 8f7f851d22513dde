import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { SetUpVerificationStepView, Use } from '../../../preload/contract/set-up-verification'
import type { Texts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'

/**
 * The words for what a step shows now: some steps have several pages. `recommended` is the way to use the app that the
 * organisation recommends: it is the one that is asked for.
 */
export function stepWords(
  { setUpVerification, securityInfo }: Texts,
  shown: SetUpVerificationStepView,
  recommended: Use,
): StepWords {
  const { steps } = setUpVerification
  const newer: Partial<Record<string, StepWords>> = securityInfo
  const newerWords = shown.generation === 'security-info' ? newer[newerPage(shown, recommended)] : undefined
  if (newerWords !== undefined) return newerWords
  switch (shown.step) {
    case 'sign-in':
      return steps['sign-in'][shown.screen]
    case 'choose-method':
      return steps['choose-method'][shown.alreadyRegistered ? 'again' : recommended]
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

/** The name of a page as the texts of *Security info* have it. The refusals are the same pages in both generations. */
function newerPage(shown: SetUpVerificationStepView, recommended: Use): string {
  if (shown.step === 'choose-method' && shown.alreadyRegistered) return 'choose-method/again'
  if (shown.step === 'choose-method' && recommended === 'totp') return 'choose-method/totp'
  return shown.step === 'reach' && shown.screen !== 'number' ? `reach/${shown.screen}` : shown.step
}

/** The usual title of a step, whatever page it is at. */
export function stepTitle(steps: Texts['setUpVerification']['steps'], step: SetUpVerificationStep): string {
  switch (step) {
    case 'sign-in':
      return steps['sign-in']['sign-in'].title
    case 'choose-method':
      return steps['choose-method'].push.title
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
