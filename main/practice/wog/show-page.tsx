import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { PageId, PageName } from '../state/page-names'
import type { EventBody } from '../tenant/events'
import { Refusal } from '../tenant/refusals'
import { standing, strike, type Where } from '../tenant/strike'
import { alteredMarkup } from './altered-markup'
import { configOf, configScript } from './config-block'
import { rememberPage } from './last-pages'
import { UnknownInterruptPage } from './pages/UnknownInterruptPage'
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
  readonly pageId: PageId
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
  const { practice } = visit
  const where = { officer: upnOf(visit.browser()), places: [page.name, page.pageId] }
  breakIfAsked(visit, page.name, where)
  if (strike(practice, 'unknownInterrupt', where)) return interrupt(visit, page)
  rememberPage(practice, visit.id, [page.name, page.pageId])
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
  return visit.context.html(alteredMarkup(practice, markup(page, configOf(visit, page)), where))
}

// Told as an error, since no page of this name is known to whoever follows; the next showing goes on.
function interrupt(visit: Visit, { path }: Page): Response {
  const title = 'Before you continue'
  const upn = upnOf(visit.browser())
  const error = 'unknown_interrupt'
  visit.practice.events.emit({ kind: 'page_shown', page: 'error', title, path, browser: visit.id, upn, error })
  const body = <UnknownInterruptPage onward={path} />
  return visit.context.html(markup({ name: 'error', title, pageId: 'ConvergedUnknownInterrupt', path, body }))
}

/** The page's whole HTML, with the block that those who read its source look for. */
export function markup(page: Page, config: ReturnType<typeof configOf> = null): string {
  const shell = (
    <Shell
      title={page.title}
      pageId={page.pageId}
      script={page.script ?? null}
      config={config === null ? undefined : configScript(config)}
    >
      {page.body}
    </Shell>
  )
  return `<!doctype html>${renderToStaticMarkup(shell)}`
}

function breakIfAsked(visit: Visit, name: PageName, where: Where): void {
  const asked = standing(visit.practice, 'serverError', where)
  if (asked !== true && asked !== name) return
  strike(visit.practice, 'serverError', where)
  if (asked === name) {
    visit.practice.repository.change((state) => {
      state.faults = { ...state.faults, serverError: null }
    })
  }
  throw new Refusal('server_error')
}
