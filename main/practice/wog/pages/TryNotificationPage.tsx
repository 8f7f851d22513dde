import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { Notice, PracticeHint } from '../parts/Card'
import { NumberPoll } from '../parts/NumberPoll'
import { PostButton } from '../parts/PostForm'
import { BackButton, CancelButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

interface TryNotificationPageProps {
  readonly view: WizardView
  readonly verification: Verification
  readonly number: string
}

/** "Let's try it out": number matching for the new phone (field-notes A2, A5). */
export function TryNotificationPage({ view, verification, number }: TryNotificationPageProps) {
  return (
    <Wizard view={view} title="Microsoft Authenticator">
      <StepTitle view={view}>Let's try it out</StepTitle>
      <p id="idDiv_SAOTCAS_Description">
        Approve the notification we're sending to your app by entering the number shown below.
      </p>
      <p id="idRichContext_DisplaySign" className="number">
        {number}
      </p>
      <NumberPoll canary={view.canary} verification={verification} />
      <WaitingActions view={view} />
    </Wizard>
  )
}

function WaitingActions({ view }: { readonly view: WizardView }) {
  return (
    <div className="actions">
      <CancelButton view={view} />
      <BackButton view={view} />
      <button type="button" id="next" className="primary" disabled>
        Next
      </button>
    </div>
  )
}

interface TryUnansweredPageProps {
  readonly view: WizardView
  /** Why there is no approval. */
  readonly outcome: 'denied' | 'wrong_number' | 'no_response' | 'replaced'
  readonly requestsLeft: number
}

const hints = {
  denied: null,
  wrong_number: 'The number entered on the phone was not the one shown here, so nothing was approved.',
  no_response: null,
  replaced: 'A newer request took the place of this one.',
} as const

/** "Let's try it out" when nothing was approved: it is sent again only by the officer's own click (behaviours 13, 15). */
export function TryUnansweredPage({ view, outcome, requestsLeft }: TryUnansweredPageProps) {
  const denied = outcome === 'denied' || outcome === 'wrong_number'
  return (
    <Wizard view={view} title="Microsoft Authenticator">
      <StepTitle view={view}>Let's try it out</StepTitle>
      <Notice>
        <p>
          <strong>{denied ? 'Request denied' : "We didn't hear from you"}</strong>
        </p>
        <p>
          {denied
            ? 'We sent an identity verification request to your mobile device, but you denied it.'
            : "We sent an identity verification request to your mobile device, but we didn't hear from you in time."}
        </p>
        {hints[outcome] !== null && <PracticeHint>{hints[outcome]}</PracticeHint>}
      </Notice>
      {requestsLeft > 0 ? (
        <div className="row">
          <PostButton action={addresses.resend} canary={view.canary} id="resend" look="link ms-Link">
            Resend notification
          </PostButton>
        </div>
      ) : (
        <div className="notice plain" role="status">
          No more requests can be sent for this sign-in. Sign out and sign in again, with the phone in your hand.
        </div>
      )}
      <WaitingActions view={view} />
    </Wizard>
  )
}
