import { addresses } from '../addresses'
import { Card, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostForm } from '../parts/PostForm'

/** "Stay signed in?" (KmsiInterrupt, field-notes A4). Both answers lead on. */
export function StaySignedInPage({ canary, upn }: { readonly canary: string; readonly upn: string }) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>Stay signed in?</h1>
      <PostForm action={addresses.kmsi} canary={canary}>
        <p id="KmsiDescription">Do this to reduce the number of times you are asked to sign in.</p>
        <label className="choice" htmlFor="KmsiCheckboxField">
          <input id="KmsiCheckboxField" name="DontShowAgain" type="checkbox" value="true" />
          Don't show this again
        </label>
        <PracticeHint>
          In practice Yes lasts for 90 days of the tenant's clock and No for 24 hours. Nothing outlives this browser.
        </PracticeHint>
        <div className="actions">
          <button id="idBtn_Back" type="submit" name="LoginOptions" value="3">
            No
          </button>
          <button id="idSIButton9" type="submit" name="LoginOptions" value="1" className="primary">
            Yes
          </button>
        </div>
      </PostForm>
    </Card>
  )
}
