import type { Hono } from 'hono'
import { route } from '../../http/routes'
import type { Practice } from '../../tenant/practice'
import { addresses } from '../addresses'
import { showPage } from '../show-page'
import { looking, posting } from '../visits'
import { submitAdfsCode } from './actions'
import { adfsPage } from './views'

/** Mounts the organisation's AD FS, which managed devices meet between the user name and the number (field-notes B2, 3). */
export function adfsRoutes(app: Hono, practice: Practice): void {
  // The ready line's address.
  for (const root of ['/adfs', '/adfs/']) {
    route(app, root, { get: (context) => context.redirect(addresses.adfs) })
  }
  route(app, addresses.adfs, {
    get: looking(practice, (visit) => {
      const { signIn } = visit.browser()
      if (signIn.at !== 'adfs' && signIn.at !== 'adfs-error') return visit.context.redirect(addresses.login)
      return showPage(visit, adfsPage(visit, signIn))
    }),
    post: posting(practice, (visit, field) => submitAdfsCode(visit, field('VerificationCode'))),
  })
}
