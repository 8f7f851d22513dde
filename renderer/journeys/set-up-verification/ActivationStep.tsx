import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer confirms on the page that the phone is activated. */
export function ActivationStep({ view, shown, actions }: StepProps<'activation'>) {
  return <SetUpStep view={view} shown={shown} actions={actions} />
}
