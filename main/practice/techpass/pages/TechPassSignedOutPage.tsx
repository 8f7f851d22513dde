import { docsAddresses } from '../addresses'
import { TechPassCard } from './TechPassCard'

/** "You signed out of your account" (field-notes A4), and who is still signed in. */
export function TechPassSignedOutPage({ remaining }: { readonly remaining: readonly string[] }) {
  return (
    <TechPassCard>
      <h1>You signed out of your account</h1>
      {remaining.length === 0 ? (
        <p>It's a good idea to close all browser windows.</p>
      ) : (
        <>
          <p>Still signed in to TechPass in this browser:</p>
          <ul id="stillSignedIn">
            {remaining.map((upn) => (
              <li key={upn}>{upn}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={docsAddresses.logIn}>Log in again</a>
      </p>
    </TechPassCard>
  )
}
