import { renderToStaticMarkup } from 'react-dom/server'
import { Shell } from '../wog/parts/Shell'
import type { Visit } from '../wog/visits'
import { OnwardPage } from './pages/OnwardPage'

/**
 * Leads the browser on to `address`, which ends (perhaps after a redirect of our own) at `target`.
 *
 * [Note: Leaving by a page] Our pages' `form-action 'self'` holds for every redirect after a form too (Chromium's reading of
 * CSP3 §6.4.1), so a form that ends at another team's service would be stopped at the border. Instead of naming their
 * origins in the policy of every page of the sign-in, WOG's among them, the chain of redirects is ended here: this page
 * goes on by itself, and going on is not sending a form (RFC 6749 §1.7 leaves the means open). So `form-action` names nobody.
 */
export function leadOnward({ practice, context }: Visit, address: string, target: string): Response {
  if (new URL(target, practice.services.origin).origin === practice.services.origin) {
    return context.redirect(address, 303)
  }
  const page = (
    <Shell title="Taking you back" pageId="Onward" script={null} onward={address}>
      <OnwardPage address={address} />
    </Shell>
  )
  return context.html(`<!doctype html>${renderToStaticMarkup(page)}`)
}
