import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { Card, Notice, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { NumberPoll } from '../parts/NumberPoll'
import { PostButton, PostForm } from '../parts/PostForm'
import { unansweredWords, type Unanswered } from '../parts/unanswered-words'

/** Where a sign-in with the phone stands: nothing sent yet, a number to type, or no approval and why. */
export type PhoneAsked =
  | { readonly stage: 'before' }
  | { readonly stage: 'waiting'; readonly number: string; readonly verification: Verification }
  | {
      readonly stage: 'unanswered'
      readonly outcome: Unanswered
      readonly requestsLeft: number
    }

interface PhoneSignInPageProps {
  readonly canary: string
  readonly upn: string
  readonly asked: PhoneAsked
}

/** "Approve sign in request", with the phone in place of the password (field-notes A4, "passwordless number"). */
export function PhoneSignInPage({ canary, upn, asked }: PhoneSignInPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1 id="loginHeader">Approve sign in request</h1>
      {asked.stage === 'waiting' ? <Number canary={canary} {...asked} /> : <Send canary={canary} asked={asked} />}
      <div className="row stacked">
        <PostButton
          action={addresses.credential}
          canary={canary}
          id="idA_PWD_SwitchToPassword"
          look="link"
          fields={{ credential: 'password' }}
        >
          Use your password instead
        </PostButton>
        <PostButton action={addresses.credentials} canary={canary} id="idA_PWD_SwitchToCredPicker" look="link">
          Other ways to sign in
        </PostButton>
      </div>
    </Card>
  )
}

interface NumberProps {
  readonly canary: string
  readonly number: string
  readonly verification: Verification
}

function Number({ canary, number, verification }: NumberProps) {
  return (
    <>
      <p id="idDiv_RemoteNGC_PollingDescription">Open your Authenticator app, and enter the number shown to sign in.</p>
      <p id="idRemoteNGC_DisplaySign" className="number">
        {number}
      </p>
      <NumberPoll canary={canary} verification={verification} />
    </>
  )
}

interface SendProps {
  readonly canary: string
  readonly asked: Exclude<PhoneAsked, { readonly stage: 'waiting' }>
}

function Send({ canary, asked }: SendProps) {
  const spent = asked.stage === 'unanswered' && asked.requestsLeft <= 0
  return (
    <>
      {asked.stage === 'unanswered' ? (
        <NotApproved outcome={asked.outcome} />
      ) : (
        <p>We'll send a sign-in request to your Microsoft Authenticator app.</p>
      )}
      {spent ? (
        <div className="notice plain" role="status">
          No more requests can be sent for this sign-in. Use your password instead.
        </div>
      ) : (
        <PostForm action={addresses.sendNotification} canary={canary}>
          <div className="actions">
            {/* An `input`, as on the real page: clients look for its value. */}
            <input id="idSIButton9" type="submit" className="button primary" value="Send notification" />
          </div>
        </PostForm>
      )}
    </>
  )
}

function NotApproved({ outcome }: { readonly outcome: Unanswered }) {
  const { sentence, hint } = unansweredWords[outcome]
  return (
    <Notice>
      <p>{sentence}</p>
      {hint !== null && <PracticeHint>{hint}</PracticeHint>}
    </Notice>
  )
}
