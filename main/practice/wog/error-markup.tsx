import type { Context } from 'hono'
import type { Browser } from '../state/browser'
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
  return failureMarkup(practice, { browser: knownBrowser(practice, context), path: context.req.path }, refusal)
}

interface Failed {
  readonly browser: Browser | null
  readonly path: string
}

/** As `errorMarkup`, before there is a context. */
export function failureMarkup(practice: Practice, { browser, path: asked }: Failed, refusal: Refusal): string {
  const title = "Sorry, but we're having trouble"
  if (browser !== null) {
    // SECURITY: what follows these is in a cookie too, or lets somebody in.
    const path = asked.replace(/^(\/techpass\/(interaction|sign-out)|\/login\/enter)\/.*/, '$1').slice(0, 200)
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
  const body = <ErrorPage code={refusal.code} message={refusal.message} ways={waysFrom(asked)} />
  return markup({ name: 'error', title, pageId: 'ConvergedError', path: asked, body })
}

// Each service leads back to itself.
function waysFrom(path: string): WaysOn {
  if (path.startsWith('/docs')) return { back: docsAddresses.home, again: docsAddresses.logIn }
  if (path.startsWith(techpassAddresses.issuer))
    return { back: techpassAddresses.interaction, again: docsAddresses.logIn }
  return { back: addresses.login, again: `${addresses.authorize}?to=proofup` }
}
