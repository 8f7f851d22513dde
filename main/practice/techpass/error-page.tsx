import type { IncomingMessage } from 'node:http'
import type { ErrorOut } from 'oidc-provider'
import type { Practice } from '../tenant/practice'
import { markup } from '../wog/show-page'
import { upnOf } from '../wog/sessions'
import { browserByCookies } from '../wog/visits'
import { techpassAddresses } from './addresses'
import { TechPassErrorPage } from './pages/TechPassErrorPage'

// What of Koa's context is used.
interface Answering {
  readonly req: IncomingMessage
  type: string
  body: unknown
}

/** Answers an error that may not be sent to the client by our own page, and says so by `page_shown`. */
export function errorPage(practice: Practice, ctx: Answering, out: ErrorOut): void {
  const name = 'techpass-error'
  const title = "Sorry, but we're having trouble signing you in"
  // SECURITY: one for all. Addresses carry requests' ids, which are in cookies too, however they are written.
  const path = techpassAddresses.issuer
  const browser = browserByCookies(practice, ctx.req.headers.cookie)
  if (browser !== null) {
    const shown = { kind: 'page_shown', page: name, title, path, browser: browser.id } as const
    practice.events.emit({ ...shown, upn: upnOf(browser), error: out.error })
  }
  const description = out.error_description ?? 'The request cannot be served.'
  const body = <TechPassErrorPage error={out.error} description={description} />
  ctx.type = 'html'
  ctx.body = markup({ name, title, pageId: 'ConvergedError', path, body })
}
