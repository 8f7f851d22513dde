import { addresses } from '../addresses'
import { PreferenceDialog } from '../parts/PreferenceDialog'
import { PostButton } from '../parts/PostForm'

/** "Verification required": another preferred option is tried out before it is saved (field-notes A1, "Returning user"). */
export function VerifyPreferredPage({ canary }: { readonly canary: string }) {
  return (
    <PreferenceDialog title="Verification required">
      <p>
        We detected that you made a change to your preferred option. We need to verify it before saving your settings.
      </p>
      <div className="actions">
        <PostButton action={addresses.cancelPreferred} canary={canary} id="cancel">
          cancel
        </PostButton>
        <PostButton action={addresses.verifyPreferred} canary={canary} id="verify-preferred" look="primary">
          Verify preferred option
        </PostButton>
      </div>
    </PreferenceDialog>
  )
}
