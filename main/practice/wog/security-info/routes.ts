import type { Hono } from 'hono'
import { route } from '../../http/routes'
import type { Practice } from '../../tenant/practice'
import { turnedAwayFrom } from '../account/admission'
import { addresses, securityInfoForms as forms } from '../addresses'
import { showPage } from '../show-page'
import { looking, posting, type Visit } from '../visits'
import { askForDefault, askToRemove, remove, saveDefault } from './manage-actions'
import { securityInfoPage } from './views'
import {
  addMethod,
  back,
  cancel,
  differentApp,
  differentMethod,
  done,
  newCode,
  next,
  pickMethod,
  toggleByHand,
} from './wizard-actions'

/** Mounts "Security info" (the shape of mysignins.microsoft.com/security-info), part of the account service. */
export function securityInfoRoutes(app: Hono, practice: Practice): void {
  route(app, addresses.securityInfo, {
    get: looking(practice, (visit) => {
      const elsewhere = turnedAwayFrom(visit, 'security-info')
      return elsewhere === null ? showPage(visit, securityInfoPage(visit)) : visit.context.redirect(elsewhere)
    }),
  })
  // The real page's path, for whoever goes by that.
  route(app, '/security-info', { get: (context) => context.redirect(addresses.securityInfo) })
  // SECURITY: what may not be seen may not be done either: each form is judged as its page is.
  const form = (path: string, act: (visit: Visit, field: (name: string) => string) => string): void => {
    const judged = (visit: Visit, field: (name: string) => string): string =>
      turnedAwayFrom(visit, 'security-info') ?? act(visit, field)
    route(app, path, { post: posting(practice, judged) })
  }
  form(forms.add, addMethod)
  form(forms.method, pickMethod)
  form(forms.differentMethod, differentMethod)
  form(forms.differentApp, differentApp)
  form(forms.next, next)
  form(forms.back, back)
  form(forms.cancel, cancel)
  form(forms.byHand, toggleByHand)
  form(forms.newCode, newCode)
  form(forms.done, done)
  form(forms.remove, askToRemove)
  form(forms.confirmRemove, remove)
  form(forms.change, askForDefault)
  form(forms.confirmChange, saveDefault)
}
