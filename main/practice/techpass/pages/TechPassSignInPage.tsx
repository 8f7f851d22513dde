import { PracticeHint } from '../../wog/parts/Card'
import { PostButton, PostForm } from '../../wog/parts/PostForm'
import type { UserNameNotice } from '../pending'
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

function UserNameError({ notice }: { readonly notice: UserNameNotice }) {
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
