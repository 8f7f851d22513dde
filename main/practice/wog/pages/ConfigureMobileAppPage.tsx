import { activationUrl, grouped, qrText } from '../../accounts/activation-payload'
import type { Activation, Enrolment } from '../../state/enrolment-state'
import type { Services } from '../../tenant/services'
import { addresses } from '../addresses'
import { Notice, PracticeHint } from '../parts/Card'
import { PostButton } from '../parts/PostForm'
import { QrImage } from '../parts/QrImage'

interface ConfigureMobileAppPageProps {
  readonly canary: string
  readonly enrolment: Enrolment
  readonly activation: Activation
  readonly services: Services
}

/** "Configure mobile app": the dialog over Step 1, which is inert behind it (field-notes A1, row 2). */
export function ConfigureMobileAppPage({ canary, enrolment, activation, services }: ConfigureMobileAppPageProps) {
  return (
    <main className="stack">
      <section className="sheet wide behind" inert>
        <h1>Additional security verification</h1>
        <p>Step 1: How should we contact you?</p>
        <p>Mobile app</p>
      </section>
      <div role="dialog" aria-modal="true" aria-labelledby="dialog-title" className="dialog">
        <h1 id="dialog-title" tabIndex={-1} autoFocus>
          Configure mobile app
        </h1>
        <ActivationNotice canary={canary} enrolment={enrolment} activation={activation} />
        <Instructions activation={activation} services={services} />
        {activation.use === 'push' && (
          <div className="row">
            <PostButton action={addresses.withoutNotifications} canary={canary} look="link">
              Configure app without notifications
            </PostButton>
          </div>
        )}
        <ByHand activation={activation} services={services} />
        <p>If the app displays a six-digit code, choose "Next".</p>
        <div className="actions">
          <PostButton action={addresses.cancelDialog} canary={canary} id="cancel">
            cancel
          </PostButton>
          <PostButton action={addresses.activation} canary={canary} id="dialog-next" look="primary">
            Next
          </PostButton>
        </div>
      </div>
    </main>
  )
}

type NoticeProps = Pick<ConfigureMobileAppPageProps, 'canary' | 'enrolment' | 'activation'>

function ActivationNotice({ canary, enrolment, activation }: NoticeProps) {
  const expired = activation.status === 'expired'
  if (!expired && enrolment.notice === null) return null
  return (
    <Notice id="activation-status">
      {expired && <p>This code has expired. Generate a new code, then scan it with your phone.</p>}
      {!expired && enrolment.notice === 'not-activated' && (
        <p>
          The activation is not complete yet. Scan the image with your phone, wait until the app shows a six-digit code,
          then choose Next.
        </p>
      )}
      {!expired && enrolment.notice === 'activation-failed' && (
        <p>The activation failed. Wait a moment, then scan the image again, or generate a new code.</p>
      )}
      <PostButton action={addresses.newCode} canary={canary} id="new-code">
        Generate a new code
      </PostButton>
    </Notice>
  )
}

type ActivationProps = Pick<ConfigureMobileAppPageProps, 'activation' | 'services'>

function Instructions({ activation, services }: ActivationProps) {
  const push = activation.use === 'push'
  const qr = qrText(services, activation)
  return (
    <>
      <p>Complete the following steps to configure your mobile app.</p>
      <ol>
        <li>Install the Microsoft authenticator app for Windows Phone, Android or iOS.</li>
        <li>In the app, add an account and choose "{push ? 'Work or school account' : 'Other account'}".</li>
        <li>Scan the image below.</li>
      </ol>
      <div className={activation.status === 'expired' ? 'qr-frame dead' : 'qr-frame'}>
        <QrImage
          text={qr}
          label={push ? 'QR code with the Code and the Url below' : 'QR code with the secret key below'}
        />
      </div>
      <PracticeHint>
        {push
          ? 'Only the practice phone can scan this code.'
          : 'The practice phone or any real authenticator app can scan this code.'}
      </PracticeHint>
    </>
  )
}

function ByHand({ activation, services }: ActivationProps) {
  return (
    <>
      <p>If you are unable to scan the image, enter the following information in your app.</p>
      <dl>
        {activation.use === 'push' ? (
          <>
            <dt>Code:</dt>
            <dd id="activation-code">{grouped(activation.code, 3)}</dd>
            <dt>Url:</dt>
            <dd id="activation-url">{activationUrl(services, activation)}</dd>
          </>
        ) : (
          <>
            <dt>Account name:</dt>
            <dd id="activation-account">{activation.upn}</dd>
            <dt>Secret key:</dt>
            <dd id="activation-key">{grouped(activation.secret, 4)}</dd>
          </>
        )}
      </dl>
    </>
  )
}
