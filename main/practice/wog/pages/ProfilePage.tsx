import type { Officer } from '../../state/officer'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, PracticeHint } from '../parts/Card'

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
          <li>Change password</li>
          <li>Set up self service password reset</li>
          <li>
            <a href={addresses.proofup}>{registering}</a>
          </li>
          <li>Review terms of use</li>
          <li>Sign out everywhere</li>
        </ul>
        <PracticeHint>Only "{registering}" is part of this practice.</PracticeHint>
      </section>
      <section aria-labelledby="devices-label">
        <h2 id="devices-label">Devices &amp; activity</h2>
        <PracticeHint>The real page lists your devices here. No device is part of this practice.</PracticeHint>
      </section>
      <Organizations isOnboarded={officer.techpass === 'assigned'} />
    </Card>
  )
}

/** TechPass is a tenant of its own, which stands here for those who have been onboarded. */
function Organizations({ isOnboarded }: { readonly isOnboarded: boolean }) {
  return (
    <section aria-labelledby="organizations-label">
      <h2 id="organizations-label">Organizations</h2>
      <ul>
        <li>SG Govt M365 – Managed by SG Govt M365</li>
        {isOnboarded && <li>TECHPASS – Sign in to leave organization</li>}
      </ul>
      {isOnboarded && <PracticeHint>Nobody leaves TechPass in this practice: the row leads nowhere.</PracticeHint>}
    </section>
  )
}
