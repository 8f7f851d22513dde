import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'

interface NumberPollProps {
  readonly canary: string
  readonly verification: Verification
  /** Whether a box of the page (`RememberMfa`) says if the browser is to be remembered; without one the answer is no. */
  readonly asksToRemember?: boolean
}

/** The form that finishes a number match; the script `polling` asks for the outcome and then sends it (field-notes A5). */
export function NumberPoll({ canary, verification, asksToRemember = false }: NumberPollProps) {
  const fields = {
    canary,
    type: '22',
    request: verification.ctx,
    mfaAuthMethod: 'PhoneAppNotification',
    login: verification.upn,
    flowToken: verification.flowToken,
    hpgrequestid: verification.request ?? '',
    ...(asksToRemember ? {} : { rememberMFA: 'false' }),
  }
  return (
    <form
      id="processAuth"
      method="post"
      action={addresses.processAuth}
      data-begin={addresses.beginAuth}
      data-end={addresses.endAuth}
      hidden
    >
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </form>
  )
}
