import type { Enrolment } from '../../state/enrolment-state'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card } from '../parts/Card'
import { ContactChoice } from '../parts/ContactChoice'
import { MobileAppChoice } from '../parts/MobileAppChoice'
import { PostForm } from '../parts/PostForm'

interface AdditionalSecurityVerificationPageProps {
  readonly canary: string
  readonly upn: string
  readonly enrolment: Enrolment
  readonly mobileAppForbidden: boolean
}

/** "Additional security verification", Step 1 (field-notes A1, rows 1 and 3; behaviour 2). */
export function AdditionalSecurityVerificationPage(props: AdditionalSecurityVerificationPageProps) {
  const { canary, upn, enrolment, mobileAppForbidden } = props
  const { contact, configured } = enrolment
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={upn} />
      <h1>Additional security verification</h1>
      <p>
        Secure your account by adding phone verification to your password. View video to know how to secure your account
      </p>
      <PostForm action={addresses.setUp} canary={canary}>
        <ContactChoice contact={contact} configured={configured} mobileAppForbidden={mobileAppForbidden} />
        <MobileAppChoice enrolment={enrolment} />
        <div className="actions">
          <button
            type="submit"
            id="next"
            formAction={addresses.next}
            className="primary"
            disabled={!configured}
            autoFocus={configured}
          >
            Next
          </button>
        </div>
      </PostForm>
    </Card>
  )
}
