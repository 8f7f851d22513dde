import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { PostForm } from '../parts/PostForm'

/** "Verification successful" and Done (field-notes A1, row 5). */
export function VerificationSuccessfulPage({ canary }: { readonly canary: string }) {
  return (
    <Card wide>
      <h1>Additional security verification</h1>
      <p role="status" className="good">
        Verification successful. Taking you to the next step...
      </p>
      <PostForm action={addresses.done} canary={canary}>
        <div className="actions">
          <button type="submit" id="done" className="primary" autoFocus>
            Done
          </button>
        </div>
      </PostForm>
    </Card>
  )
}
