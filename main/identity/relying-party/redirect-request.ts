import { createHash, timingSafeEqual } from 'node:crypto'
import type { SignInCheckReason } from './sign-in-check-error'

/** Why a request is not this check's redirect. */
export type IgnoredReason = Extract<
  SignInCheckReason,
  | 'host_foreign'
  | 'path_unknown'
  | 'method_refused'
  | 'origin_foreign'
  | 'not_a_navigation'
  | 'state_missing'
  | 'state_mismatch'
  | 'redirect_repeated'
  | 'request_malformed'
  | 'request_too_large'
  | 'request_too_slow'
>

/** A request as the listener sees it. */
export interface RedirectRequest {
  readonly method: string
  /** The request target as it came: path and query. */
  readonly target: string
  readonly headers: Readonly<Partial<Record<string, readonly string[]>>>
}

/** What this check waits for. */
export interface AwaitedRedirect {
  /** `127.0.0.1:<port>`, literally. */
  readonly host: string
  readonly state: string
}

/** The path of the redirect. */
export const redirectPath = '/callback'

/** What a browser says of a navigation of a whole window that another site, or the officer, started (Fetch Metadata §2). */
const navigation: Readonly<Record<string, readonly string[]>> = {
  'sec-fetch-mode': ['navigate'],
  'sec-fetch-dest': ['document'],
  // Never `same-origin`: no page of this origin leads anywhere. A practice provider, also on 127.0.0.1, is `same-site`.
  'sec-fetch-site': ['cross-site', 'same-site', 'none'],
}

/**
 * Tells this check's redirect from everything else that can reach a loopback port: answers `null` for the redirect, else
 * why the request is ignored.
 *
 * The redirect is the request that knows `state`, made by a navigation of a whole window; what it says beyond that is
 * not judged here.
 *
 * @see [RFC 8252 §8.3, Loopback Redirect Considerations](https://www.rfc-editor.org/rfc/rfc8252#section-8.3)
 */
export function ignoredBecause(request: RedirectRequest, awaited: AwaitedRedirect): IgnoredReason | null {
  const { method, target, headers } = request
  const [host, ...otherHosts] = headers.host ?? []
  // SECURITY: a name that was made to resolve to 127.0.0.1 brings its own Host (DNS rebinding).
  if (host !== awaited.host || otherHosts.length > 0) return 'host_foreign'

  const [path, ...query] = target.split('?')
  // SECURITY: exactly this path, with nothing decoded or normalised.
  if (path !== redirectPath) return 'path_unknown'
  // SECURITY: no HEAD either: whoever only looks whether a link works must not use up the redirect.
  if (method !== 'GET') return 'method_refused'
  // SECURITY: a navigation by GET has no Origin (Fetch §3.2); a script's request to another origin has one.
  if (headers.origin !== undefined) return 'origin_foreign'
  // SECURITY: pictures, frames and scripts of other pages say so themselves. Browsers without these headers send none.
  for (const [name, allowed] of Object.entries(navigation)) {
    if ((headers[name] ?? []).some((value) => !allowed.includes(value))) return 'not_a_navigation'
  }
  // SECURITY: a page that is loaded on suspicion would use up the redirect before anybody has gone to it.
  if (headers['sec-purpose'] !== undefined) return 'not_a_navigation'

  const states = new URLSearchParams(query.join('?')).getAll('state')
  if (states.length === 0) return 'state_missing'
  return states.some((state) => isSame(state, awaited.state)) ? null : 'state_mismatch'
}

/** SECURITY: in a time that does not tell how much of it was right. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest())
  return first !== undefined && second !== undefined && timingSafeEqual(first, second)
}
