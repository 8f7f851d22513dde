import type { Onward } from '../guide/guide-view'
import type { LogInScreen } from '../../../preload/contract/log-in'
import type { ErrorCode } from '../../../preload/contract/errors'
import { useTexts, type Texts } from '../../texts/texts'
import type { StepWords } from '../../texts/words'
import { AccountCard } from '../guide/AccountCard'
import { TroubleList } from '../guide/TroubleList'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'

const asking: readonly LogInScreen[] = ['user-name', 'pick-account', 'password']

/** TechPass does not know the account that is signed in: another one is the way out. */
const otherAccountNeeded: readonly ErrorCode[] = ['wrong_tenant', 'not_assigned']

/** What a few failures make of the page: its usual way on does not help there. */
function wordsFor(code: ErrorCode | undefined, logIn: Texts['logIn']): StepWords | undefined {
  if (code === 'techpass_refused') return logIn.techpassRefused
  return code === 'conditional_access' ? logIn.deviceNotAllowed : undefined
}

/** The officer signs in, through whichever pages appear. */
export function SignInStep({ view, shown, actions }: StepProps<'sign-in'>) {
  const { guide, logIn } = useTexts()
  const { screen, account } = shown
  const setUp: Onward = {
    label: guide.goToSetUp.here,
    testId: 'go-to-set-up',
    act: () => {
      actions.start('set-up-verification', view.device)
    },
  }
  return (
    <LogInStep
      view={view}
      shown={shown}
      actions={actions}
      words={wordsFor(view.error?.code, logIn)}
      {...(screen === 'set-up-first' ? { onward: setUp, ends: logIn.setUpFirstEnds } : {})}
    >
      {asking.includes(screen) && account !== null ? (
        <AccountCard
          account={account}
          actions={actions}
          withPassword={view.device !== 'gmd' || screen === 'password'}
        />
      ) : null}
      {screen === 'failed' && view.error !== null && otherAccountNeeded.includes(view.error.code) ? (
        <div data-testid="other-account">
          <TroubleList troubles={logIn.otherAccount} />
        </div>
      ) : null}
    </LogInStep>
  )
}
