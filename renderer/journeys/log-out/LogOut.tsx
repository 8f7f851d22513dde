import type { LogOutView } from '../../../preload/contract/log-out'
import { useTexts } from '../../texts/texts'
import type { JourneyActions } from '../guide/journey-actions'
import { usePageIsOpen } from '../guide/page-open'
import { Accounts } from './Accounts'
import { LogOutStep } from './LogOutStep'
import type { StepProps } from './step-props'

interface LogOutProps {
  readonly view: LogOutView
  readonly actions: JourneyActions
}

/** The journey `log-out`, at whatever step is shown. */
export function LogOut({ view, actions }: LogOutProps) {
  const { shown } = view
  switch (shown.step) {
    case 'log-out':
      return <ChooseLogOutStep view={view} shown={shown} actions={actions} />
    case 'choose-account':
      return <ChooseAccountStep view={view} shown={shown} actions={actions} />
    case 'logged-out':
      return <LoggedOutStep view={view} shown={shown} actions={actions} />
    default:
      return shown satisfies never
  }
}

/** Who is signed in, before the officer chooses “Log Out”. */
function ChooseLogOutStep({ view, shown, actions }: StepProps<'log-out'>) {
  const t = useTexts().logOut
  const isOpen = usePageIsOpen()
  return (
    <LogOutStep
      view={view}
      shown={shown}
      actions={actions}
      words={t.steps['log-out'][isOpen ? 'open' : 'closed']}
      onward={isOpen ? 'done' : 'openPage'}
    >
      {shown.upn === null ? null : (
        <p data-testid="portal-account">
          {t.portal}: <strong>{shown.upn}</strong>
        </p>
      )}
      {view.evidence === 'observed' && shown.signedIn.length > 1 ? (
        <p className="note" data-testid="lent-browser">
          {t.lent}
        </p>
      ) : null}
      {/* Nobody is known before the page has said so. */}
      {isOpen || shown.signedIn.length > 0 ? (
        <Accounts title={t.signedIn} upns={shown.signedIn} none={t.nobody} testId="signed-in" />
      ) : null}
    </LogOutStep>
  )
}

/** Which of the accounts is to be logged out. */
function ChooseAccountStep({ view, shown, actions }: StepProps<'choose-account'>) {
  const t = useTexts().logOut
  return (
    <LogOutStep view={view} shown={shown} actions={actions}>
      <Accounts title={t.signedIn} upns={shown.signedIn} none={t.nobody} testId="signed-in" />
    </LogOutStep>
  )
}

/** Whose session ended, and whose did not. */
function LoggedOutStep({ view, shown, actions }: StepProps<'logged-out'>) {
  const { guide, logOut: t } = useTexts()
  const words = shown.loggedOut === null && shown.stillSignedIn.length > 0 ? t.portalOnly : undefined
  return (
    <LogOutStep view={view} shown={shown} actions={actions} words={words} ends={guide.finishEnds}>
      {shown.loggedOut === null ? null : (
        <p data-testid="logged-out-account">
          {t.loggedOut}: <strong>{shown.loggedOut}</strong>
        </p>
      )}
      <Accounts title={t.stillSignedIn} upns={shown.stillSignedIn} none={t.none} testId="still-signed-in" />
      {shown.stillSignedIn.length === 0 ? null : <p className="note">{t.shared}</p>}
    </LogOutStep>
  )
}
