import { firstMethod, methodsOf } from '../../accounts/authenticators'
import type { Enrolment } from '../../state/enrolment-state'
import type { Officer } from '../../state/officer'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, Notice } from '../parts/Card'
import { PostButton, PostForm } from '../parts/PostForm'

interface AlreadyRegisteredPageProps {
  readonly canary: string
  readonly officer: Officer
  readonly notice: Enrolment['notice']
  readonly most: number
}

const preferences = { push: 'Notify me through app', totp: 'Use verification code from app or token' } as const

/** The page for an officer who has an authenticator already (field-notes A1, "Returning user"; behaviour 20). */
export function AlreadyRegisteredPage({ canary, officer, notice, most }: AlreadyRegisteredPageProps) {
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={officer.upn} />
      <h1>Additional security verification</h1>
      <ReturningNotice notice={notice} most={most} />
      <PostForm action={addresses.save} canary={canary}>
        <h2 id="preferred-label">what's your preferred option?</h2>
        <p id="preferred-hint">We'll use this verification option by default.</p>
        <select
          name="preferred"
          defaultValue={firstMethod(officer)}
          aria-labelledby="preferred-label"
          aria-describedby="preferred-hint"
          autoComplete="off"
        >
          {methodsOf(officer).map((method) => (
            <option key={method} value={method}>
              {preferences[method]}
            </option>
          ))}
        </select>
        <div className="actions">
          <a className="button" href={addresses.profileView}>
            cancel
          </a>
          <button type="submit" className="primary">
            Save
          </button>
        </div>
      </PostForm>
      <Authenticators canary={canary} officer={officer} />
      <p>Your phone numbers will only be used for account security. Standard telephone and SMS charges will apply.</p>
    </Card>
  )
}

function Authenticators({ canary, officer }: Pick<AlreadyRegisteredPageProps, 'canary' | 'officer'>) {
  return (
    <section aria-labelledby="respond-label">
      <h2 id="respond-label">how would you like to respond?</h2>
      <div className="spread">
        <label className="choice">
          <input type="checkbox" defaultChecked disabled />
          Authenticator app or Token
        </label>
        <PostButton action={addresses.add} canary={canary} id="add">
          Set up Authenticator app
        </PostButton>
      </div>
      <ul className="authenticators">
        {officer.authenticators.map(({ id, name }) => (
          <li key={id} className="spread">
            <span>Authenticator app - {name}</span>
            <PostButton action={addresses.remove} canary={canary} fields={{ authenticator: id }}>
              Delete <span className="unseen">{name}</span>
            </PostButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ReturningNotice({ notice, most }: Pick<AlreadyRegisteredPageProps, 'notice' | 'most'>) {
  if (notice === 'deleted')
    return <Notice kind="good">The authenticator app was deleted. Delete the account on the phone too.</Notice>
  if (notice !== 'five-authenticators') return null
  return (
    <Notice>
      You can't setup Microsoft Authenticator because you already have {most === 5 ? 'five' : most} authenticator apps
      or hardware tokens. Delete one first.
    </Notice>
  )
}
