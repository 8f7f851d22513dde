import { addresses } from '../addresses'
import { PreferenceDialog } from '../parts/PreferenceDialog'
import { PostButton } from '../parts/PostForm'

/** "Updates successful" (field-notes A1, "Returning user"). Escape closes it as well: its button is the one to `cancel`. */
export function PreferencesSavedPage({ canary }: { readonly canary: string }) {
  return (
    <PreferenceDialog title="Updates successful">
      <p>Your settings were configured successfully.</p>
      <div className="actions">
        <PostButton action={addresses.closeSaved} canary={canary} id="cancel" look="primary">
          Close
        </PostButton>
      </div>
    </PreferenceDialog>
  )
}
