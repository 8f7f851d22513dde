import { addresses } from '../addresses'
import { PostButton } from './PostForm'

/** Who is signed in on the account pages, and the way out. */
export function AccountHeader({ canary, upn }: { readonly canary: string; readonly upn: string }) {
  return (
    <div className="identity spread">
      <span id="displayName">{upn}</span>
      <PostButton action={addresses.logout} canary={canary} look="link">
        Sign out
      </PostButton>
    </div>
  )
}
