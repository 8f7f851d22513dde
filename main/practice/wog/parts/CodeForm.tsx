import type { Verification } from '../../state/browser'
import { addresses } from '../addresses'
import { PracticeHint } from './Card'
import { PostForm } from './PostForm'
import { RememberMfa } from './RememberMfa'

interface CodeFormProps {
  readonly canary: string
  readonly verification: Verification
  /** "Don't ask again for N days"; without it, or 0, there is no such box. */
  readonly rememberDays?: number
  /** What the box and its button are called; as in ConvergedTFA, unless told. */
  readonly names?: { readonly label: string; readonly submit: string }
}

const expected = "You didn't enter the expected verification code. Please try again."
const hints = {
  wrong: null,
  malformed: 'A code has six digits.',
  already_used: 'Each code works once. Wait for the next one.',
  other_profile: 'This code belongs to another account on the phone. Use the one of SG Govt M365.',
  no_more_requests: null,
} as const

/** The box for a verification code, with the ids of ConvergedTFA (field-notes A4, A6). */
export function CodeForm({
  canary,
  verification,
  rememberDays = 0,
  names = { label: 'Code', submit: 'Verify' },
}: CodeFormProps) {
  const { notice, ctx, flowToken } = verification
  const wrong = notice !== null && notice !== 'no_more_requests'
  return (
    <PostForm action={addresses.processAuth} canary={canary}>
      <input type="hidden" name="type" value="19" />
      <input type="hidden" name="request" value={ctx} />
      <input type="hidden" name="flowToken" value={flowToken} />
      {wrong && (
        <div className="notice error alert-error" role="alert">
          <span id="idSpan_SAOTCC_Error_OTC">{expected}</span>
          {hints[notice] !== null && <PracticeHint>{hints[notice]}</PracticeHint>}
        </div>
      )}
      <label htmlFor="idTxtBx_SAOTCC_OTC">{names.label}</label>
      <input
        id="idTxtBx_SAOTCC_OTC"
        name="otc"
        type="text"
        inputMode="numeric"
        placeholder={names.label}
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={wrong}
        aria-describedby={wrong ? 'idSpan_SAOTCC_Error_OTC' : undefined}
        autoFocus
        required
      />
      <RememberMfa id="idChkBx_SAOTCC_TileRememberMFA" days={rememberDays} />
      <div className="actions">
        <button id="idSubmit_SAOTCC_Continue" type="submit" className="primary">
          {names.submit}
        </button>
      </div>
    </PostForm>
  )
}
