import { securityInfoForms as forms } from '../addresses'
import { PostButton } from '../parts/PostForm'
import { CancelButton, NextButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

/** "Start by getting the app" (field-notes A2). It is about Microsoft's app; the link leads to any other. */
export function GetAppPage({ view }: { readonly view: WizardView }) {
  const { canary, words } = view
  return (
    <Wizard view={view} title="Microsoft Authenticator">
      <StepTitle view={view}>{words.getApp}</StepTitle>
      <p>On your phone, install the Microsoft Authenticator app.</p>
      <details>
        <summary>Download now</summary>
        <p>
          Not part of this practice: the practice phone has the app. On the job, get it from your phone's own store.
        </p>
      </details>
      <p>After you install the Microsoft Authenticator app on your device, choose Next.</p>
      <div className="row">
        <PostButton action={forms.differentApp} canary={canary} look="link ms-Link">
          {words.differentApp}
        </PostButton>
      </div>
      <div className="actions">
        <CancelButton view={view} />
        <NextButton view={view} />
      </div>
    </Wizard>
  )
}
