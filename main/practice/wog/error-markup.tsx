import type { Context } from 'hono'
import type { Practice } from '../tenant/practice'
import type { Refusal } from '../tenant/refusals'
import { docsAddresses, techpassAddresses } from '../techpass/addresses'
import { addresses } from './addresses'
import { ErrorPage, type WaysOn } from './pages/ErrorPage'
import { markup } from './show-page'
import { upnOf } from './sessions'
import { knownBrowser } from './visits'

/** The page that says what went wrong. It is not remembered as the browser's last one, so there is a way back. */
export function errorMarkup(practice: Practice, context: Context, refusal: Refusal): string {
  const title = "Sorry, but we're having trouble"
  const browser = knownBrowser(practice, context)
  if (browser !== null) {
    // SECURITY: what follows these is in a cookie too, or lets somebody in.
    const path = context.req.path
      .replace(/^(\/techpass\/(interaction|sign-out)|\/login\/enter)\/.*/, '$1')
      .slice(0, 200)
    practice.events.emit({
      kind: 'page_shown',
      page: 'error',
      title,
      path,
      browser: browser.id,
      upn: upnOf(browser),
      error: refusal.code,
    })
  }
  const body = <ErrorPage code={refusal.code} message={refusal.message} ways={waysFrom(context.req.path)} />
  return markup({ name: 'error', title, pageId: 'ConvergedError', path: context.req.path, body })
}

// Each service leads back to itself.
function waysFrom(path: string): WaysOn {
  if (path.startsWith('/docs')) return { back: docsAddresses.home, again: docsAddresses.logIn }
  if (path.startsWith(techpassAddresses.issuer))
    return { back: techpassAddresses.interaction, again: docsAddresses.logIn }
  return { back: addresses.login, again: `${addresses.authorize}?to=proofup` }
}
