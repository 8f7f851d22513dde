import { activationUrl, grouped, organisation, qrText } from '../../accounts/activation-payload'
import type { Activation } from '../../state/enrolment-state'
import type { Services } from '../../tenant/services'
import { securityInfoForms as forms } from '../addresses'
import { Notice, PracticeHint } from '../parts/Card'
import { PostButton } from '../parts/PostForm'
import { QrImage } from '../parts/QrImage'
import { appTitle, BackButton, CancelButton, NextButton, StepTitle, Wizard, type WizardView } from '../parts/Wizard'

interface ScanPageProps {
  readonly view: WizardView
  readonly activation: Activation
  readonly services: Services
}

/** "Scan the QR code", with "Can't scan image?" (field-notes A2, A3; behaviours 3, 6 and 7). */
export function ScanPage({ view, activation, services }: ScanPageProps) {
  const { canary, standing, words } = view
  const push = activation.use === 'push'
  // On a low screen the code would be below the fold, where no camera sees it: the page starts there, unless it has to say something.
  const isFresh = activation.status !== 'expired' && standing.notice === null && !standing.byHand
  const app = push ? 'Microsoft Authenticator app' : 'authenticator app'
  return (
    <Wizard view={view} title={appTitle(view)} focusInside={isFresh}>
      <StepTitle view={view}>Scan the QR code</StepTitle>
      <ScanNotice view={view} activation={activation} />
      <p>
        Use the {app} to scan the QR code. This will connect{' '}
        {push ? 'the Microsoft Authenticator' : 'your authenticator'} app with your account.
      </p>
      <p>After you scan the QR code, choose Next.</p>
      <div className={activation.status === 'expired' ? 'qr-frame dead' : 'qr-frame'} tabIndex={-1} autoFocus={isFresh}>
        <QrImage
          text={qrText(services, activation)}
          label={`QR code. ${words.cantScan} shows what it says, to be typed.`}
        />
      </div>
      <div className="row">
        <PostButton action={forms.byHand} canary={canary} id="cant-scan" look="link ms-Link">
          {words.cantScan}
        </PostButton>
      </div>
      {standing.byHand && <ByHand activation={activation} services={services} />}
      <PracticeHint>
        {push
          ? 'Only the practice phone can scan this code.'
          : 'The practice phone or any real authenticator app can scan this code.'}
      </PracticeHint>
      <div className="actions">
        <CancelButton view={view} />
        <BackButton view={view} />
        <NextButton view={view} />
      </div>
    </Wizard>
  )
}

function ByHand({ activation, services }: Pick<ScanPageProps, 'activation' | 'services'>) {
  return (
    <section id="by-hand" aria-labelledby="by-hand-label">
      <p id="by-hand-label">Enter the following into your app:</p>
      <dl>
        {activation.use === 'push' ? (
          <>
            <dt>Code:</dt>
            <dd id="activation-code">{grouped(activation.code, 3)}</dd>
            <dt>URL:</dt>
            <dd id="activation-url">{activationUrl(services, activation)}</dd>
          </>
        ) : (
          <>
            <dt>Account name:</dt>
            <dd id="activation-account">{`${organisation}:${activation.upn}`}</dd>
            <dt>Secret key:</dt>
            <dd id="activation-key">{activation.secret}</dd>
          </>
        )}
      </dl>
    </section>
  )
}

/** What is wrong with the code or its activation; the real page's words are not known (field-notes, open points). */
function ScanNotice({ view, activation }: Pick<ScanPageProps, 'view' | 'activation'>) {
  const expired = activation.status === 'expired'
  const { notice } = view.standing
  if (!expired && notice === null) return null
  return (
    <Notice id="activation-status">
      {expired && <p>This code has expired. Generate a new code, then scan it with your phone.</p>}
      {!expired && notice === 'not-activated' && (
        <p>
          The activation is not complete yet. Scan the QR code with your phone, wait until the app shows the account,
          then choose Next.
        </p>
      )}
      {!expired && notice === 'activation-failed' && (
        <p>The activation failed. Wait a moment, then scan the QR code again, or generate a new code.</p>
      )}
      <PostButton action={forms.newCode} canary={view.canary} id="new-code">
        Generate a new code
      </PostButton>
    </Notice>
  )
}
