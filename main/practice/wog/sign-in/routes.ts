import type { Hono } from 'hono'
import { route } from '../../http/routes'
import { destinationSchema } from '../../state/browser'
import type { Practice } from '../../tenant/practice'
import { addresses, destinations } from '../addresses'
import { showPage } from '../show-page'
import { skipRegistration } from '../skip-registration'
import { calling, callingFromPage, looking, posting } from '../visits'
import { adfsRoutes } from '../adfs/routes'
import { goToProofUp, submitSignIn, submitUserName, verifyAtRisk } from './actions'
import { credentialType, credentialTypeSchema } from './credential-type'
import { enter } from './enter'
import { listCredentials, sendNotification, useCredential } from './phone-sign-in'
import { beginAuth, beginAuthSchema, endAuth, endAuthSchema } from './sas'
import { askAnotherWay, backFromMethods, pickMethod, processAuth, resend } from './second-factor-forms'
import { answerStaySignedIn, authorize, differentAccount, giveUp, signOut, startOver } from './session-actions'
import { signInPage } from './views'

/** Mounts the WOG sign-in service (the shape of login.microsoftonline.com), with the AD FS that it leads managed devices to. */
export function signInRoutes(app: Hono, practice: Practice): void {
  pages(app, practice)
  adfsRoutes(app, practice)
  secondFactor(app, practice)
}

function pages(app: Hono, practice: Practice): void {
  // The ready line's address.
  for (const root of ['/login', '/login/']) {
    route(app, root, { get: (context) => context.redirect(addresses.login) })
  }
  route(app, addresses.authorize, {
    get: looking(practice, (visit) => {
      // SECURITY: a name from a closed list, never an address from the query, decides where the sign-in leads.
      const { to, login_hint: hint = '', fresh } = visit.context.req.query()
      const destination = destinationSchema.safeParse(to).data ?? 'profile'
      return visit.context.redirect(authorize(visit, destination, { hint, fresh: fresh === '1' }))
    }),
  })
  route(app, addresses.login, {
    get: looking(practice, (visit) => {
      const { signIn, destination } = visit.browser()
      if (signIn.at === 'signed-in') return visit.context.redirect(destinations[destination])
      if (signIn.at === 'adfs' || signIn.at === 'adfs-error') return visit.context.redirect(addresses.adfs)
      return showPage(visit, signInPage(visit, signIn))
    }),
    post: posting(practice, submitSignIn),
  })
  route(app, addresses.userName, {
    post: posting(practice, (visit, field) => submitUserName(visit, field('loginfmt'))),
  })
  route(app, addresses.credentialType, { post: calling(practice, credentialTypeSchema, credentialType) })
  route(app, addresses.restart, { post: posting(practice, startOver) })
  route(app, addresses.moreInformation, { post: posting(practice, goToProofUp) })
  route(app, addresses.credentials, { post: posting(practice, listCredentials) })
  route(app, addresses.credential, { post: posting(practice, useCredential) })
  route(app, addresses.sendNotification, { post: posting(practice, sendNotification) })
  route(app, addresses.skipRegistration, {
    get: looking(practice, (visit) => visit.context.redirect(skipRegistration(visit))),
  })
  route(app, addresses.risk, { post: posting(practice, verifyAtRisk) })
  route(app, addresses.kmsi, { post: posting(practice, answerStaySignedIn) })
  route(app, addresses.differentAccount, { post: posting(practice, differentAccount) })
  route(app, addresses.logout, { post: posting(practice, signOut) })
  route(app, `${addresses.enter}/:token`, { get: (context) => enter(practice, context) })
}

function secondFactor(app: Hono, practice: Practice): void {
  route(app, addresses.beginAuth, { post: callingFromPage(practice, beginAuthSchema, beginAuth) })
  route(app, addresses.endAuth, { post: callingFromPage(practice, endAuthSchema, endAuth) })
  route(app, addresses.processAuth, { post: posting(practice, processAuth) })
  route(app, addresses.anotherWay, { post: posting(practice, askAnotherWay) })
  route(app, addresses.method, { post: posting(practice, pickMethod) })
  route(app, addresses.giveUp, { post: posting(practice, giveUp) })
  route(app, addresses.back, { post: posting(practice, backFromMethods) })
  route(app, addresses.resend, { post: posting(practice, resend) })
}
