import type { IncomingMessage } from 'node:http'
import type { Practice } from '../tenant/practice'
import { browserClientOrigins } from './clients'

// What a browser-based client calls by script. Everything else is for navigation only.
const callable: ReadonlySet<string> = new Set([
  '/techpass/.well-known/openid-configuration',
  '/techpass/.well-known/oauth-authorization-server',
  '/techpass/jwks',
  '/techpass/token',
  '/techpass/token/revocation',
  '/techpass/me',
])

/** Whether a page of another origin may send this request: a registered browser-based client to an endpoint made for it. */
export function admitsBrowserClient(practice: Practice, request: IncomingMessage): boolean {
  const path = (request.url ?? '').split('?')[0] ?? ''
  // SECURITY: exact origins of registered redirect URIs; a session cookie is of no use at these endpoints.
  return callable.has(path) && browserClientOrigins(practice).has(request.headers.origin ?? '')
}
