import { addresses } from '../addresses'
import { Card } from '../parts/Card'
import { PostButton, PostForm } from '../parts/PostForm'
import { disabledText, lockedText } from './PasswordPage'

interface AdfsCodePageProps {
  readonly canary: string
  readonly upn: string
  readonly notice: 'wrong' | 'other_profile' | 'already_used' | 'malformed' | 'empty' | 'locked' | 'disabled' | null
}

const unexpected = "You didn't enter the expected verification code for this username. Please try again."
const texts = {
  empty: 'Enter your verification code.',
  // The real page does not say what was wrong with the code, not even that it is the other profile's (behaviour 18).
  wrong: unexpected,
  other_profile: unexpected,
  already_used: unexpected,
  malformed: unexpected,
  locked: lockedText,
  disabled: disabledText,
} as const

/** AD FS on a managed device: a verification code in place of the password (field-notes B2, 3). */
export function AdfsCodePage({ canary, upn, notice }: AdfsCodePageProps) {
  return (
    <Card service="AD FS practice sign-in">
      <h1>Sign in</h1>
      <p id="instructionText">
        Please enter your username and the verification code from your mobile app or hardware token.
      </p>
      <PostForm action={addresses.adfs} canary={canary}>
        {notice !== null && (
          <div id="errorText" className="notice error" role="alert">
            {texts[notice]}
          </div>
        )}
        <Fields upn={upn} refused={notice !== null} />
        <div className="actions">
          <button id="submitButton" type="submit" className="primary">
            Sign in
          </button>
        </div>
      </PostForm>
      <div className="row">
        <PostButton action={addresses.restart} canary={canary} look="link">
          Back
        </PostButton>
      </div>
    </Card>
  )
}

function Fields({ upn, refused }: { readonly upn: string; readonly refused: boolean }) {
  return (
    <>
      <label htmlFor="userNameInput">Username</label>
      <input
        id="userNameInput"
        name="UserName"
        type="email"
        value={upn}
        autoComplete="off"
        spellCheck={false}
        readOnly
      />
      <label htmlFor="verificationCodeInput">Verification code</label>
      <input
        id="verificationCodeInput"
        name="VerificationCode"
        type="text"
        inputMode="numeric"
        placeholder="Enter your verification code"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={refused}
        aria-describedby={refused ? 'errorText' : undefined}
        autoFocus
        required
      />
    </>
  )
}
