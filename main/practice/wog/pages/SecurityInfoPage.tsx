import { firstMethod, methodsOf } from '../../accounts/authenticators'
import type { Authenticator, Officer, Use } from '../../state/officer'
import { addresses, securityInfoForms as forms } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, Notice, PracticeHint } from '../parts/Card'
import { PostButton } from '../parts/PostForm'
import { appTitle, type WizardView } from '../parts/Wizard'

interface SecurityInfoPageProps {
  readonly view: WizardView
  readonly officer: Officer
}

/** The default sign-in methods by name (field-notes A2). */
export const defaultMethods: Readonly<Record<Use, string>> = {
  push: 'Microsoft Authenticator - notification',
  totp: 'Authenticator app or hardware token - code',
}

/** "Security info": the methods that the officer has (field-notes A2, manage). */
export function SecurityInfoPage({ view, officer }: SecurityInfoPageProps) {
  const { canary } = view
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={officer.upn} />
      <h1>Security info</h1>
      <p>These are the methods you use to sign into your account or reset your password.</p>
      <ListNotice view={view} />
      <DefaultMethod canary={canary} officer={officer} />
      <div className="actions">
        <PostButton action={forms.add} canary={canary} id="add">
          + Add sign-in method
        </PostButton>
      </div>
      <Methods canary={canary} authenticators={officer.authenticators} />
      <p>
        <a href={addresses.profileView}>Profile</a>
      </p>
    </Card>
  )
}

function DefaultMethod({ canary, officer }: { readonly canary: string; readonly officer: Officer }) {
  const any = methodsOf(officer).length > 0
  return (
    <div className="set-up">
      <p>
        Default sign-in method: <strong>{any ? defaultMethods[firstMethod(officer)] : 'No default'}</strong>
      </p>
      {any && (
        <PostButton action={forms.change} canary={canary} look="link ms-Link">
          Change<span className="unseen"> the default sign-in method</span>
        </PostButton>
      )}
    </div>
  )
}

interface MethodsProps {
  readonly canary: string
  readonly authenticators: readonly Authenticator[]
}

function Methods({ canary, authenticators }: MethodsProps) {
  if (authenticators.length === 0) return <p>No items to display.</p>
  return (
    <ul className="authenticators">
      {authenticators.map(({ id, use, name }) => (
        <li key={id} className="spread">
          <span>
            {use === 'push' ? 'Microsoft Authenticator' : 'Authenticator app'} – {name}
          </span>
          <PostButton action={forms.remove} canary={canary} look="link ms-Link" fields={{ authenticator: id }}>
            Delete <span className="unseen">{name}</span>
          </PostButton>
        </li>
      ))}
    </ul>
  )
}

function ListNotice({ view }: { readonly view: WizardView }) {
  const { notice } = view.standing
  if (notice === 'registered') return <Notice kind="good">{appTitle(view)} was successfully registered.</Notice>
  if (notice === 'default-changed') return <Notice kind="good">Your default sign-in method was changed.</Notice>
  if (notice !== 'deleted') return null
  return (
    <Notice kind="good">
      <p>The authenticator app was deleted.</p>
      <PracticeHint>Delete the account on the phone too.</PracticeHint>
    </Notice>
  )
}
