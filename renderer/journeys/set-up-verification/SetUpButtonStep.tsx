import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer chooses *Set up*. */
export function SetUpButtonStep({ view, shown, actions }: StepProps<'set-up'>) {
  const t = useTexts().setUpVerification
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      <p data-testid="chosen-use">
        <Prose text={t.willUse[shown.use]} />
      </p>
    </SetUpStep>
  )
}
