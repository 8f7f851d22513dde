import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { AccountHeader } from '../parts/AccountHeader'
import { Card, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'

interface UnansweredPageProps {
  readonly canary: string
  readonly verification: Verification
  /** Why there is no approval. */
  readonly outcome: 'denied' | 'wrong_number' | 'no_response' | 'replaced'
  readonly requestsLeft: number
}

const denied = { id: 'idDiv_SAASDS', title: 'Request denied' } as const
const timedOut = { id: 'idDiv_SAASTO', title: "We didn't hear from you" } as const
const descriptions = {
  denied: 'We sent an identity verification request to your mobile device, but you denied it.',
  wrong_number: 'We sent an identity verification request to your mobile device, but you denied it.',
  no_response: "We sent an identity verification request to your mobile device, but we didn't hear from you in time.",
  replaced: "We sent an identity verification request to your mobile device, but we didn't hear from you in time.",
} as const
const hints = {
  denied: null,
  wrong_number: 'The number entered on the phone was not the one shown here, so nothing was approved.',
  no_response: null,
  replaced: 'A newer request took the place of this one.',
} as const

/** "Request denied" and "We didn't hear from you" (field-notes A4; behaviours 13 and 15): nothing is sent by itself. */
export function UnansweredPage({ canary, verification, outcome, requestsLeft }: UnansweredPageProps) {
  const { id, title } = outcome === 'denied' || outcome === 'wrong_number' ? denied : timedOut
  const reach = verification.purpose !== 'sign-in'
  return (
    <Card wide={reach}>
      {reach ? <AccountHeader canary={canary} upn={verification.upn} /> : <Identity upn={verification.upn} />}
      <h1 id={`${id}_Title`}>{title}</h1>
      <p id={`${id}_Description`}>{descriptions[outcome]}</p>
      {hints[outcome] !== null && <PracticeHint>{hints[outcome]}</PracticeHint>}
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
