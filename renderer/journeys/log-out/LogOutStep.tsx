import type { ReactNode } from 'react'
import type { LogOutStep as Step } from '../../../preload/contract/names'
import { useTexts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'
import type { Onward } from '../guide/guide-view'
import { StepLayout } from '../guide/StepLayout'
import type { StepProps } from './step-props'
import { stepTitle, stepWords } from './step-words'

interface LogOutStepProps extends StepProps<Step> {
  readonly words?: StepWords | undefined
  readonly onward?: Onward
  readonly ends?: string
  readonly children?: ReactNode
}

/** The layout of a step with the words of this journey. */
export function LogOutStep({ view, shown, words, children, ...rest }: LogOutStepProps) {
  const { logOut, logOutTroubles } = useTexts()
  const { steps } = logOut
  return (
    <StepLayout
      {...rest}
      view={view}
      words={words ?? stepWords(steps, shown.step)}
      troubles={logOutTroubles[shown.step]}
      underWay={stepTitle(steps, view.step)}
    >
      {children}
    </StepLayout>
  )
}
