import type { Officer } from '../../state/officer'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, PracticeHint } from '../parts/Card'

const elsewhere = [
  'Change password',
  'Set up self service password reset',
  'Review terms of use',
  'Sign out everywhere',
] as const

interface ProfilePageProps {
  readonly canary: string
  readonly officer: Officer
  /** The title of the tenant's registration pages. */
  readonly registering: string
}

/** "Profile": where the set-up ends (field-notes A1, row 6). */
export function ProfilePage({ canary, officer, registering }: ProfilePageProps) {
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={officer.upn} />
      <h1>Profile</h1>
      <p className="name">{officer.name}</p>
      <dl>
        <dt>Email</dt>
        <dd>{officer.upn}</dd>
        <dt>Alternate email</dt>
        <dd>Not given</dd>
        <dt>Phone</dt>
        <dd>Not given</dd>
        <dt>Office</dt>
        <dd>Practice office</dd>
      </dl>
      <section aria-labelledby="manage-label">
        <h2 id="manage-label">Manage account</h2>
        <ul>
          <li>
            <a href={addresses.proofup}>{registering}</a>
          </li>
          {elsewhere.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <PracticeHint>Only "{registering}" is part of this practice.</PracticeHint>
      </section>
      <section aria-labelledby="organizations-label">
        <h2 id="organizations-label">Organizations</h2>
        <p>SG Govt M365 – Managed by SG Govt M365</p>
      </section>
    </Card>
  )
}
