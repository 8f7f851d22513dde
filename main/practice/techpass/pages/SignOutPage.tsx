import { PostForm } from '../../wog/parts/PostForm'
import { PracticeHint } from '../../wog/parts/Card'
import type { OfferedAccount } from '../accounts'
import { AccountTiles } from './AccountTiles'
import { TechPassCard } from './TechPassCard'

interface SignOutPageProps {
  readonly canary: string
  readonly path: string
  readonly accounts: readonly OfferedAccount[]
}

/** "Which account do you want to sign out of?" (field-notes A4): choosing is the confirmation. */
export function SignOutPage({ canary, path, accounts }: SignOutPageProps) {
  return (
    <TechPassCard>
      <h1>Pick an account</h1>
      <p>Which account do you want to sign out of?</p>
      <PostForm action={path} canary={canary}>
        <AccountTiles accounts={accounts} />
        <PracticeHint>Only the account that you choose is signed out. The others stay signed in.</PracticeHint>
        <div className="actions">
          <button id="idBtn_Back" type="submit" className="plain" formAction={`${path}/cancel`}>
            Cancel
          </button>
        </div>
      </PostForm>
    </TechPassCard>
  )
}
