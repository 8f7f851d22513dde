import { addresses } from '../addresses'
import { Card } from '../parts/Card'

/** "You signed out of your account" (field-notes A4). */
export function SignedOutPage() {
  return (
    <Card>
      <h1>You signed out of your account</h1>
      <p>It's a good idea to close all browser windows.</p>
      <p>
        <a href={`${addresses.authorize}?to=proofup`}>Sign in again</a>
      </p>
    </Card>
  )
}
