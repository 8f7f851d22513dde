import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { EnrolmentCard } from './EnrolmentCard'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer scans the QR code with the phone, or carries it over by hand. */
export function ScanStep({ view, shown, actions }: StepProps<'scan'>) {
  const t = useTexts().setUpVerification.enrolment
  const { enrolment } = shown
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {enrolment === null ? (
        <p className="waiting">{t.waiting}</p>
      ) : (
        <EnrolmentCard key={enrolment.qr} enrolment={enrolment} actions={actions} />
      )}
      <h2 className="step-heading">{t.ways.title}</h2>
      <ul className="plain-list">
        <li>
          <Prose text={t.ways.byHand} />
        </li>
        {enrolment === null ? null : (
          <li>
            <Prose text={enrolment.use === 'totp' ? t.ways.realPhone : t.ways.onlyPractice} />
          </li>
        )}
      </ul>
    </SetUpStep>
  )
}
