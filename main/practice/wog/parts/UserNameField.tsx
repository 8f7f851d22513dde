import { PracticeHint } from './Card'

/** Why a typed user name was not taken. */
export type UserNameNotice = 'empty' | 'not_practice_address' | 'unknown_account'

interface UserNameFieldProps {
  readonly typed: string
  readonly notice: UserNameNotice | null
}

/** The box for the user name, as WOG's and TechPass's "Sign in" have it (ConvergedSignIn, field-notes A4). */
export function UserNameField({ typed, notice }: UserNameFieldProps) {
  return (
    <>
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
    </>
  )
}

function UserNameError({ notice }: { readonly notice: UserNameNotice }) {
  return (
    <div id="usernameError" className="notice error alert-error" role="alert">
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
