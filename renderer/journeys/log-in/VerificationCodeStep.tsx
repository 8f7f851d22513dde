import { KeptCode } from '../../credentials/KeptCode'
import type { Onward } from '../guide/guide-view'
import { useTexts } from '../../texts/texts'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'
import { VerificationCode } from './VerificationCode'

/** GMD: the officer types the code of the right profile, or learns that the set-up comes first. */
export function VerificationCodeStep({ view, shown, actions }: StepProps<'verification-code'>) {
  const { guide, logIn } = useTexts()
  if (shown.screen === 'not-set-up') {
    const setUp: Onward = {
      label: guide.goToSetUp.gsib,
      testId: 'go-to-set-up',
      act: () => {
        actions.start('set-up-verification', 'gmd')
      },
    }
    return <LogInStep view={view} shown={shown} actions={actions} onward={setUp} ends={logIn.notSetUpEnds} />
  }
  return (
    <LogInStep
      view={view}
      shown={shown}
      actions={actions}
      errorWords={view.error?.code === 'code_other_profile' ? logIn.otherProfile : undefined}
    >
      <VerificationCode profile={shown.profile} upn={shown.upn} />
      <KeptCode profile={shown.profile} upn={shown.upn} />
    </LogInStep>
  )
}
