/** @file What goes wrong during the set-up: one row each. */
import {
  connectionBreaks,
  isLate,
  lasting,
  once,
  oneRefusalOfEach,
  otherWords,
  pageFails,
  row,
  rowsAt,
  type FailureScenario,
  type FaultSet,
  type Row,
} from './scenario'

const waiting = { shown: { screen: 'number', challenge: {} } }

/** The form is not taken: nothing has happened. */
const refusedForms = [once('failing', 503), once('tooManyRequests', 30)]

/** The form is taken; only the page after it does not come. */
const failedPages = [once('serverError'), once('unknownInterrupt')]

/** The phone asks for its codes meanwhile: the fault is the page's alone. */
const bySignIn = (fault: FaultSet): FaultSet => ({ ...fault, page: 'signIn' })

/** Who signs in is not let in, though the password is right. */
const passwordRefused: readonly Row[] = [
  row(lasting('passwordExpired'), ['sign-in', 'password_expired', 'password'], 'go-on'),
  row(lasting('riskyUser'), ['sign-in', 'account_at_risk', null, { shown: { screen: 'refused' } }], 'start-again'),
]

/** The phone, or its way to the service, fails while it scans. */
const scanFails: readonly Row[] = [
  row(lasting('activationFails'), ['scan', null, 'scan', { meets: 'activation_failed' }], 'go-on'),
  row(lasting('phoneOffline'), ['scan', null, 'scan', { meets: 'phone_offline' }], 'go-on'),
  isLate('activation', 'activation'),
  row(lasting('expireQr'), ['scan', 'activation_expired', 'scan', { meets: 'activation_expired' }], 'reload-page'),
]

/** The request of Step 2, started by the page before it. */
const reachFails: readonly Row[] = [
  row(lasting('denied'), ['reach', 'request_denied', 'request-ended', { shown: { screen: 'refused' } }], 'go-on', 2),
  row(lasting('wrongNumber'), ['reach', 'wrong_number', 'request-ended', { shown: { screen: 'refused' } }], 'go-on', 2),
  // Security has to reset that account: the new start lends another one.
  row(lasting('fraud'), ['reach', 'account_at_risk', null, { shown: { screen: 'refused' } }], 'start-again', 2),
  row(lasting('pushNeverArrives'), ['reach', null, 'number', waiting], 'wait-in-vain', 2),
  row(lasting('pushLate', 20), ['reach', null, 'number', waiting], 'wait'),
  row(lasting('missingElement', 'idRichContext_DisplaySign'), ['reach', null, null, waiting], 'reload-page'),
]

/** The code of Step 2 is judged by another clock. */
const codeFails: readonly Row[] = [
  row(lasting('clockSkew', 300), ['reach', 'code_wrong', 'code'], 'go-on'),
  row(lasting('serverClock', 300), ['reach', 'code_wrong', 'code'], 'go-on'),
]

/** Every scenario of the set-up. */
export const setUpScenarios: readonly FailureScenario[] = [
  ...rowsAt('set-up by notifications', 'user-name', [
    ...pageFails('sign-in', oneRefusalOfEach, 'sign-in'),
    row(once('sessionExpired'), ['sign-in', null, 'password'], 'go-on'),
    connectionBreaks('sign-in', 'user-name'),
    row(lasting('missingElement', 'i0118'), ['sign-in', null, null, { shown: { screen: 'password' } }], 'reload-page'),
    ...otherWords('sign-in', 'password'),
  ]),
  ...rowsAt('set-up by notifications', 'password', [
    ...passwordRefused,
    ...pageFails('sign-in', oneRefusalOfEach, 'password'),
    ...otherWords('sign-in', 'more-information'),
  ]),
  ...rowsAt('set-up by notifications', 'more-information', [
    ...pageFails('sign-in', oneRefusalOfEach, 'more-information'),
    row(once('sessionExpired'), ['sign-in', null, 'user-name'], 'go-on'),
    row(lasting('missingElement', 'set-up'), ['choose-method', null, null], 'reload-page'),
    ...otherWords('choose-method', 'choose'),
  ]),
  ...rowsAt('set-up by notifications', 'choose', [
    ...pageFails('choose-method', refusedForms),
    ...pageFails('set-up', failedPages),
    row(once('sessionExpired'), ['sign-in', 'signed_out', 'user-name'], 'go-on'),
    connectionBreaks('choose-method', 'choose'),
    row(lasting('expireQr'), ['scan', 'activation_expired', 'expired'], 'go-on'),
    ...otherWords('scan', 'scan'),
  ]),
  ...rowsAt('set-up by notifications', 'scan', scanFails),
  ...rowsAt('set-up by notifications', 'activation', [
    ...pageFails('activation', oneRefusalOfEach, 'dialog'),
    connectionBreaks('activation', 'activation'),
    ...otherWords('activation', 'configured'),
  ]),
  ...rowsAt('set-up by notifications', 'configured', [
    ...pageFails('activation', oneRefusalOfEach, 'configured'),
    ...reachFails,
    ...otherWords('reach', 'number'),
  ]),
  ...rowsAt('set-up by notifications', 'number', [
    row(lasting('phoneOffline'), ['reach', null, 'number', { ...waiting, meets: 'no-request' }], 'go-on'),
  ]),
  ...rowsAt('set-up by notifications', 'done', [
    ...pageFails('done', oneRefusalOfEach),
    connectionBreaks('done', 'done'),
  ]),
  ...rowsAt('set-up by code', 'choose', [
    ...pageFails('choose-method', refusedForms),
    ...pageFails('set-up', failedPages),
  ]),
  ...rowsAt('set-up by code', 'activation', otherWords('activation', 'configured')),
  ...rowsAt('set-up by code', 'configured', otherWords('reach', 'code')),
  ...rowsAt('set-up by code', 'code', [
    ...codeFails,
    ...pageFails('reach', refusedForms.map(bySignIn), 'code'),
    connectionBreaks('reach', 'code', 'signIn'),
  ]),
  ...rowsAt('set-up by notifications on Security info', 'choose', [
    ...pageFails('choose-method', refusedForms),
    ...pageFails('set-up', failedPages),
    ...otherWords('set-up', 'account'),
  ]),
  ...rowsAt('set-up by notifications on Security info', 'account', [
    row(lasting('expireQr'), ['scan', 'activation_expired', 'expired'], 'go-on'),
    ...otherWords('scan', 'scan'),
  ]),
  ...rowsAt('set-up by notifications on Security info', 'scan', scanFails),
  ...rowsAt('set-up by notifications on Security info', 'activation', [
    ...reachFails,
    ...pageFails('activation', oneRefusalOfEach, 'dialog'),
    ...otherWords('reach', 'number'),
  ]),
  ...rowsAt('set-up by notifications on Security info', 'done', pageFails('done', oneRefusalOfEach)),
  ...rowsAt('set-up by code on Security info', 'code', [
    ...codeFails,
    connectionBreaks('reach', 'code', 'signIn'),
    ...otherWords('done', 'done'),
  ]),
]
