import { useTexts } from '../../texts/texts'
import { usePageIsOpen } from '../guide/page-open'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'

/** The officer opens the portal and chooses “Log in” there. */
export function OpenPortalStep({ view, shown, actions }: StepProps<'open-portal'>) {
  const { realPage, steps } = useTexts().logIn
  const isOpen = usePageIsOpen()
  return (
    <LogInStep
      view={view}
      shown={shown}
      actions={actions}
      words={steps['open-portal'][isOpen ? 'open' : 'closed']}
      onward={isOpen ? 'done' : 'openPage'}
    >
      <p className="real-page">{realPage}</p>
    </LogInStep>
  )
}
