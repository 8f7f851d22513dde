import type { Verification } from '../../state/browser'
import { CodeForm } from '../parts/CodeForm'
import { BackButton, CancelButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

interface TryCodePageProps {
  readonly view: WizardView
  readonly verification: Verification
}

/** "Enter code": the new authenticator proves itself by a code (field-notes A2, A6; behaviour 8). */
export function TryCodePage({ view, verification }: TryCodePageProps) {
  return (
    <Wizard view={view} title="Authenticator app" focusInside>
      <StepTitle view={view}>Enter code</StepTitle>
      <p>Enter the 6-digit code shown in the Authenticator app.</p>
      <CodeForm canary={view.canary} verification={verification} names={{ label: 'Enter code', submit: 'Next' }} />
      <div className="actions">
        <CancelButton view={view} />
        <BackButton view={view} />
      </div>
    </Wizard>
  )
}
