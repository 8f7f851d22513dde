import type { Contact } from '../../state/enrolment-state'
import { addresses } from '../addresses'
import { Notice, PracticeHint } from './Card'

interface ContactChoiceProps {
  readonly contact: Contact
  readonly configured: boolean
  readonly mobileAppForbidden: boolean
}

/** "Step 1: How should we contact you?" and what there is to say about the choices (field-notes A1, row 1). */
export function ContactChoice({ contact, configured, mobileAppForbidden }: ContactChoiceProps) {
  return (
    <>
      <h2 id="step-one">Step 1: How should we contact you?</h2>
      <select
        id="contact"
        name="contact"
        aria-labelledby="step-one"
        defaultValue={contact}
        disabled={configured}
        data-choice={addresses.choice}
        autoComplete="off"
      >
        <option value="authentication-phone">Authentication phone</option>
        <option value="office-phone">Office phone</option>
        <option value="mobile-app" disabled={mobileAppForbidden}>
          Mobile app
        </option>
      </select>
      {mobileAppForbidden && (
        <Notice kind="plain">
          Mobile app is not available: your organization does not allow it for this account. Ask your helpdesk.
        </Notice>
      )}
      <div data-contact="other" hidden={contact === 'mobile-app'}>
        <PracticeHint>
          A phone number is not part of this practice.{mobileAppForbidden ? '' : ' Choose Mobile app.'}
        </PracticeHint>
        <noscript>
          <button type="submit">Show this choice</button>
        </noscript>
      </div>
    </>
  )
}
