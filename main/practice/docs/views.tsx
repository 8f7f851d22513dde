/** @file The portal's pages, from where the browser stands. */
import { row } from '../state/tables'
import { docsAddresses } from '../techpass/addresses'
import type { Browser } from '../state/browser'
import { changeBrowser } from '../wog/sessions'
import { showPage } from '../wog/show-page'
import type { Visit } from '../wog/visits'
import type { LogInFailure } from './log-in'
import { DocsHomePage } from './pages/DocsHomePage'
import { DocsLoggedInPage } from './pages/DocsLoggedInPage'
import { DocsLogInPage } from './pages/DocsLogInPage'

const path = docsAddresses.home

/** How long a log-in to the portal holds, as TechPass's own sessions do. Milliseconds. */
const sessionMilliseconds = 12 * 60 * 60 * 1000

// Time passes when somebody looks: a session that has run out ends now, and says so.
function sessionOf(visit: Visit): Browser['portal'] {
  const { practice, id } = visit
  const { portal } = visit.browser()
  if (portal === null || practice.now() - portal.at < sessionMilliseconds) return portal
  changeBrowser(practice, id, { portal: null })
  practice.events.emit({ kind: 'portal_logged_out', browser: id, upn: portal.upn })
  return null
}

/** The home page: with **Log in**, or with the officer's name. */
export function homeView(visit: Visit): Response {
  const portal = sessionOf(visit)
  const officer = portal === null ? undefined : row(visit.practice.repository.read().officers, portal.upn)
  if (officer === undefined) {
    const body = <DocsHomePage />
    return showPage(visit, { name: 'docs', title: 'Docs portal', pageId: 'Docs', path, body, details: { upn: null } })
  }
  const { upn, name, agency } = officer
  return showPage(visit, {
    ...{ name: 'docs-logged-in', title: 'Docs portal', pageId: 'DocsLoggedIn', path },
    body: <DocsLoggedInPage canary={visit.canary} upn={upn} name={name} agency={agency} />,
    details: { upn },
  })
}

/** The log-in page, perhaps after a log-in that came to nothing. */
export function logInView(visit: Visit, failure: LogInFailure | null): Response {
  return showPage(visit, {
    ...{ name: 'docs-log-in', title: 'Log in', pageId: 'DocsLogIn', path: docsAddresses.logIn },
    body: <DocsLogInPage canary={visit.canary} failure={failure} />,
    details: { upn: null, ...(failure === null ? {} : { error: failure }) },
  })
}
