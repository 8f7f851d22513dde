import { docsAddresses } from '../../techpass/addresses'
import { Notice, PracticeHint } from '../../wog/parts/Card'
import { PostButton } from '../../wog/parts/PostForm'
import type { LogInFailure } from '../log-in'
import { DocsFrame } from './DocsFrame'

interface DocsLogInPageProps {
  readonly canary: string
  readonly failure: LogInFailure | null
}

const sentences: Readonly<Record<LogInFailure, string>> = {
  access_denied: 'The log-in was cancelled. You can log in again.',
  log_in_unknown: 'This log-in was started in another window or too long ago, so it cannot go on. Log in again.',
  techpass_failed: 'TechPass could not log you in. Wait a moment, then log in again.',
}

/** The two ways to log in (field-notes B2, 1). Only TechPass's is part of this practice. */
export function DocsLogInPage({ canary, failure }: DocsLogInPageProps) {
  return (
    <DocsFrame person={null}>
      <h1>Log in</h1>
      {failure !== null && <Notice id="log-in-error">{sentences[failure]}</Notice>}
      <section className="docs-way" aria-labelledby="techpass-login">
        <h2 id="techpass-login">TechPass login</h2>
        <p>All TechPass users, please login with your TechPass account</p>
        <PostButton action={docsAddresses.techpass} canary={canary} id="log-in-with-techpass" look="primary">
          Log in with TechPass
        </PostButton>
      </section>
      <section className="docs-way" aria-labelledby="otp-login">
        <h2 id="otp-login">OTP login</h2>
        <p>For non-TechPass users, please log in with a .gov.sg email address</p>
        <label htmlFor="otp-email">Email</label>
        <input id="otp-email" type="email" placeholder="e.g : jane@data.gov.sg" disabled aria-describedby="otp-hint" />
        <PracticeHint id="otp-hint">Not part of this practice: public officers log in with TechPass.</PracticeHint>
        <button type="button" className="plain" disabled>
          Next
        </button>
      </section>
    </DocsFrame>
  )
}
