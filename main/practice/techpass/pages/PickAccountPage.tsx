import { PostForm } from '../../wog/parts/PostForm'
import type { OfferedAccount } from '../accounts'
import { AccountTiles } from './AccountTiles'
import { TechPassCard } from './TechPassCard'

interface PickAccountPageProps {
  readonly canary: string
  readonly accounts: readonly OfferedAccount[]
  /** Below which the form's addresses are. */
  readonly path: string
}

/** "Pick an account" (field-notes A4, B2): the accounts that TechPass has met in this browser. */
export function PickAccountPage({ canary, accounts, path }: PickAccountPageProps) {
  return (
    <TechPassCard>
      <h1>Pick an account</h1>
      <PostForm action={`${path}/pick`} canary={canary}>
        <AccountTiles accounts={accounts} />
        <div className="tiles">
          <button id="otherTile" type="submit" className="tile" formAction={`${path}/other`}>
            <span className="name">Use another account</span>
          </button>
        </div>
        <div className="actions">
          <button id="idBtn_Back" type="submit" className="plain" formAction={`${path}/cancel`}>
            Cancel
          </button>
        </div>
      </PostForm>
    </TechPassCard>
  )
}
