import { docsAddresses } from '../../techpass/addresses'
import { DocsFrame } from './DocsFrame'

/** The portal before the log-in (field-notes B2, 1). */
export function DocsHomePage() {
  return (
    <DocsFrame person={<LogInLink />}>
      <h1>Singapore Government Developer Docs portal</h1>
      <p>Documentation of government technology products, for the officers and vendors who build with them.</p>
      <p>Some documents are for public officers only. Log in to read them.</p>
    </DocsFrame>
  )
}

function LogInLink() {
  return (
    <a id="log-in" className="button primary" href={docsAddresses.logIn}>
      Log in
    </a>
  )
}
