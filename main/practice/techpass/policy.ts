import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider'
import type { Practice } from '../tenant/practice'
import { browserByCookies } from '../wog/visits'
import { ageOf, signedInOf, type SignedIn } from './accounts'
import { isTaken } from './taken'

/** The reason of an interaction whose officer is signed in, but is not taken any more. */
export const notTaken = 'not_taken'

type Policy = ReturnType<typeof interactionPolicy.base>

/**
 * When TechPass asks the officer something before it answers a client.
 *
 * As the library's own, with four differences: consent is never asked (all clients are first-party or made up), what
 * counts as signed in is what the browser's accounts say, how long ago that was is told by the tenant's clock, and the
 * officer must still be one whom TechPass takes.
 */
export function techpassPolicy(practice: Practice): Policy {
  const policy = interactionPolicy.base()
  policy.remove('consent')
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0)
  const checks = policy.get('login')?.checks
  checks?.remove('max_age')
  checks?.add(loginCheck('signed_out', (ctx) => signedIn(practice, ctx) === null))
  // SECURITY: silent sign-on asks too whether TechPass still takes the officer; `prompt=none` is told `login_required`.
  checks?.add(loginCheck(notTaken, (ctx) => isRefused(practice, ctx)))
  checks?.add(loginCheck('max_age', (ctx) => isTooOld(practice, ctx)))
  checks?.add(loginCheck('login_hint', isAnother))
  return policy
}

function loginCheck(reason: string, isNeeded: (ctx: KoaContextWithOIDC) => boolean): interactionPolicy.Check {
  return new interactionPolicy.Check(reason, 'End-User authentication is required', 'login_required', isNeeded)
}

function signedIn(practice: Practice, ctx: KoaContextWithOIDC): SignedIn | null {
  const browser = browserByCookies(practice, ctx.req.headers.cookie)
  const upn = ctx.oidc.session?.accountId
  return browser === null || upn === undefined ? null : signedInOf(browser, upn)
}

function isRefused(practice: Practice, ctx: KoaContextWithOIDC): boolean {
  const upn = ctx.oidc.session?.accountId
  return upn !== undefined && !isTaken(practice, upn)
}

// OpenID Connect Core §3.1.2.1, max_age. What the officer has just done in this very request counts as fresh.
function isTooOld(practice: Practice, ctx: KoaContextWithOIDC): boolean {
  const maxAge = ctx.oidc.params?.max_age
  const since = signedIn(practice, ctx)
  if (maxAge === undefined || since === null || ctx.oidc.result?.login !== undefined) return false
  return ageOf(practice, since) > Number(maxAge)
}

// A hint that names somebody else than the last used account: that somebody may be signed in too, or not at all.
function isAnother(ctx: KoaContextWithOIDC): boolean {
  const hint = ctx.oidc.params?.login_hint
  if (typeof hint !== 'string' || ctx.oidc.result?.login !== undefined) return false
  return hint.trim().toLowerCase() !== ctx.oidc.session?.accountId
}
