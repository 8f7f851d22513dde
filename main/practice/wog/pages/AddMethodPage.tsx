import { securityInfoForms as forms } from '../addresses'
import { Notice, PracticeHint } from '../parts/Card'
import { PostForm } from '../parts/PostForm'
import { Wizard, type WizardView } from '../parts/Wizard'

interface AddMethodPageProps {
  readonly view: WizardView
  readonly mobileAppForbidden: boolean
  readonly most: number
}

/** "Add a method", or in a sign-in "Choose a different method" (field-notes A2). */
export function AddMethodPage({ view, mobileAppForbidden, most }: AddMethodPageProps) {
  const { canary, standing, words } = view
  const adding = standing.mode === 'manage'
  const question = adding ? 'Which method would you like to add?' : 'Which method would you like to use?'
  return (
    <Wizard view={view} title={adding ? 'Add a method' : 'Choose a different method'}>
      <MethodNotice view={view} most={most} />
      <PostForm action={forms.method} canary={canary}>
        <label htmlFor="method">{question}</label>
        <select id="method" name="method" defaultValue="" autoComplete="off">
          <option value="">Choose a method</option>
          {!mobileAppForbidden && <option value="authenticator-app">{words.method}</option>}
          <option value="phone">Phone</option>
        </select>
        {mobileAppForbidden && (
          <PracticeHint>
            {words.method} is not in the list: your organization does not allow it for this account. Ask your helpdesk.
          </PracticeHint>
        )}
        <div className="actions">
          {(adding || !mobileAppForbidden) && (
            <button type="submit" id="cancel" formAction={forms.cancel} formNoValidate>
              Cancel
            </button>
          )}
          <button type="submit" id="confirm-method" className="primary">
            {adding ? 'Add' : 'Confirm'}
          </button>
        </div>
      </PostForm>
    </Wizard>
  )
}

function MethodNotice({ view, most }: Pick<AddMethodPageProps, 'view' | 'most'>) {
  const { notice } = view.standing
  if (notice === 'choose-method') return <Notice>Choose a method.</Notice>
  if (notice === 'phone') {
    return (
      <Notice>
        <PracticeHint>A phone number is not part of this practice. Choose {view.words.method}.</PracticeHint>
      </Notice>
    )
  }
  if (notice !== 'five-authenticators') return null
  return (
    <Notice>
      You can't setup Microsoft Authenticator because you already have {most === 5 ? 'five' : most} authenticator apps
      or hardware tokens. Please contact your administrator to delete one of your authenticator apps or hardware tokens.
    </Notice>
  )
}
