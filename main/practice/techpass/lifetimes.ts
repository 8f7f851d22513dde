/** @file Whose clock judges what TechPass gives out. */
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { ownClientIds } from '../state/client'
import { atMachineTime } from './at-tenant-time'

interface IdToken {
  readonly client: { readonly clientId: string }
  readonly available: { auth_time?: number }
}

interface IdTokens {
  readonly IdToken: { readonly prototype: { issue: (given: object) => Promise<string> } }
}

const [, companion] = ownClientIds

const secondsOf = (milliseconds: number): number => Math.floor(milliseconds / 1000)

/**
 * Signs the Companion's own ID tokens at the machine's time, so an officer's check of a sign-in holds also while the practice
 * clock is moved. Those of every other client carry the tenant's time.
 *
 * SECURITY: the app's check (`main/identity/relying-party`) is the same code in practice and live, and judges `iat` and `exp`
 * by the machine's clock alone. A way to tell it another time would be one by which a live token that has run out could
 * pass; it is the practice that bends. Everything else of such a sign-in, codes, sessions and access tokens, lives by the
 * tenant's clock.
 */
export function keepMachineTimeForCompanion(provider: Provider): void {
  const { prototype } = (provider as unknown as IdTokens).IdToken
  prototype.issue = new Proxy(prototype.issue, {
    apply: (issue, token: IdToken, given) => {
      const signed = (): Promise<string> => Reflect.apply(issue, token, given) as Promise<string>
      if (token.client.clientId !== companion) return signed()
      // In whole seconds, as `iat` is: an officer has never signed in after the token was made.
      const behind = secondsOf(atMachineTime(() => Date.now())) - secondsOf(Date.now())
      if (token.available.auth_time !== undefined) token.available.auth_time += behind
      return atMachineTime(signed)
    },
  })
}

/**
 * Takes the end out of the cookies that an answer sets: a browser would judge it by the machine's clock, and drop at once
 * what a tenant in the past has set. They end with the browser, and the rows behind them by the tenant's clock.
 */
export function leaveEndToTenant(ctx: Pick<KoaContextWithOIDC, 'response' | 'set'>): void {
  const cookies = [ctx.response.headers['set-cookie'] ?? []].flat() as readonly string[]
  if (cookies.length === 0) return
  const isDeletion = (cookie: string): boolean => cookie.includes('expires=Thu, 01 Jan 1970')
  const endless = cookies.map((cookie) =>
    isDeletion(cookie) ? cookie : cookie.replace(/; (expires|max-age)=[^;]*/gi, ''),
  )
  ctx.set('set-cookie', endless)
}
