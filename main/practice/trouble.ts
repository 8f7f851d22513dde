/** @file The faults that meet a request before any service sees it. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { NodeService } from './http/server'
import type { Practice } from './tenant/practice'
import { Refusal, type RefusalCode } from './tenant/refusals'
import { strike, type Where } from './tenant/strike'
import { failureMarkup } from './wog/error-markup'
import { placesOf } from './wog/last-pages'
import { changeBrowser, cookieName, upnOf } from './wog/sessions'
import { browserByCookies } from './wog/visits'

const failures = {
  500: 'server_error',
  502: 'bad_gateway',
  503: 'service_unavailable',
  504: 'gateway_timeout',
} as const satisfies Record<number, RefusalCode>

const servicesByPath = {
  login: 'signIn',
  account: 'account',
  adfs: 'adfs',
  techpass: 'techpass',
  docs: 'docs',
  phone: 'phone',
} as const

/** A service that the tenant's faults stand before. Control and what pages are drawn with are never met. */
export function troubled(practice: Practice, service: NodeService): NodeService {
  return {
    ...service,
    handle: (request, response) => {
      const where = whereOf(practice, request)
      if (where === null) service.handle(request, response)
      else void meet(practice, { request, response, where }, service)
    },
  }
}

interface Meeting {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly where: Where & { readonly places: readonly string[] }
}

async function meet(practice: Practice, meeting: Meeting, service: NodeService): Promise<void> {
  const { request, response, where } = meeting
  const slow = strike(practice, 'slow', where)
  if (slow > 0) await new Promise((resolve) => setTimeout(resolve, slow))
  const ahead = strike(practice, 'serverClock', where)
  if (ahead !== 0) response.setHeader('Date', new Date(practice.now() + ahead * 1000).toUTCString())
  if (strike(practice, 'connectionReset', where)) {
    request.socket.resetAndDestroy()
    return
  }
  const refusal = refusalFor(practice, response, where)
  if (refusal !== null) {
    answer(practice, meeting, refusal)
    return
  }
  const browser = browserByCookies(practice, request.headers.cookie)
  if (browser !== null && strike(practice, 'sessionExpired', where)) endSessions(practice, request, browser.id)
  service.handle(request, response)
}

/**
 * All that the browser was signed in with is gone, at every service. It is still known for the same browser, so that whoever
 * follows it by the events sees that it is back at the beginning.
 */
function endSessions(practice: Practice, request: IncomingMessage, browser: string): void {
  changeBrowser(practice, browser, {
    ...{ wogSessions: [], techpassAccounts: [], portal: null, verification: null, enrolment: null },
    signIn: { at: 'user-name', typed: '', notice: null },
  })
  const own = (request.headers.cookie ?? '')
    .split(';')
    .filter((pair) => pair.trim().startsWith(`${cookieName(practice)}=`))
    .join(';')
  request.headers.cookie = own
  // Some services read the one list of headers, some the other.
  request.rawHeaders = request.rawHeaders.map((text, index, raw) =>
    index % 2 === 1 && raw[index - 1]?.toLowerCase() === 'cookie' ? own : text,
  )
}

function refusalFor(practice: Practice, response: ServerResponse, where: Meeting['where']): Refusal | null {
  const wait = strike(practice, 'tooManyRequests', where)
  if (wait > 0) {
    response.setHeader('Retry-After', String(wait))
    return new Refusal('too_many_requests')
  }
  const failing = strike(practice, 'failing', where)
  if (failing !== 0) return new Refusal(failures[failing])
  const isDown =
    (where.places.includes('adfs') && strike(practice, 'adfsDown', where)) ||
    (where.places.includes('docs') && strike(practice, 'portalDown', where))
  return isDown ? new Refusal('service_unavailable') : null
}

function answer(practice: Practice, { request, response }: Meeting, refusal: Refusal): void {
  const path = pathOf(request)
  const forProgram =
    path.startsWith('/phone') ||
    [request.headers['content-type'] ?? '', request.headers.accept ?? ''].some((type) => type.includes('json'))
  const browser = browserByCookies(practice, request.headers.cookie)
  const body = forProgram
    ? JSON.stringify({ error: refusal.code, message: refusal.message })
    : failureMarkup(practice, { browser, path }, refusal)
  // The body of the request, if any, is not read: the connection ends with the answer.
  const type = forProgram ? 'application/json' : 'text/html; charset=UTF-8'
  response.writeHead(refusal.status, { 'content-type': type, connection: 'close' }).end(body)
}

function whereOf(practice: Practice, request: IncomingMessage): Meeting['where'] | null {
  const [, first = ''] = pathOf(request).split('/')
  const service = Object.entries(servicesByPath).find(([path]) => path === first)?.[1]
  if (service === undefined) return null
  const browser = browserByCookies(practice, request.headers.cookie)
  const officer = browser === null ? null : upnOf(browser)
  return { officer, places: [service, ...(browser === null ? [] : placesOf(practice, browser.id))] }
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/'
}
