import { Button } from '../../components/Button'
import { useTexts } from '../../texts/texts'
import { CheckCard } from './CheckCard'
import { LogInStep } from './LogInStep'
import type { StepProps } from './step-props'

/** The end of the journey: who is logged in, a check that it works, and the way to log out. */
export function LoggedInStep({ view, shown, actions }: StepProps<'logged-in'>) {
  const { guide, logIn } = useTexts()
  const t = logIn.loggedIn
  return (
    <LogInStep view={view} shown={shown} actions={actions} ends={guide.finishEnds}>
      {shown.upn === null ? null : (
        <p data-testid="logged-in-account">
          {t.account}: <strong>{shown.upn}</strong>
        </p>
      )}
      <CheckCard />
      <p>
        <Button
          testId="go-to-log-out"
          onClick={() => {
            actions.start('log-out', view.device)
          }}
        >
          {t.logOut}
        </Button>
      </p>
    </LogInStep>
  )
}
