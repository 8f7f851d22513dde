import { Card } from '../parts/Card'
import { PostForm } from '../parts/PostForm'
import { UserNameField, type UserNameNotice } from '../parts/UserNameField'
import { addresses } from '../addresses'

interface SignInPageProps {
  readonly canary: string
  readonly typed: string
  readonly notice: UserNameNotice | null
}

/** "Sign in": asks for the user name (ConvergedSignIn, field-notes A1 row 0, A4). */
export function SignInPage({ canary, typed, notice }: SignInPageProps) {
  return (
    <Card>
      <h1>Sign in</h1>
      <PostForm action={addresses.userName} canary={canary}>
        <UserNameField typed={typed} notice={notice} />
        <details>
          <summary>No account? Create one!</summary>
          <p>Not part of this practice: the made-up accounts exist already.</p>
        </details>
        <details>
          <summary>Can't access your account?</summary>
          <p>Not part of this practice. Each made-up account's password is shown beside this page.</p>
        </details>
        <div className="actions">
          <button id="idSIButton9" type="submit" className="primary">
            Next
          </button>
        </div>
      </PostForm>
      <details className="options">
        <summary>Sign-in options</summary>
        <p>Not part of this practice: sign in with the address and the password.</p>
      </details>
    </Card>
  )
}
