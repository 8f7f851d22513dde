import { useId, useState } from 'react'
import type { Enrolment } from '../../../preload/contract/set-up-verification'
import { useAnnounce } from '../../announcing/Announcer'
import { CopyButton } from '../../components/CopyButton'
import { CopyRow } from '../../components/CopyRow'
import { inFours, inThrees } from '../../components/grouped'
import { Icon } from '../../components/Icon'
import { Prose } from '../../components/Prose'
import { QrCode } from '../../components/QrCode'
import { useTexts } from '../../texts/texts'
import { useSecondsLeft } from '../../time/seconds-left'
import { CopyFromGuide } from '../guide/CopyFromGuide'
import type { JourneyActions } from '../guide/journey-actions'
import { EnlargedQr } from './EnlargedQr'

interface EnrolmentCardProps {
  readonly enrolment: Enrolment
  readonly actions: JourneyActions
}

const qrAtLeast = 240
const qrAtMost = 320

/** The QR code of the page, large, and beside it in words all that it holds. */
export function EnrolmentCard({ enrolment, actions }: EnrolmentCardProps) {
  const t = useTexts().setUpVerification.enrolment
  const [isEnlarged, setEnlarged] = useState(false)
  const alternative = useId()
  return (
    <div className="enrolment">
      <button
        type="button"
        className="qr-button"
        aria-label={t.enlarge}
        aria-describedby={alternative}
        aria-haspopup="dialog"
        data-testid="enrolment-qr"
        onClick={() => {
          setEnlarged(true)
        }}
      >
        <QrCode text={enrolment.qr} atLeast={qrAtLeast} atMost={qrAtMost} />
        <span className="qr-hint" aria-hidden="true">
          <Icon name="enlarge" /> {t.enlargeHint}
        </span>
      </button>
      <EnrolmentRows enrolment={enrolment} actions={actions} />
      <div className="copy-row">
        <p className="note" id={alternative}>
          {t.alternative[enrolment.use]}
        </p>
        <div className="copy-action">
          <CopyQr enrolment={enrolment} actions={actions} />
        </div>
      </div>
      {enrolment.use === 'push' ? <Validity expiresAt={enrolment.expiresAt} /> : null}
      {isEnlarged ? (
        <EnlargedQr
          text={enrolment.qr}
          onClose={() => {
            setEnlarged(false)
          }}
        />
      ) : null}
    </div>
  )
}

/** For a program that takes what is in the QR code: the text itself, as one piece. */
function CopyQr({ enrolment, actions }: EnrolmentCardProps) {
  const { guide, setUpVerification } = useTexts()
  const announce = useAnnounce()
  const label = setUpVerification.enrolment.contents
  const onCopy = async () => {
    const copied = await actions.copy('enrolment-qr')
    if (copied) announce(guide.copied(label))
    return copied
  }
  return (
    <CopyButton
      word={guide.copy}
      copiedWord={guide.copiedShort}
      label={label}
      value={enrolment.qr}
      testId="copy-enrolment-qr"
      onCopy={onCopy}
    />
  )
}

/** Code and Url, or key and account: each to select, each with its own copy. */
function EnrolmentRows({ enrolment, actions }: EnrolmentCardProps) {
  const t = useTexts().setUpVerification.enrolment
  return (
    <dl className="copy-rows">
      {enrolment.use === 'push' ? (
        <>
          <CopyFromGuide what="enrolment-code" label={t.code} value={inThrees(enrolment.code)} actions={actions} />
          <CopyFromGuide what="enrolment-url" label={t.url} value={enrolment.url} actions={actions} />
        </>
      ) : (
        <>
          <CopyFromGuide what="enrolment-key" label={t.key} value={inFours(enrolment.key)} actions={actions} />
          <CopyRow label={t.account} value={enrolment.account} testId="enrolment-account" isAddress />
        </>
      )}
    </dl>
  )
}

/** How long the code still works, in minutes: a ticking clock would only hurry. */
function Validity({ expiresAt }: { readonly expiresAt: number }) {
  const t = useTexts().setUpVerification.enrolment
  const seconds = useSecondsLeft(expiresAt)
  return (
    <p className="note" data-testid="enrolment-validity">
      <Prose text={seconds === 0 ? t.expired : t.validFor(Math.ceil(seconds / 60))} />
    </p>
  )
}
