import { PostButton, PostForm } from '../../wog/parts/PostForm'
import { UserNameField, type UserNameNotice } from '../../wog/parts/UserNameField'
import { TechPassCard } from './TechPassCard'

interface TechPassSignInPageProps {
  readonly canary: string
  /** Below which the form's addresses are. */
  readonly path: string
  readonly typed: string
  readonly notice: UserNameNotice | null
  /** Whether there are accounts to go back to. */
  readonly hasAccounts: boolean
}

/** TechPass's "Sign in": asks for the user name only; WOG asks for the rest (ConvergedSignIn, field-notes A4). */
export function TechPassSignInPage({ canary, path, typed, notice, hasAccounts }: TechPassSignInPageProps) {
  return (
    <TechPassCard>
      <h1>Sign in</h1>
      <PostForm action={`${path}/username`} canary={canary}>
        <UserNameField typed={typed} notice={notice} />
        <div className="actions">
          {/* The only button of its form: Enter in the field is "Next" (HTML, implicit submission). */}
          <button id="idSIButton9" type="submit" className="primary">
            Next
          </button>
        </div>
      </PostForm>
      <div className="row">
        <PostButton action={`${path}/${hasAccounts ? 'back' : 'cancel'}`} canary={canary} id="idBtn_Back" look="link">
          {hasAccounts ? 'Back' : 'Cancel'}
        </PostButton>
      </div>
    </TechPassCard>
  )
}
