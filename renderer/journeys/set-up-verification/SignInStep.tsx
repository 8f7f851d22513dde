import type { PracticeAccount } from '../../../preload/contract/set-up-verification'
import { Prose } from '../../components/Prose'
import { useTexts } from '../../texts/texts'
import { CopyFromGuide } from '../guide/CopyFromGuide'
import type { JourneyActions } from '../guide/journey-actions'
import { ChallengeNumber } from './ChallengeNumber'
import { SetUpStep } from './SetUpStep'
import type { StepProps } from './step-props'

/** The officer signs in, through whichever pages appear. */
export function SignInStep({ view, shown, actions }: StepProps<'sign-in'>) {
  const needsAccount = shown.screen === 'sign-in' || shown.screen === 'password'
  return (
    <SetUpStep view={view} shown={shown} actions={actions}>
      {shown.screen === 'number' ? <ChallengeNumber challenge={shown.challenge} /> : null}
      {needsAccount && shown.account !== null ? <AccountCard account={shown.account} actions={actions} /> : null}
    </SetUpStep>
  )
}

interface AccountCardProps {
  readonly account: PracticeAccount
  readonly actions: JourneyActions
}

/** The made-up officer to sign in as. */
function AccountCard({ account, actions }: AccountCardProps) {
  const t = useTexts().setUpVerification.account
  return (
    <section className="card" aria-label={t.title} data-testid="practice-account-card">
      <h2 className="card-title">{t.title}</h2>
      <p>
        {t.name(account.displayName)} <Prose text={t.note} />
      </p>
      <dl className="copy-rows">
        <CopyFromGuide what="practice-account" label={t.upn} value={account.upn} isAddress actions={actions} />
        <CopyFromGuide what="practice-password" label={t.password} value={account.password} actions={actions} />
      </dl>
      <p className="note">{t.gsib}</p>
    </section>
  )
}
