import type { ReactNode } from 'react'
import type { LogInStep as Step } from '../../../preload/contract/names'
import { useTexts } from '../../texts/texts'
import type { ErrorText, StepWords } from '../../texts/words'
import type { Onward } from '../guide/guide-view'
import { StepLayout } from '../guide/StepLayout'
import type { StepProps } from './step-props'
import { stepTitle, stepWords } from './step-words'

interface LogInStepProps extends StepProps<Step> {
  /** When the step has others than its page alone would give it. */
  readonly words?: StepWords | undefined
  readonly ends?: string
  readonly screenHeading?: string
  readonly onward?: Onward | undefined
  readonly errorWords?: ErrorText | undefined
  readonly children?: ReactNode
}

/** The layout of a step with the words of this journey; all that a step needs that shows nothing of its own. */
export function LogInStep({ view, shown, words, children, ...rest }: LogInStepProps) {
  const { logIn, logInTroubles } = useTexts()
  const { steps } = logIn
  return (
    <StepLayout
      {...rest}
      view={view}
      words={words ?? stepWords(steps, shown)}
      troubles={logInTroubles[shown.step]}
      underWay={stepTitle(steps, view.step)}
    >
      {children}
    </StepLayout>
  )
}
