import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card } from '../parts/Card'
import { CodeForm } from '../parts/CodeForm'
import { PostButton } from '../parts/PostForm'

/** Step 2 by code (field-notes A1, row 4b; behaviour 8). */
export function ReachCodePage({
  canary,
  verification,
}: {
  readonly canary: string
  readonly verification: Verification
}) {
  return (
    <Card wide>
      <AccountHeader canary={canary} upn={verification.upn} />
      <h1>Additional security verification</h1>
      <h2>Step 2: Enter the verification code from the mobile app</h2>
      <CodeForm canary={canary} verification={verification} />
      <div className="row">
        <PostButton action={addresses.backToStepOne} canary={canary} look="link">
          Back
        </PostButton>
      </div>
    </Card>
  )
}
