import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The verification worked; the officer finishes on the page. */
export function DoneStep({ view, shown, actions }: StepProps<'done'>) {
  return <SetUpStep view={view} shown={shown} actions={actions} />
}
