import { addresses } from '../addresses'
import { Card, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'

interface AtRiskPageProps {
  readonly canary: string
  readonly upn: string
}

/** "Your account is at risk", after a report from the phone (field-notes A5; behaviour 14). */
export function AtRiskPage({ canary, upn }: AtRiskPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>Your account is at risk</h1>
      <p>Somebody may have your password. To protect the account, verify that it is you.</p>
      <PracticeHint>
        A sign-in was reported from the phone. Every verification fails now until security has reset the account.
      </PracticeHint>
      <div className="actions">
        <PostButton action={addresses.restart} canary={canary}>
          Cancel
        </PostButton>
        <PostButton action={addresses.risk} canary={canary} look="primary">
          Verify
        </PostButton>
      </div>
    </Card>
  )
}

/** What Verify comes to while the account is at risk: "Request denied", with nothing to send. */
export function AtRiskDeniedPage({ canary, upn }: AtRiskPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1 id="idDiv_SAASDS_Title">Request denied</h1>
      <p id="idDiv_SAASDS_Description">
        We sent an identity verification request to your mobile device, but you denied it.
      </p>
      <PracticeHint>
        This stays so until security has reset the account. On the job, call your helpdesk now.
      </PracticeHint>
      <div className="actions">
        <PostButton action={addresses.giveUp} canary={canary}>
          Cancel
        </PostButton>
      </div>
    </Card>
  )
}
