import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { Notice, PracticeHint } from '../parts/Card'
import { NumberPoll } from '../parts/NumberPoll'
import { PostButton } from '../parts/PostForm'
import { unansweredWords, type Unanswered } from '../parts/unanswered-words'
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
  readonly outcome: Unanswered
  readonly requestsLeft: number
}

/** "Let's try it out" when nothing was approved: it is sent again only by the officer's own click (behaviours 13, 15). */
export function TryUnansweredPage({ view, outcome, requestsLeft }: TryUnansweredPageProps) {
  const { title, sentence, hint } = unansweredWords[outcome]
  return (
    <Wizard view={view} title="Microsoft Authenticator">
      <StepTitle view={view}>Let's try it out</StepTitle>
      <Notice>
        <p>
          <strong>{title}</strong>
        </p>
        <p>{sentence}</p>
        {hint !== null && <PracticeHint>{hint}</PracticeHint>}
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
