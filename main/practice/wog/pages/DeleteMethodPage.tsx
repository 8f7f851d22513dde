import { securityInfoForms as forms } from '../addresses'
import { PostButton } from '../parts/PostForm'
import { CancelButton, Wizard, type WizardView } from '../parts/Wizard'

interface DeleteMethodPageProps {
  readonly view: WizardView
  /** The authenticator's name. */
  readonly name: string
}

/** Asks before an authenticator is deleted. */
export function DeleteMethodPage({ view, name }: DeleteMethodPageProps) {
  return (
    <Wizard view={view} title="Delete method">
      <p>Are you sure you would like to delete this method for your account?</p>
      <p>Authenticator app – {name}</p>
      <div className="actions">
        <CancelButton view={view} />
        <PostButton action={forms.confirmRemove} canary={view.canary} id="confirm-delete" look="primary">
          Yes
        </PostButton>
      </div>
    </Wizard>
  )
}
