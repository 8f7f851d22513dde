import { docsAddresses } from '../../techpass/addresses'
import { PostButton } from '../../wog/parts/PostForm'
import { DocsFrame } from './DocsFrame'

interface DocsLoggedInPageProps {
  readonly canary: string
  readonly upn: string
  readonly name: string
  readonly agency: string
}

/** The portal after the log-in: the person icon, and behind it who it is and **Log Out** (field-notes B2, 5). */
export function DocsLoggedInPage({ canary, upn, name, agency }: DocsLoggedInPageProps) {
  return (
    <DocsFrame
      person={
        <details id="person" className="docs-person">
          <summary aria-label="Your account">
            <PersonIcon />
          </summary>
          <div className="docs-menu">
            <p className="name">
              {name} ({agency})
            </p>
            <p className="detail">{upn}</p>
            <PostButton action={docsAddresses.logOut} canary={canary} id="log-out">
              Log Out
            </PostButton>
          </div>
        </details>
      }
    >
      <h1>Welcome</h1>
      <p id="logged-in">You are now logged in with TechPass.</p>
      <p>To log out, open the menu of the person icon and choose Log Out.</p>
    </DocsFrame>
  )
}

function PersonIcon() {
  return (
    <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      <circle cx="12" cy="8" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.75" />
      <path d="M3.75 20.5c1-4.2 4.2-6 8.25-6s7.25 1.8 8.25 6" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  )
}
