import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { PostButton } from '../parts/PostForm'

interface AdfsErrorPageProps {
  readonly canary: string
  readonly requestId: string
  readonly failedAt: number
}

/** What AD FS says to an officer without WOG MFA (field-notes B5, 1; behaviour 17). */
export function AdfsErrorPage({ canary, requestId, failedAt }: AdfsErrorPageProps) {
  return (
    <Card service="AD FS practice sign-in">
      <h1>An error occurred</h1>
      <p id="errorMessage" role="alert" className="notice error">
        Unexpected SAS response status code
      </p>
      <p className="detail">
        Activity ID: <code>{requestId}</code>
      </p>
      <p className="detail">Error time: {new Date(failedAt).toISOString()}</p>
      <div className="actions">
        <PostButton action={addresses.restart} canary={canary}>
          Back
        </PostButton>
      </div>
    </Card>
  )
}
