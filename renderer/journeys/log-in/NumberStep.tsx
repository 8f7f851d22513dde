import { KeptCode } from '../../credentials/KeptCode'
import { ChallengeNumber } from '../guide/ChallengeNumber'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'
import { VerificationCode } from './VerificationCode'

/** The officer approves the sign-in on the phone, by the number or another way, and answers “Stay signed in?”. */
export function NumberStep({ view, shown, actions }: StepProps<'number'>) {
  return (
    <LogInStep view={view} shown={shown} actions={actions}>
      {shown.screen === 'number' ? <ChallengeNumber challenge={shown.challenge} /> : null}
      {shown.screen === 'code' ? (
        <>
          <VerificationCode profile="SG Govt M365" upn={shown.upn} />
          <KeptCode profile="SG Govt M365" upn={shown.upn} />
        </>
      ) : null}
    </LogInStep>
  )
}
