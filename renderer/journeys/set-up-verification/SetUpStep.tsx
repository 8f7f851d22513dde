import type { ReactNode } from 'react'
import type { SetUpVerificationStep } from '../../../preload/contract/names'
import type { StepProps } from './step-props'
import { useTexts } from '../../texts/texts'
import { StepLayout } from '../guide/StepLayout'
import { useRecommendedMethod } from './recommended-method'
import { stepTitle, stepWords } from './step-words'

interface SetUpStepProps extends StepProps<SetUpVerificationStep> {
  readonly ends?: string
  readonly screenHeading?: string
  readonly children?: ReactNode
}

/** The layout of a step with the words of this journey. */
export function SetUpStep({ view, shown, children, ...rest }: SetUpStepProps) {
  const texts = useTexts()
  const { setUpVerificationTroubles } = texts
  const recommended = useRecommendedMethod()
  return (
    <StepLayout
      {...rest}
      view={view}
      words={stepWords(texts, shown, recommended)}
      troubles={setUpVerificationTroubles[shown.step]}
      underWay={stepTitle(texts.setUpVerification.steps, view.step)}
    >
      {children}
    </StepLayout>
  )
}
