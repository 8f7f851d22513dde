import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageName } from '../state/page-names'
import type { EventBody } from '../tenant/events'
import { Refusal } from '../tenant/refusals'
import { Shell, type Script } from './parts/Shell'
import { changeBrowser, upnOf } from './sessions'
import type { Visit } from './visits'

type PageShown = Extract<EventBody, { readonly kind: 'page_shown' }>

/** One page, ready to be shown. `details` are the fields that its `page_shown` event adds. */
export interface Page {
  readonly name: PageName
  /** The title without the `Practice · ` before it. */
  readonly title: string
  /** The real page's id, for `<meta name="PageID">`. */
  readonly pageId: string
  readonly path: string
  readonly body: ReactNode
  readonly script?: Script
  readonly details?: Partial<PageShown>
}

/**
 * Shows a page, remembers it as the browser's last one, and says so by `page_shown`.
 *
 * Fails with `server_error` while that fault is set for the page.
 */
export function showPage(visit: Visit, page: Page): Response {
  breakIfAsked(visit, page.name)
  changeBrowser(visit.practice, visit.id, { lastPath: page.path })
  visit.practice.events.emit({
    kind: 'page_shown',
    page: page.name,
    title: page.title,
    path: page.path,
    browser: visit.id,
    upn: upnOf(visit.browser()),
    ...page.details,
  })
  return visit.context.html(markup(page))
}

/** The page's whole HTML. */
export function markup(page: Page): string {
  const shell = (
    <Shell title={page.title} pageId={page.pageId} script={page.script ?? null}>
      {page.body}
    </Shell>
  )
  return `<!doctype html>${renderToStaticMarkup(shell)}`
}

function breakIfAsked(visit: Visit, name: PageName): void {
  const { faults } = visit.practice.repository.read()
  if (faults.serverError !== true && faults.serverError !== name) return
  if (faults.serverError === name) {
    visit.practice.repository.change((state) => {
      state.faults = { ...faults, serverError: null }
    })
  }
  throw new Refusal('server_error')
}
