/** @file Signing out of TechPass: of one account, after the officer's own word, and of nothing else. */
import { changeBrowser } from '../wog/sessions'
import { showPage } from '../wog/show-page'
import type { Visit } from '../wog/visits'
import { endWogSession } from '../wog/wog-sessions'
import { keepSignedOut, offered, signedInUpns } from './accounts'
import { techpassAddresses } from './addresses'
import { providerSession } from './interaction'
import { leadOnward } from './onward'
import { SignOutPage } from './pages/SignOutPage'
import { TechPassSignedOutPage } from './pages/TechPassSignedOutPage'
import type { SignOutRequest } from './sign-out-request'
import type { TechPass } from './techpass'

/**
 * Opens a request to sign out.
 *
 * RP-Initiated Logout 1.0 §2: the officer must be asked unless an ID token of the account comes along, and may be asked
 * always; §6: a request without one may be anybody's. So only with an ID token of an account that is signed in here is it
 * signed out at once. A `logout_hint` only shortens the list: choosing from it is the confirmation.
 */
export async function openSignOut(techpass: TechPass, visit: Visit): Promise<Response> {
  const request = requestOf(techpass, visit)
  const signedIn = signedInUpns(visit.browser())
  if (signedIn.length === 0) return leave(techpass, visit)
  const hinted = signedIn.find((upn) => upn === request?.hint)
  if (request?.isProven === true && hinted !== undefined) {
    await signOut(techpass, visit, hinted)
    return leave(techpass, visit)
  }
  const upns = hinted === undefined ? signedIn : [hinted]
  const known = visit.browser().techpassAccounts.filter(({ upn }) => upns.includes(upn))
  const accounts = offered(techpass.practice, known)
  const path = visit.context.req.path
  return showPage(visit, {
    ...{ name: 'techpass-sign-out', title: 'Pick an account', pageId: 'ConvergedSignOut' },
    // The request's id stands for where the client wants the browser back: for this tab only.
    path: techpassAddresses.signOut,
    body: <SignOutPage canary={visit.canary} accounts={accounts} path={path} />,
    details: { accounts: accounts.map(({ upn, signedIn: isSignedIn }) => ({ upn, signedIn: isSignedIn })) },
  })
}

/** The officer has chosen an account. One that is not signed in here changes nothing. */
export async function confirmSignOut(techpass: TechPass, visit: Visit, upn: string): Promise<Response | string> {
  if (!signedInUpns(visit.browser()).includes(upn)) return visit.context.req.path
  await signOut(techpass, visit, upn)
  return leave(techpass, visit)
}

/** Back to the client, or to the page that says who is signed in, with nobody signed out. */
export function leave(techpass: TechPass, visit: Visit): Response {
  const request = requestOf(techpass, visit)
  techpass.signOuts.take(visit.context.req.param('id') ?? '')
  const afterwards = request?.afterwards ?? techpassAddresses.signedOut
  return leadOnward(visit, afterwards, afterwards)
}

/** "You signed out of your account". */
export function signedOutView(visit: Visit): Response {
  const path = techpassAddresses.signedOut
  const body = <TechPassSignedOutPage remaining={signedInUpns(visit.browser())} />
  const title = 'You signed out of your account'
  return showPage(visit, { name: 'techpass-signed-out', title, pageId: 'ConvergedSignOut', path, body })
}

const requestOf = ({ signOuts }: TechPass, { context }: Visit): SignOutRequest | undefined =>
  signOuts.get(context.req.param('id') ?? '')

// TechPass's session of the account, what it gave to clients, WOG's session, and the portal's, which learns of it because
// both keep it with the browser (in place of front-channel logout). The other accounts' go on.
async function signOut(techpass: TechPass, visit: Visit, upn: string): Promise<void> {
  const { practice, provider, grants } = techpass
  // SECURITY: signed out first, all at once: while the provider's part takes its time, nobody is let in any more.
  keepSignedOut(practice, visit.id, upn)
  endWogSession(practice, visit.id, upn)
  const wasAtPortal = visit.browser().portal?.upn === upn
  if (wasAtPortal) changeBrowser(practice, visit.id, { portal: null })
  await endProviderSession(techpass, visit, upn)
  await grants.revoke(provider, { browser: visit.id, upn })
  const remaining = signedInUpns(visit.browser())
  practice.events.emit({ kind: 'techpass_signed_out', browser: visit.id, upn, remaining })
  if (wasAtPortal) practice.events.emit({ kind: 'portal_logged_out', browser: visit.id, upn })
}

async function endProviderSession(techpass: TechPass, visit: Visit, upn: string): Promise<void> {
  const session = await providerSession(techpass, visit)
  if (session.accountId === upn) await session.destroy()
}
