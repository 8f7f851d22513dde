import { useTexts } from '../../texts/texts'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer opens the page. */
export function OpenPageStep({ view, shown, actions }: StepProps<'open-page'>) {
  const t = useTexts().setUpVerification
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.account === null ? null : (
        <p>
          {t.account.name(shown.account.displayName)} {t.account.note}
        </p>
      )}
      <p className="real-page">{t.realPage}</p>
    </SetUpStep>
  )
}
