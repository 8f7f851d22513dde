/** @file What goes wrong during the log-out: one row each. */
import { connectionBreaks, lasting, once, otherWords, pageFails, row, rowsAt, type FailureScenario } from './scenario'

const atTechpass = { page: 'techpass' }

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
    row(once('sessionExpired'), ['log-out', null, null], 'open-page'),
    ...otherWords('choose-account', 'choose-account'),
  ]),
  ...rowsAt('log-out', 'choose-account', [
    ...pageFails('choose-account', [once('failing', 503), once('tooManyRequests', 30)]),
    // The account has been signed out of by then; only the page that says so is not there.
    row(once('serverError'), ['logged-out', 'page_failed', null], 'finish'),
    row(once('unknownInterrupt'), ['logged-out', 'page_failed', null], 'finish'),
    row(lasting('portalDown'), ['logged-out', 'page_failed', null], 'finish'),
    row(lasting('techpassKeysRotated'), ['logged-out', null, null], 'go-on'),
    row(once('sessionExpired'), ['logged-out', null, null], 'start-again'),
    connectionBreaks('choose-account', 'choose-account'),
  ]),
]
