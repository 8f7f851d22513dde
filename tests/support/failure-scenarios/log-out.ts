/** @file What goes wrong during the log-out: one row each. */
import { logOut } from '../../../renderer/texts/en/log-out'
import {
  connectionBreaks,
  isLate,
  lasting,
  once,
  otherWords,
  pageFails,
  row,
  rowsAt,
  type FailureScenario,
} from './scenario'

const atTechpass = { page: 'techpass' }

/** The account that was chosen is logged out, whatever becomes of the page after it. */
const chosen = { shown: { loggedOut: 'aisha.rahman@practice.example' } }

/** No account was chosen, or it is not known that one is logged out: the guide does not say so. */
export const portalOnly = { shown: { loggedOut: null }, says: logOut.portalOnly.title }

/** Every scenario of the log-out. */
export const logOutScenarios: readonly FailureScenario[] = [
  ...rowsAt('log-out', 'portal', [
    ...pageFails('log-out'),
    row(lasting('portalDown'), ['log-out', 'page_failed', null], 'open-page'),
    // The portal has ended its own session by then: TechPass has not.
    row({ ...once('failing', 503), ...atTechpass }, ['log-out', 'page_failed', null], 'open-page'),
    row({ ...once('failing', 500), ...atTechpass }, ['log-out', 'page_failed', null], 'open-page'),
    connectionBreaks('log-out', 'portal'),
    row(
      { ...once('connectionReset'), ...atTechpass },
      ['log-out', null, 'portal', { meets: 'connection' }],
      'open-page',
    ),
    row(once('sessionExpired'), ['log-out', null, null, { shown: { upn: null } }], 'start-again'),
    ...otherWords('choose-account', 'choose-account'),
    isLate('choose-account', 'choose-account'),
  ]),
  ...rowsAt('log-out', 'choose-account', [
    ...pageFails('choose-account', [once('failing', 503), once('tooManyRequests', 30)]),
    // The account has been signed out of by then; only the page that says so is not there.
    row(once('serverError'), ['logged-out', 'page_failed', null, chosen], 'finish'),
    row(once('unknownInterrupt'), ['logged-out', 'page_failed', null, chosen], 'finish'),
    row(lasting('portalDown'), ['logged-out', 'page_failed', null, chosen], 'finish'),
    row(lasting('techpassKeysRotated'), ['logged-out', null, null, chosen], 'go-on'),
    row(once('sessionExpired'), ['logged-out', null, null, portalOnly], 'start-again'),
    connectionBreaks('choose-account', 'choose-account'),
  ]),
]
