import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'

/** "More information required" (ConvergedProofUpRedirect, field-notes A1 row 0b). */
export function MoreInformationPage({ canary, upn }: { readonly canary: string; readonly upn: string }) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>More information required</h1>
      <p>Your organization needs more information to keep your account secure</p>
      <div className="row">
        <PostButton action={addresses.restart} canary={canary} look="link">
          Use a different account
        </PostButton>
      </div>
      <details>
        <summary>Learn more</summary>
        <p>Your account needs a second proof besides the password: an app on your phone. The next page sets it up.</p>
      </details>
      <div className="actions">
        <PostButton action={addresses.moreInformation} canary={canary} id="idSubmit_ProofUp_Redirect" look="primary">
          Next
        </PostButton>
      </div>
    </Card>
  )
}
