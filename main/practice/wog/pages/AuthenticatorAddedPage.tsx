import { firstMethod } from '../../accounts/authenticators'
import type { Officer } from '../../state/officer'
import { securityInfoForms as forms } from '../addresses'
import { PostButton } from '../parts/PostForm'
import { StepTitle, Wizard, appTitle, type WizardView } from '../parts/Wizard'
import { defaultMethods } from './SecurityInfoPage'

interface AuthenticatorAddedPageProps {
  readonly view: WizardView
  readonly officer: Officer
  /** In the words of 2025. */
  readonly newer: boolean
}

/** The wizard's end, "Success!" or "Authenticator Added", with Done. */
export function AuthenticatorAddedPage({ view, officer, newer }: AuthenticatorAddedPageProps) {
  const preferred = firstMethod(officer)
  return (
    <Wizard view={view} title={newer ? appTitle(view) : 'Success!'}>
      {newer ? (
        <div role="status">
          <StepTitle view={view}>Authenticator Added</StepTitle>
          {preferred === view.standing.use && <p>This is now your default sign-in method.</p>}
        </div>
      ) : (
        <div role="status">
          <p>Great job! You have successfully set up your security info. Choose Done to continue signing in.</p>
          <p>Default sign-in method: {defaultMethods[preferred]}</p>
        </div>
      )}
      <div className="actions">
        <PostButton action={forms.done} canary={view.canary} id="done" look="primary">
          Done
        </PostButton>
      </div>
    </Wizard>
  )
}
