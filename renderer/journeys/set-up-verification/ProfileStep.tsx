import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The profile is open: the end of the journey, and what has become possible. */
export function ProfileStep({ view, shown, actions }: StepProps<'profile'>) {
  const t = useTexts().setUpVerification.profile
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.upn === null ? null : (
        <p data-testid="profile-account">
          {t.account}: <strong>{shown.upn}</strong>
        </p>
      )}
      <section className="card" aria-label={t.nowTitle}>
        <h2 className="card-title">{t.nowTitle}</h2>
        <ul className="plain-list">
          {t.now.map((line) => (
            <li key={line}>
              <Prose text={line} />
            </li>
          ))}
        </ul>
      </section>
    </SetUpStep>
  )
}
