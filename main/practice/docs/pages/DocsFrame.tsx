import type { ReactNode } from 'react'
import { docsAddresses } from '../../techpass/addresses'

interface DocsFrameProps {
  /** What stands at the end of the portal's bar: the way in, or who is logged in. */
  readonly person: ReactNode
  readonly children: ReactNode
}

/** The portal's frame: the government masthead (it stands for a .gov.sg website), its bar, the page. */
export function DocsFrame({ person, children }: DocsFrameProps) {
  return (
    <>
      <Masthead />
      <nav className="docs-bar" aria-label="Docs portal">
        <a className="docs-name" href={docsAddresses.home}>
          Singapore Government Developer Portal
        </a>
        {person}
      </nav>
      <main className="docs-main">{children}</main>
    </>
  )
}

// The words of the masthead of Singapore's government websites (field-notes E). Those that say how to know a real one
// are not true of this page, which says so.
function Masthead() {
  return (
    <section className="masthead" aria-label="Government masthead">
      <span>A Singapore Government Agency Website</span>
      <details>
        <summary>How to identify</summary>
        <div className="masthead-ways">
          <div>
            <p className="name">Official website links end with .gov.sg</p>
            <p>Check the end of the address before you trust a page that says it is the government’s.</p>
          </div>
          <div>
            <p className="name">Secure websites use HTTPS</p>
            <p>The address then begins with https://. Type nothing confidential where it does not.</p>
          </div>
          <p>
            <span className="tag">Practice</span> This page is neither: it is on your own computer and stands for the
            portal.
          </p>
        </div>
      </details>
    </section>
  )
}
