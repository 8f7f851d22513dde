import type { IncomingMessage } from 'node:http'
import type { RefusalCode } from '../tenant/refusals'

/**
 * Judges who sends a request, before any service sees it: DNS rebinding and other sites are turned away.
 *
 * Answers the refusal's code, or `null` when the request may pass. `admits` names what another origin may send all the same.
 */
export function refuseForeign(
  request: IncomingMessage,
  origin: string,
  admits: (request: IncomingMessage) => boolean,
): RefusalCode | null {
  const { host, origin: sender } = request.headers
  const site = request.headers['sec-fetch-site']
  // SECURITY: exactly our own address; `localhost` or a name that resolves to 127.0.0.1 is somebody else's.
  if (host === undefined || `http://${host}` !== origin) return 'foreign_host'
  if (admits(request)) return null
  // SECURITY: under `Referrer-Policy: no-referrer` a browser sends `Origin: null` with our own forms (Fetch §3.2), and
  // also from sandboxed strangers; `Sec-Fetch-Site`, which no page can forge, tells them apart.
  if (sender !== undefined && sender !== origin && !(sender === 'null' && site === 'same-origin'))
    return 'foreign_origin'
  // SECURITY: a page elsewhere may lead here by a link, but not load from here behind the officer's back.
  // Nor in a frame of its own, where the officer does not see it: only as the page of a tab.
  if (isElsewhere(site) && !isTopNavigation(request)) return 'foreign_origin'
  // SECURITY: links may lead here from anywhere, changes may not.
  if (request.method !== 'GET' && request.method !== 'HEAD' && isElsewhere(site)) {
    return 'foreign_origin'
  }
  return null
}

function isTopNavigation({ headers }: IncomingMessage): boolean {
  const destination = headers['sec-fetch-dest']
  return headers['sec-fetch-mode'] === 'navigate' && (destination === undefined || destination === 'document')
}

/** Whether a request was begun by a page of another origin, as far as its browser tells (Fetch Metadata §2.4). */
export const isElsewhere = (site: string | string[] | undefined): boolean =>
  site !== undefined && site !== 'same-origin' && site !== 'none'
