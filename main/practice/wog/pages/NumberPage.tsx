import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { NumberPoll } from '../parts/NumberPoll'
import { PostButton } from '../parts/PostForm'
import { RememberMfa } from '../parts/RememberMfa'

interface NumberPageProps {
  readonly canary: string
  readonly verification: Verification
  readonly number: string
  /** "Don't ask again for N days"; 0 without that box. */
  readonly rememberDays: number
}

/** "Approve sign in request": number matching (ConvergedTFA, field-notes A4, A5). */
export function NumberPage({ canary, verification, number, rememberDays }: NumberPageProps) {
  return (
    <Card>
      <Identity upn={verification.upn} />
      <h1 id="idDiv_SAOTCAS_Title">Approve sign in request</h1>
      <p id="idDiv_SAOTCAS_Description">Open your Authenticator app, and enter the number shown to sign in.</p>
      <p id="idRichContext_DisplaySign" className="number">
        {number}
      </p>
      <RememberMfa id="idChkBx_SAOTCAS_TD" days={rememberDays} form="processAuth" />
      <p>No numbers in your app? Make sure to upgrade to the latest version.</p>
      <div className="row">
        <PostButton action={addresses.anotherWay} canary={canary} id="signInAnotherWay" look="link">
          I can't use my Microsoft Authenticator app right now
        </PostButton>
      </div>
      <NumberPoll canary={canary} verification={verification} asksToRemember={rememberDays > 0} />
    </Card>
  )
}
