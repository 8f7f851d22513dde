/** @file The page for where a sign-in at TechPass stands. */
import { showPage } from '../wog/show-page'
import { offered } from './accounts'
import { techpassAddresses } from './addresses'
import type { Engaged } from './interaction'
import { PickAccountPage } from './pages/PickAccountPage'
import { TechPassSignInPage } from './pages/TechPassSignInPage'

// SECURITY: the request's id is in a cookie too, so it is neither told in events nor kept.
const shown = techpassAddresses.interaction

/** Shows "Sign in" or "Pick an account". */
export function signInView(
  { techpass, visit, interaction, pending }: Engaged,
  view: 'accounts' | 'user-name',
): Response {
  const { canary } = visit
  const path = `${techpassAddresses.interaction}/${interaction.uid}`
  const accounts = offered(techpass.practice, visit.browser().techpassAccounts)
  if (view === 'user-name' || accounts.length === 0) {
    const { typed, notice } = pending
    const hasAccounts = accounts.length > 0
    const body = <TechPassSignInPage {...{ canary, path, typed, notice, hasAccounts }} />
    return showPage(visit, { name: 'techpass-sign-in', title: 'Sign in', pageId: 'ConvergedSignIn', path: shown, body })
  }
  return showPage(visit, {
    ...{ name: 'techpass-pick-account', title: 'Pick an account', pageId: 'ConvergedSignIn', path: shown },
    body: <PickAccountPage canary={canary} accounts={accounts} path={path} />,
    details: { accounts: accounts.map(({ upn, signedIn }) => ({ upn, signedIn })) },
  })
}
