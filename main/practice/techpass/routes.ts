import type { Context, Hono } from 'hono'
import { route } from '../http/routes'
import type { Practice } from '../tenant/practice'
import { looking, posting, type Visit } from '../wog/visits'
import { docsAddresses, techpassAddresses } from './addresses'
import {
  beginAgain,
  cancel,
  comeBack,
  engagedIn,
  openStep,
  pick,
  showing,
  submitUserName,
  takeStep,
  type Engaged,
} from './interaction'
import { confirmSignOut, leave, openSignOut, signedOutView } from './sign-out'
import type { TechPass } from './techpass'
import { signInView } from './views'

type Answer = Response | string | Promise<Response | string>

/** Mounts TechPass's own pages. The provider's endpoints are a Node service beside them. */
export function techpassRoutes(app: Hono, practice: Practice, techpass: TechPass): void {
  // The ready line's address, which is the issuer's: who it is.
  for (const root of [techpassAddresses.issuer, `${techpassAddresses.issuer}/`]) {
    route(app, root, { get: (context) => context.redirect(techpassAddresses.discovery) })
  }
  const interaction = `${techpassAddresses.interaction}/:uid`
  route(app, interaction, { get: looking(practice, (visit) => openInteraction(techpass, visit)) })
  // Where this browser stands, without the request's id: what events tell and an entrance leads back to.
  route(app, techpassAddresses.interaction, {
    get: looking(practice, (visit) => {
      const uid = techpass.pending.get(visit.id)?.uid
      const there = uid === undefined ? docsAddresses.logIn : `${techpassAddresses.interaction}/${uid}`
      return visit.context.redirect(there, 303)
    }),
  })
  const form = (name: string, act: (engaged: Engaged, field: (name: string) => string) => Answer): void => {
    route(app, `${interaction}/${name}`, {
      get: toInteraction,
      post: posting(practice, async (visit, field) => {
        const engaged = await engagedIn(techpass, visit)
        return engaged === null ? docsAddresses.logIn : act(engaged, field)
      }),
    })
  }
  form('username', (engaged, field) => submitUserName(engaged, field('loginfmt')))
  form('pick', (engaged, field) => pick(engaged, field('account')))
  form('other', (engaged) => showing(engaged, { typed: '', notice: null }))
  form('back', (engaged) => showing(engaged, { view: 'accounts' }))
  form('cancel', cancel)
  route(app, techpassAddresses.return, {
    get: looking(practice, (visit) => {
      // The request's cookie is sent to its own address only, so it is answered there.
      const uid = techpass.pending.get(visit.id)?.uid
      if (uid === undefined) return beginAgain(techpass, visit)
      return visit.context.redirect(`${techpassAddresses.interaction}/${uid}/return`, 303)
    }),
  })
  route(app, `${interaction}/return`, { get: looking(practice, (visit) => comeBack(techpass, visit)) })
  signOutRoutes(app, practice, techpass)
}

function signOutRoutes(app: Hono, practice: Practice, techpass: TechPass): void {
  for (const path of [techpassAddresses.signOut, `${techpassAddresses.signOut}/:id`]) {
    route(app, path, {
      get: looking(practice, (visit) => openSignOut(techpass, visit)),
      post: posting(practice, (visit, field) => confirmSignOut(techpass, visit, field('account'))),
    })
  }
  route(app, `${techpassAddresses.signOut}/:id/cancel`, { post: posting(practice, (visit) => leave(techpass, visit)) })
  route(app, techpassAddresses.signedOut, { get: looking(practice, signedOutView) })
}

async function openInteraction(techpass: TechPass, visit: Visit): Promise<Response> {
  const engaged = await engagedIn(techpass, visit)
  // From before a restart, or done in another tab: the log-in begins again and goes on by what the browser knows.
  if (engaged === null) return visit.context.redirect(docsAddresses.logIn, 303)
  const step = openStep(engaged)
  return step.kind === 'accounts' || step.kind === 'user-name'
    ? signInView(engaged, step.kind)
    : takeStep(engaged, step)
}

// A form's address opened by hand, or reloaded after an error.
const toInteraction = (context: Context): Response =>
  context.redirect(`${techpassAddresses.interaction}/${context.req.param('uid') ?? ''}`, 303)
