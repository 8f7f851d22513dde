import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Practice } from '../tenant/practice'
import { newToken } from '../tenant/random'
import { techpassAddresses } from './addresses'
import type { Newest } from './newest'

/** A request to sign out (OpenID Connect RP-Initiated Logout 1.0 §2), checked by the provider. */
export interface SignOutRequest {
  /** Whom the client means, by `id_token_hint` or `logout_hint`. */
  readonly hint: string | null
  /** Whether an ID token of ours says so. */
  readonly isProven: boolean
  /** Where to go afterwards: registered for the client, or `null`; `state` is in it. */
  readonly afterwards: string | null
}

/**
 * Puts our own page in the place of the provider's: with a session its page is empty (`logoutSource`), and without one
 * it would be a form that a script sends, which our Content-Security-Policy does not allow.
 *
 * What the provider has checked stays checked: `id_token_hint`'s signature, issuer and audience, the client, and that the
 * `post_logout_redirect_uri` is registered for it. Without a known client there is none.
 */
export function takeSignOutRequests(practice: Practice, provider: Provider, requests: Newest<SignOutRequest>): void {
  provider.use(async (ctx, next) => {
    await next()
    // Undefined where no route matched.
    const oidc = (ctx as Partial<KoaContextWithOIDC>).oidc
    if (oidc?.route !== 'end_session' || ctx.status !== 200) return
    const id = newToken(practice.random)
    requests.set(id, signOutRequest(oidc))
    ctx.body = null
    ctx.status = 303
    ctx.redirect(`${techpassAddresses.signOut}/${id}`)
  })
}

function signOutRequest({ params, entities }: KoaContextWithOIDC['oidc']): SignOutRequest {
  const proven = subjectOf(entities.IdTokenHint)
  const { logout_hint, post_logout_redirect_uri, state } = params ?? {}
  const hint = proven ?? (typeof logout_hint === 'string' ? logout_hint.trim().toLowerCase() : null)
  return { hint, isProven: proven !== null, afterwards: withState(post_logout_redirect_uri, state) }
}

function subjectOf(idToken: unknown): string | null {
  const { payload } = (idToken ?? {}) as { readonly payload?: { readonly sub?: unknown } }
  return typeof payload?.sub === 'string' ? payload.sub : null
}

function withState(address: unknown, state: unknown): string | null {
  if (typeof address !== 'string') return null
  const url = new URL(address)
  if (typeof state === 'string') url.searchParams.set('state', state)
  return url.href
}
