import type { Use } from '../../../preload/contract/set-up-verification'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { TroubleList } from '../guide/TroubleList'
import { useRecommendedMethod } from './recommended-method'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

const uses: readonly Use[] = ['push', 'totp']

/** The officer chooses the mobile app and how to use it, or learns that the account is set up already. */
export function ChooseMethodStep({ view, shown, actions }: StepProps<'choose-method'>) {
  const t = useTexts().setUpVerification
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.alreadyRegistered ? (
        <div data-testid="already-registered">
          <TroubleList troubles={t.again[shown.generation]} />
        </div>
      ) : (
        <section className="card" aria-label={t.uses.title}>
          <h2 className="card-title">{t.uses.title}</h2>
          <ul className="uses">
            {uses.map((use) => (
              <UseRow key={use} use={use} isChosen={shown.use === use} />
            ))}
          </ul>
        </section>
      )}
    </SetUpStep>
  )
}

/** One way to use the app, with why one would choose it. */
function UseRow({ use, isChosen }: { readonly use: Use; readonly isChosen: boolean }) {
  const t = useTexts().setUpVerification.uses
  const recommended = useRecommendedMethod()
  return (
    <li className="use" data-testid={`use-${use}`}>
      <p className="use-name">
        <Prose text={t[use].name} />
      </p>
      {isChosen || use === recommended ? <p className="tag">{isChosen ? t.chosen : t.recommended}</p> : null}
      <p>{t[use].why}</p>
    </li>
  )
}
