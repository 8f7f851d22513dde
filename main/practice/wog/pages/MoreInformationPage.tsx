import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton } from '../parts/PostForm'

interface MoreInformationPageProps {
  readonly canary: string
  readonly upn: string
  readonly words: ProofUpWords
  /** While the set-up may be put off: for how many days more, and where the link leads. */
  readonly skip: { readonly days: number; readonly address: string } | null
}

/** What the page says, by the generation of the registration pages (field-notes A1 row 0b, A2). */
export interface ProofUpWords {
  readonly title: string
  readonly text: string
}

/** "More information required", or what it is called since (ConvergedProofUpRedirect). */
export function MoreInformationPage({ canary, upn, words, skip }: MoreInformationPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <div className="row">
        <PostButton action={addresses.restart} canary={canary} look="link">
          Use a different account
        </PostButton>
      </div>
      <details>
        <summary>Learn more</summary>
        <p>Your account needs a second proof besides the password: an app on your phone. The next page sets it up.</p>
      </details>
      {skip !== null && (
        <p>
          <a id="skipMfaRegistrationLink" href={skip.address}>
            {`Skip for now (${skip.days === 1 ? '1 day' : `${String(skip.days)} days`} until this is required)`}
          </a>
        </p>
      )}
      <div className="actions">
        <PostButton action={addresses.moreInformation} canary={canary} id="idSubmit_ProofUp_Redirect" look="primary">
          Next
        </PostButton>
      </div>
    </Card>
  )
}
