import { NextButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

/** "Notification approved": the phone is registered (field-notes A2). */
export function NotificationApprovedPage({ view }: { readonly view: WizardView }) {
  return (
    <Wizard view={view} title="Microsoft Authenticator">
      <StepTitle view={view}>Let's try it out</StepTitle>
      <p role="status" className="good">
        Notification approved
      </p>
      <div className="actions">
        <NextButton view={view} />
      </div>
    </Wizard>
  )
}
