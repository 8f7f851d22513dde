import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card } from '../parts/Card'
import { NumberPoll } from '../parts/NumberPoll'
import { PostButton } from '../parts/PostForm'

interface ReachNotificationPageProps {
  readonly canary: string
  readonly verification: Verification
  readonly number: string
}

/** Step 2 by notification (field-notes A1, row 4a; number matching holds here too, A5). */
export function ReachNotificationPage({ canary, verification, number }: ReachNotificationPageProps) {
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={verification.upn} />
      <h1>Additional security verification</h1>
      <h2>Step 2: Let's make sure that we can reach you on your Mobile App device</h2>
      <p className="waiting" role="status">
        <span className="spinner" aria-hidden="true" />
        Please respond to the notification on your device.
      </p>
      <p id="idDiv_SAOTCAS_Description">Open your Authenticator app, and enter the number shown.</p>
      <p id="idRichContext_DisplaySign" className="number">
        {number}
      </p>
      <NumberPoll canary={canary} verification={verification} />
      <div className="actions">
        <PostButton action={addresses.backToStepOne} canary={canary}>
          Back
        </PostButton>
        <button type="button" className="primary" disabled>
          Next
        </button>
      </div>
    </Card>
  )
}
