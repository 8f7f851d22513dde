import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton, PostForm } from '../parts/PostForm'

interface ChooseCredentialPageProps {
  readonly canary: string
  readonly upn: string
}

// The numbers are those of the real page's tiles, as clients name them; a security key (7) is no part of this practice.
const credentials = [
  { id: '2', value: 'phone', words: 'Approve a request on my Microsoft Authenticator app' },
  { id: '1', value: 'password', words: 'Use my password' },
] as const

/** "Choose a way to sign in" (`#credentialList`, field-notes A4): what this account can be signed in to with. */
export function ChooseCredentialPage({ canary, upn }: ChooseCredentialPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>Choose a way to sign in</h1>
      <PostForm action={addresses.credential} canary={canary} className="methods">
        <div id="credentialList">
          {credentials.map(({ id, value, words }) => (
            <div key={id} data-test-cred-id={id}>
              <button type="submit" name="credential" value={value}>
                {words}
              </button>
            </div>
          ))}
        </div>
      </PostForm>
      <div className="actions">
        <PostButton action={addresses.restart} canary={canary} id="idBtn_Back">
          Back
        </PostButton>
      </div>
    </Card>
  )
}
