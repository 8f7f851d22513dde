import { addresses } from '../addresses'
import { Card, PracticeHint } from '../parts/Card'
import { PostButton, PostForm } from '../parts/PostForm'

interface PasswordPageProps {
  readonly canary: string
  readonly upn: string
  /** Whether the account can be signed in to with the phone instead. */
  readonly orPhone: boolean
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
export function PasswordPage({ canary, upn, orPhone, notice }: PasswordPageProps) {
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
          <div id="passwordError" className="notice error alert-error" role="alert">
            {texts[notice]}
          </div>
        )}
        <WhosePassword upn={upn} />
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
      {orPhone && <OtherWays canary={canary} />}
    </Card>
  )
}

/** The ways on for who can sign in with the phone; everybody else's page has neither. */
function OtherWays({ canary }: { readonly canary: string }) {
  return (
    <div className="row stacked">
      <PostButton
        action={addresses.credential}
        canary={canary}
        id="idA_PWD_SwitchToRemoteNGC"
        look="link"
        fields={{ credential: 'phone' }}
      >
        Use app instead
      </PostButton>
      <PostButton action={addresses.credentials} canary={canary} id="idA_PWD_SwitchToCredPicker" look="link">
        Other ways to sign in
      </PostButton>
    </div>
  )
}

/**
 * Which account's password it is, for what reads the form by its names; out of sight, as on the real page.
 *
 * SECURITY: the page before has no password field in turn. Who types a real address must never meet one.
 */
function WhosePassword({ upn }: { readonly upn: string }) {
  return (
    <input
      name="loginfmt"
      type="text"
      className="moveOffScreen"
      value={upn}
      tabIndex={-1}
      aria-hidden="true"
      autoComplete="off"
      readOnly
    />
  )
}
