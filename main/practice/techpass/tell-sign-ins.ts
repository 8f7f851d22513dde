import type { EventEmitter } from 'node:events'
import type { Provider } from 'oidc-provider'
import type { SignInMethods } from '../state/browser'
import type { Practice } from '../tenant/practice'
import { asRefusal } from '../http/failures'
import { browserByCookies } from '../wog/visits'

/** Says by `techpass_signed_in` that a client was given a sign-in, with or without a page; failures go to stderr. */
export function tellSignIns(practice: Practice, provider: Provider): void {
  provider.on('authorization.success', (ctx) => {
    const browser = browserByCookies(practice, ctx.req.headers.cookie)
    const { session, client } = ctx.oidc
    if (browser === null || session?.accountId === undefined || client === undefined) return
    const methods = (session.amr ?? []) as SignInMethods
    const { accountId: upn } = session
    practice.events.emit({ kind: 'techpass_signed_in', browser: browser.id, upn, client: client.clientId, methods })
  })
  provider.on('server_error', (_ctx, error) => {
    asRefusal(error)
  })
  // Koa's own, which its types leave out: it would print the error with what the request said.
  const koa: EventEmitter = provider
  koa.on('error', asRefusal)
}
