import { Card, PracticeHint } from '../parts/Card'
import { PostForm } from '../parts/PostForm'
import { addresses } from '../addresses'

interface SignInPageProps {
  readonly canary: string
  readonly typed: string
  readonly notice: 'not_practice_address' | 'unknown_account' | 'empty' | null
}

/** "Sign in": asks for the user name (ConvergedSignIn, field-notes A1 row 0, A4). */
export function SignInPage({ canary, typed, notice }: SignInPageProps) {
  return (
    <Card>
      <h1>Sign in</h1>
      <PostForm action={addresses.userName} canary={canary}>
        {notice !== null && <UserNameError notice={notice} />}
        <input
          id="i0116"
          name="loginfmt"
          type="email"
          inputMode="email"
          placeholder="Email, phone, or Skype"
          aria-label="Email, phone, or Skype"
          aria-describedby={notice === null ? 'practice-hint' : 'usernameError practice-hint'}
          aria-invalid={notice !== null}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={200}
          defaultValue={typed}
          autoFocus
          required
        />
        <PracticeHint id="practice-hint">Use a made-up address that ends in @practice.example.</PracticeHint>
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

function UserNameError({ notice }: { readonly notice: NonNullable<SignInPageProps['notice']> }) {
  return (
    <div id="usernameError" className="notice error" role="alert">
      {notice === 'empty' && <p>Enter a valid email address, phone number, or Skype name.</p>}
      {notice === 'unknown_account' && (
        <p>This username may be incorrect. Make sure you typed it correctly. Otherwise, contact your admin.</p>
      )}
      {notice === 'not_practice_address' && (
        <>
          <p>This is practice, so a real address does not work here, and you will not be asked for its password.</p>
          <p>Use one of the made-up addresses that end in @practice.example. The address you typed was not kept.</p>
        </>
      )}
    </div>
  )
}
