import type { Context } from 'hono'
import type { Practice } from '../tenant/practice'
import type { Refusal } from '../tenant/refusals'
import { ErrorPage } from './pages/ErrorPage'
import { markup } from './show-page'
import { upnOf } from './sessions'
import { knownBrowser } from './visits'

/** The page that says what went wrong. It is not remembered as the browser's last one, so there is a way back. */
export function errorMarkup(practice: Practice, context: Context, refusal: Refusal): string {
  const title = "Sorry, but we're having trouble"
  const browser = knownBrowser(practice, context)
  if (browser !== null) {
    const path = context.req.path.slice(0, 200)
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
  const body = <ErrorPage code={refusal.code} message={refusal.message} />
  return markup({ name: 'error', title, pageId: 'ConvergedError', path: context.req.path, body })
}
