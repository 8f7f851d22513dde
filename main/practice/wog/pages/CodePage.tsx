import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { CodeForm } from '../parts/CodeForm'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'

interface CodePageProps {
  readonly canary: string
  readonly verification: Verification
  /** "Don't ask again for N days"; 0 without that box. */
  readonly rememberDays: number
}

/** "Enter code" (ConvergedTFA with a code, field-notes A4, A6). */
export function CodePage({ canary, verification, rememberDays }: CodePageProps) {
  return (
    <Card>
      <Identity upn={verification.upn} />
      <h1 id="idDiv_SAOTCC_Title">Enter code</h1>
      <p id="idDiv_SAOTCC_Description">Enter the code displayed in the authenticator app on your mobile device</p>
      <CodeForm canary={canary} verification={verification} rememberDays={rememberDays} />
      <div className="row">
        <PostButton action={addresses.anotherWay} canary={canary} id="signInAnotherWay" look="link">
          I can't use my Microsoft Authenticator app right now
        </PostButton>
      </div>
    </Card>
  )
}
