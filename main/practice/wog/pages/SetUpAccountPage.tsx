import { appTitle, BackButton, CancelButton, NextButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

/** "Set up your account": what to do in the app before the code is shown (field-notes A2). */
export function SetUpAccountPage({ view }: { readonly view: WizardView }) {
  return (
    <Wizard view={view} title={appTitle(view)}>
      <StepTitle view={view}>Set up your account</StepTitle>
      {view.standing.use === 'totp' ? (
        <p>In your app, add a new account.</p>
      ) : (
        <p>If prompted, allow notifications. Then add an account, and select Work or school.</p>
      )}
      <div className="actions">
        <CancelButton view={view} />
        <BackButton view={view} />
        <NextButton view={view} />
      </div>
    </Wizard>
  )
}
