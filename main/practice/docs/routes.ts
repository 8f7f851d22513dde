import type { Hono } from 'hono'
import { isElsewhere } from '../http/request-guard'
import { route } from '../http/routes'
import { row } from '../state/tables'
import type { Practice } from '../tenant/practice'
import { signedInUpns } from '../techpass/accounts'
import { docsAddresses } from '../techpass/addresses'
import { changeBrowser } from '../wog/sessions'
import { looking, posting, type Visit } from '../wog/visits'
import type { PortalLogIn } from './log-in'
import { homeView, logInView } from './views'

/** Mounts the Docs portal, a relying party of TechPass. */
export function docsRoutes(app: Hono, practice: Practice, portal: PortalLogIn): void {
  const home = looking(practice, homeView)
  route(app, docsAddresses.home, { get: home })
  route(app, '/docs', { get: (context) => context.redirect(docsAddresses.home) })
  route(app, docsAddresses.logIn, { get: looking(practice, (visit) => logInView(visit, null)) })
  // The officer says which account (mission, step 3), also when there is but one.
  route(app, docsAddresses.techpass, {
    get: (context) => context.redirect(docsAddresses.logIn),
    post: posting(practice, (visit) => begin(visit, portal, { prompt: 'select_account' })),
  })
  route(app, docsAddresses.resume, {
    get: looking(practice, (visit) => {
      // SECURITY: who follows a link of another site is not logged in without a word; the portal's page asks first. An
      // entrance and the tenant's own redirects come without such a site.
      if (isElsewhere(visit.context.req.header('sec-fetch-site')))
        return visit.context.redirect(docsAddresses.logIn, 303)
      const [upn] = signedInUpns(visit.browser())
      return begin(visit, portal, upn === undefined ? {} : { login_hint: upn })
    }),
  })
  route(app, docsAddresses.callback, { get: looking(practice, (visit) => comeBack(visit, portal)) })
  route(app, docsAddresses.logOut, {
    get: (context) => context.redirect(docsAddresses.home),
    post: posting(practice, (visit) => logOut(visit, portal)),
  })
  route(app, docsAddresses.loggedOut, { get: (context) => context.redirect(docsAddresses.home) })
}

async function begin(
  visit: Visit,
  portal: PortalLogIn,
  wishes: Parameters<PortalLogIn['start']>[1],
): Promise<Response> {
  try {
    return visit.context.redirect(await portal.start(visit.id, wishes), 303)
  } catch {
    return logInView(visit, 'techpass_failed')
  }
}

async function comeBack(visit: Visit, portal: PortalLogIn): Promise<Response> {
  const { practice, context } = visit
  const outcome = await portal.finish(visit.id, context.req.url)
  if (typeof outcome === 'string') return logInView(visit, outcome)
  const { upn } = outcome
  if (row(practice.repository.read().officers, upn) === undefined) return logInView(visit, 'techpass_failed')
  visit.renew()
  changeBrowser(practice, visit.id, { portal: { upn, at: practice.now() } })
  practice.events.emit({ kind: 'portal_logged_in', browser: visit.id, upn })
  return context.redirect(docsAddresses.home, 303)
}

// The portal's own session ends first, then TechPass asks which account (RP-Initiated Logout 1.0 §2).
async function logOut(visit: Visit, portal: PortalLogIn): Promise<Response | string> {
  const { practice } = visit
  const session = visit.browser().portal
  if (session === null) return docsAddresses.home
  changeBrowser(practice, visit.id, { portal: null })
  practice.events.emit({ kind: 'portal_logged_out', browser: visit.id, upn: session.upn })
  try {
    return await portal.logOutAddress()
  } catch {
    return logInView(visit, 'techpass_failed')
  }
}
