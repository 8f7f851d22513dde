import { addresses } from '../addresses'
import { Card, PracticeHint } from '../parts/Card'
import { PostButton, PostForm } from '../parts/PostForm'

interface PasswordPageProps {
  readonly canary: string
  readonly upn: string
  readonly notice: 'wrong_password' | 'locked' | 'disabled' | 'empty' | 'expired' | null
}

/** What a locked account is told (field-notes A7, 50053), at the password and at AD FS. */
export const lockedText =
  'Your account is temporarily locked to prevent unauthorized use. Try again later, and if you still have trouble, contact your admin.'
/** What a disabled account is told (field-notes A7, 50057). */
export const disabledText = 'Your account is disabled. Contact your support person to enable it, then try again.'

const texts = {
  empty: 'Please enter your password.',
  wrong_password: "Your account or password is incorrect. If you don't remember your password, reset it now.",
  locked: lockedText,
  disabled: disabledText,
  expired: 'Your password has expired. Change it on your GSIB, then sign in again.',
} as const

/** "Enter password": the second view of ConvergedSignIn (field-notes A4); lockout is A7, 50053. */
export function PasswordPage({ canary, upn, notice }: PasswordPageProps) {
  return (
    <Card>
      <div className="identity">
        <PostButton action={addresses.restart} canary={canary} id="idBtn_Back" look="link">
          Back
        </PostButton>
        <span id="displayName">{upn}</span>
      </div>
      <h1>Enter password</h1>
      <PostForm action={addresses.login} canary={canary}>
        {notice !== null && (
          <div id="passwordError" className="notice error" role="alert">
            {texts[notice]}
          </div>
        )}
        <input
          id="i0118"
          name="passwd"
          type="password"
          placeholder="Password"
          aria-label={`Password for ${upn}`}
          aria-describedby={notice === null ? 'practice-hint' : 'passwordError practice-hint'}
          aria-invalid={notice !== null}
          autoComplete="off"
          maxLength={256}
          autoFocus
          required
        />
        <PracticeHint id="practice-hint">Type the made-up password. Never type a real one here.</PracticeHint>
        <details>
          <summary>Forgot my password</summary>
          <p>Not part of this practice. On the real page, use your GSIB password, not an email PIN.</p>
        </details>
        <div className="actions">
          <button id="idSIButton9" type="submit" className="primary">
            Sign in
          </button>
        </div>
      </PostForm>
    </Card>
  )
}
