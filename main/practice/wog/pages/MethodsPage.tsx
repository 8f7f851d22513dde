import type { Use } from '../../state/officer'
import { addresses } from '../addresses'
import { Card, PracticeHint } from '../parts/Card'
import { Identity } from '../parts/Identity'
import { PostButton, PostForm } from '../parts/PostForm'

interface MethodsPageProps {
  readonly canary: string
  readonly upn: string
  readonly methods: readonly Use[]
}

const choices = {
  push: { value: 'PhoneAppNotification', text: 'Approve a request on my Microsoft Authenticator app' },
  totp: { value: 'PhoneAppOTP', text: 'Use a verification code' },
} as const

/** "Verify your identity": the registered methods and no others (field-notes A4, behaviour 16). */
export function MethodsPage({ canary, upn, methods }: MethodsPageProps) {
  return (
    <Card>
      <Identity upn={upn} />
      <h1>Verify your identity</h1>
      <PostForm action={addresses.method} canary={canary} className="methods">
        {methods.map((method) => (
          <div key={method} data-value={choices[method].value}>
            <button type="submit" name="method" value={choices[method].value}>
              {choices[method].text}
            </button>
          </div>
        ))}
      </PostForm>
      <p>Are your verification methods current? Check at https://aka.ms/mfasetup</p>
      <PracticeHint>On the real page the address is a link. It is not part of this practice.</PracticeHint>
      <div className="actions">
        <PostButton action={addresses.back} canary={canary} id="idBtn_Back">
          Back
        </PostButton>
      </div>
    </Card>
  )
}
