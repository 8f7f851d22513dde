import { firstMethod, methodsOf } from '../../accounts/authenticators'
import type { Officer } from '../../state/officer'
import { securityInfoForms as forms } from '../addresses'
import { PostForm } from '../parts/PostForm'
import { Wizard, type WizardView } from '../parts/Wizard'
import { defaultMethods } from './SecurityInfoPage'

interface DefaultMethodPageProps {
  readonly view: WizardView
  readonly officer: Officer
}

/** "Change default method": of those that are registered (field-notes A2). */
export function DefaultMethodPage({ view, officer }: DefaultMethodPageProps) {
  return (
    <Wizard view={view} title="Change default method">
      <PostForm action={forms.confirmChange} canary={view.canary}>
        <label htmlFor="default">Which method would you like to use to sign in?</label>
        <select id="default" name="default" defaultValue={firstMethod(officer)} autoComplete="off">
          {methodsOf(officer).map((method) => (
            <option key={method} value={method}>
              {defaultMethods[method]}
            </option>
          ))}
        </select>
        <div className="actions">
          <button type="submit" id="cancel" formAction={forms.cancel} formNoValidate>
            Cancel
          </button>
          <button type="submit" id="confirm-default" className="primary">
            Confirm
          </button>
        </div>
      </PostForm>
    </Wizard>
  )
}
