import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { PostButton } from '../parts/PostForm'

interface SignInErrorPageProps {
  readonly canary: string
  readonly upn: string
  readonly errorCode: number
  readonly requestId: string
  readonly failedAt: number
}

/** What a refused sign-in says: the real page's sentence, with the practice's own names in it (field-notes A7). */
export function SignInErrorPage({ canary, upn, errorCode, requestId, failedAt }: SignInErrorPageProps) {
  return (
    <Card>
      <h1>Sorry, but we're having trouble signing you in.</h1>
      <p id="service_exception_message" className="notice error" role="alert">
        {`AADSTS${String(errorCode)}: ${sentenceFor(errorCode, upn)}`}
      </p>
      <p className="detail">
        Request Id: <code>{requestId}</code>
      </p>
      <p className="detail">Timestamp: {new Date(failedAt).toISOString()}</p>
      <div className="actions">
        <PostButton action={addresses.differentAccount} canary={canary} id="differentAccount">
          Sign in with a different account
        </PostButton>
      </div>
    </Card>
  )
}

function sentenceFor(errorCode: number, upn: string): string {
  switch (errorCode) {
    case 90072:
      return `User account '${upn}' from identity provider 'SG Govt M365 (practice)' does not exist in tenant 'TECHPASS (practice)' and cannot access the application 'TechPass' in that tenant. The account needs to be added as an external user in the tenant first. Sign out and sign in again with a different Azure Active Directory user account.`
    case 50105:
      return `Your administrator has configured the application TechPass to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${upn}' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator. Please contact your administrator to assign access to this application.`
    case 53003:
      return 'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.'
    case 500121:
      return 'Authentication failed during strong authentication request.'
    default:
      return 'The sign-in failed.'
  }
}
