import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { techpassAddresses } from './addresses'

/**
 * Puts the request's own page in the place of the provider's form that signs the present account out.
 *
 * The provider comes to it when the session was handed to another account between a choice and its answer, as by a second
 * tab. Its form is sent by a script, which our Content-Security-Policy does not allow; at its own page the request goes on.
 */
export function takeExchanges(provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next()
    // Undefined where no route matched.
    const oidc = (ctx as Partial<KoaContextWithOIDC>).oidc
    if (oidc?.route !== 'resume' || ctx.status !== 200) return
    const uid = oidc.entities.Interaction?.uid
    ctx.body = null
    ctx.status = 303
    ctx.redirect(uid === undefined ? techpassAddresses.interaction : `${techpassAddresses.interaction}/${uid}`)
  })
}
