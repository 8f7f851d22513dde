import { useTexts } from '../../texts/texts'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer opens the page. */
export function OpenPageStep({ view, shown, actions }: StepProps<'open-page'>) {
  const { guide, setUpVerification: t } = useTexts()
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.account === null ? null : (
        <p>
          {guide.account.name(shown.account.displayName)} {guide.account.note}
        </p>
      )}
      <p className="real-page">{t.realPage}</p>
    </SetUpStep>
  )
}
