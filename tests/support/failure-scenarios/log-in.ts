/** @file What goes wrong during the log-in: one row each. */
import {
  connectionBreaks,
  everyRefusal,
  isLate,
  lasting,
  once,
  oneRefusalOfEach,
  otherWords,
  pageFails,
  row,
  rowsAt,
  type FailureScenario,
  type Row,
} from './scenario'

const waiting = { shown: { screen: 'number', challenge: {} } }

/** The request that the right password, or code, starts. */
const requestFails: readonly Row[] = [
  row(lasting('denied'), ['number', 'request_denied', 'request-ended', { shown: { screen: 'refused' } }], 'go-on', 2),
  row(
    lasting('wrongNumber'),
    ['number', 'wrong_number', 'request-ended', { shown: { screen: 'refused' } }],
    'go-on',
    2,
  ),
  row(lasting('riskyUser'), ['number', 'account_at_risk', null, { shown: { screen: 'refused' } }], 'start-again'),
  // Security has to reset that account: the new start lends another one.
  row(lasting('fraud'), ['number', 'account_at_risk', null, { shown: { screen: 'refused' } }], 'start-again', 2),
  row(lasting('pushNeverArrives'), ['number', null, 'number', waiting], 'wait-in-vain', 2),
  row(lasting('pushLate', 20), ['number', null, 'number', waiting], 'wait'),
  row(lasting('missingElement', 'idRichContext_DisplaySign'), ['number', null, null, waiting], 'reload-page'),
]

/** What is judged, or shown, once the number is approved. */
const afterTheNumber: readonly Row[] = [
  row(lasting('conditionalAccessBlocks'), ['sign-in', 'conditional_access', 'refused'], 'start-again', 2),
  row(lasting('strongAuthenticationFails'), ['sign-in', 'strong_authentication_failed', 'refused'], 'go-on', 2),
  row(lasting('tenantMismatch'), ['sign-in', 'wrong_tenant', 'refused'], 'go-on', 2),
  row(lasting('portalDown'), ['number', 'page_failed', null, { shown: { screen: 'number' } }], 'open-page'),
  row(lasting('askStaySignedIn'), ['number', null, 'stay-signed-in', { shown: { screen: 'stay-signed-in' } }], 'go-on'),
  row(lasting('phoneOffline'), ['number', null, 'number', { ...waiting, meets: 'no-request' }], 'go-on'),
]

/** The browser is sent back to where it began. */
const backToTheStart: readonly Row[] = [
  row(once('sessionExpired'), ['log-in-with-techpass', null, 'log-in'], 'go-on'),
  row(lasting('techpassKeysRotated'), ['log-in-with-techpass', null, 'log-in'], 'go-on'),
]

/** Every scenario of the log-in. */
export const logInScenarios: readonly FailureScenario[] = [
  ...rowsAt('log-in on a GSIB', 'log-in', [
    ...pageFails('log-in-with-techpass'),
    row(lasting('portalDown'), ['log-in-with-techpass', 'page_failed', null], 'open-page'),
    connectionBreaks('log-in-with-techpass', 'log-in'),
    row(lasting('missingElement', 'i0116'), ['sign-in', null, null, { shown: { screen: 'user-name' } }], 'reload-page'),
    ...otherWords('sign-in', 'user-name'),
  ]),
  ...rowsAt('log-in on a GSIB', 'user-name', [
    ...pageFails('sign-in', oneRefusalOfEach, 'user-name'),
    ...backToTheStart,
    connectionBreaks('sign-in', 'user-name'),
    row(lasting('missingElement', 'i0118'), ['sign-in', null, null, { shown: { screen: 'password' } }], 'reload-page'),
    ...otherWords('sign-in', 'password'),
  ]),
  ...rowsAt('log-in on a GSIB', 'password', [
    row(lasting('passwordExpired'), ['sign-in', 'password_expired', 'password'], 'go-on'),
    ...pageFails('sign-in', everyRefusal, 'password'),
    ...requestFails,
    connectionBreaks('sign-in', 'password'),
    ...otherWords('number', 'number'),
    isLate('number', 'number'),
  ]),
  ...rowsAt('log-in on a GSIB', 'number', afterTheNumber),
  ...rowsAt('log-in on a GMD', 'user-name', [
    ...pageFails('sign-in', oneRefusalOfEach, 'user-name'),
    row(lasting('adfsDown'), ['sign-in', 'page_failed', null, { shown: { screen: 'user-name' } }], 'open-page'),
    ...backToTheStart,
    connectionBreaks('sign-in', 'user-name'),
    ...otherWords('verification-code', 'code'),
    isLate('verification-code', 'code'),
  ]),
  ...rowsAt('log-in on a GMD', 'code', [
    row(lasting('adfsDown'), ['verification-code', 'page_failed', null, { shown: { screen: 'code' } }], 'open-page'),
    row(lasting('clockSkew', 300), ['verification-code', 'code_wrong', 'code'], 'go-on'),
    row(lasting('serverClock', 300), ['verification-code', 'code_wrong', 'code'], 'go-on'),
    ...requestFails,
    ...otherWords('number', 'number'),
  ]),
  ...rowsAt('log-in on a GMD', 'number', afterTheNumber),
]
