import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'
import { unansweredWords, type Unanswered } from '../parts/unanswered-words'

interface UnansweredPageProps {
  readonly canary: string
  readonly verification: Verification
  /** Why there is no approval. */
  readonly outcome: Unanswered
  readonly requestsLeft: number
}

/** "Request denied" and "We didn't hear from you" (field-notes A4; behaviours 13 and 15): nothing is sent by itself. */
export function UnansweredPage({ canary, verification, outcome, requestsLeft }: UnansweredPageProps) {
  const { refused, title, sentence, hint } = unansweredWords[outcome]
  const id = refused ? 'idDiv_SAASDS' : 'idDiv_SAASTO'
  const reach = verification.purpose !== 'sign-in'
  return (
    <Card wide={reach}>
      {reach ? <AccountHeader canary={canary} upn={verification.upn} /> : <Identity upn={verification.upn} />}
      <h1 id={`${id}_Title`}>{title}</h1>
      <p id={`${id}_Description`}>{sentence}</p>
      {hint !== null && <PracticeHint>{hint}</PracticeHint>}
      {requestsLeft > 0 ? (
        <div className="row">
          <PostButton action={addresses.resend} canary={canary} id="idA_SAASTO_Resend" look="link">
            Send another request to my Microsoft Authenticator app
          </PostButton>
        </div>
      ) : (
        <div className="notice plain" role="status">
          No more requests can be sent for this sign-in.{' '}
          {reach ? 'Sign out and sign in again' : 'Cancel and sign in again'}, with the phone in your hand.
        </div>
      )}
      {!reach && (
        <div className="row stacked">
          <PostButton action={addresses.method} canary={canary} look="link" fields={{ method: 'PhoneAppOTP' }}>
            Enter a security code
          </PostButton>
          <PostButton action={addresses.anotherWay} canary={canary} look="link">
            Get a code a different way
          </PostButton>
        </div>
      )}
      <div className="actions">
        <PostButton action={reach ? addresses.backToStepOne : addresses.giveUp} canary={canary}>
          {reach ? 'Back' : 'Cancel'}
        </PostButton>
      </div>
    </Card>
  )
}
