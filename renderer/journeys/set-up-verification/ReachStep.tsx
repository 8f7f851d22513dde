import { ChallengeNumber } from '../guide/ChallengeNumber'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The page reaches the phone: by a request with a number, or by a code that the phone shows. */
export function ReachStep({ view, shown, actions }: StepProps<'reach'>) {
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.screen === 'number' ? <ChallengeNumber challenge={shown.challenge} /> : null}
    </SetUpStep>
  )
}
