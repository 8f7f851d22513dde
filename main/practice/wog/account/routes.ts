import type { Hono } from 'hono'
import * as z from 'zod/mini'
import { route } from '../../http/routes'
import { contactSchema } from '../../state/enrolment-state'
import { useSchema } from '../../state/officer'
import type { Practice } from '../../tenant/practice'
import { Refusal } from '../../tenant/refusals'
import { addresses } from '../addresses'
import { showPage } from '../show-page'
import { calling, looking, posting, type Visit } from '../visits'
import {
  backToStepOne,
  cancelDialog,
  choose,
  done,
  leaveDialog,
  newCode,
  reach,
  setUp,
  withoutNotifications,
} from './actions'
import { turnedAway, turnedAwayFrom } from './admission'
import {
  addAuthenticator,
  cancelPreferred,
  closeSaved,
  removeAuthenticator,
  savePreferred,
  verifyPreferred,
} from './returning-actions'
import { profilePage, proofUpPage } from './views'

const choiceSchema = z.strictObject({ contact: contactSchema, use: z.nullable(useSchema) })

/** Mounts the account service (the shape of account.activedirectory.windowsazure.com). */
export function accountRoutes(app: Hono, practice: Practice): void {
  // The ready line's address: the profile, for whom may see it.
  for (const root of ['/account', '/account/']) {
    route(app, root, { get: (context) => context.redirect(addresses.profile) })
  }
  route(app, addresses.proofup, {
    get: looking(practice, (visit) => {
      const elsewhere = turnedAwayFrom(visit, 'legacy')
      return elsewhere === null ? showPage(visit, proofUpPage(visit)) : visit.context.redirect(elsewhere)
    }),
  })
  route(app, addresses.profile, {
    get: looking(practice, (visit) => {
      const elsewhere = turnedAway(visit, 'profile')
      return elsewhere === null ? showPage(visit, profilePage(visit)) : visit.context.redirect(elsewhere)
    }),
  })
  route(app, addresses.choice, {
    post: calling(practice, choiceSchema, (visit, { contact, use }) => {
      if (turnedAwayFrom(visit, 'legacy') !== null) throw new Refusal('not_signed_in')
      choose(visit, contact, use)
      return { ok: true }
    }),
  })
  enrolmentForms(app, practice)
}

function enrolmentForms(app: Hono, practice: Practice): void {
  // SECURITY: what may not be seen may not be done either: each form is judged as its page is.
  const form = (path: string, act: (visit: Visit, field: (name: string) => string) => string): void => {
    route(app, path, {
      post: posting(practice, (visit, field) => turnedAwayFrom(visit, 'legacy') ?? act(visit, field)),
    })
  }
  form(addresses.setUp, setUp)
  form(addresses.activation, leaveDialog)
  form(addresses.withoutNotifications, withoutNotifications)
  form(addresses.newCode, newCode)
  form(addresses.cancelDialog, cancelDialog)
  form(addresses.next, reach)
  form(addresses.backToStepOne, backToStepOne)
  form(addresses.done, done)
  form(addresses.add, addAuthenticator)
  form(addresses.remove, removeAuthenticator)
  form(addresses.save, savePreferred)
  form(addresses.verifyPreferred, verifyPreferred)
  form(addresses.cancelPreferred, cancelPreferred)
  form(addresses.closeSaved, closeSaved)
}
