import { AccountCard } from '../guide/AccountCard'
import { ChallengeNumber } from '../guide/ChallengeNumber'
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
