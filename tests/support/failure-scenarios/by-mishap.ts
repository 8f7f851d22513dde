/** @file What goes wrong without a fault of the tenant: one row each. */
import { row, rowsAt, type FailureScenario } from './scenario'
import { portalOnly } from './log-out'
import type { MishapName } from './mishaps'

const does = (mishap: MishapName) => ({ mishap })

const refused = { shown: { screen: 'refused' } }

/** Every scenario in which the officer does something else, or the tenant is started anew. */
export const mishapScenarios: readonly FailureScenario[] = [
  ...rowsAt('log-in on a GSIB', 'user-name', [
    row(does('types an address that nobody has'), ['sign-in', 'unknown_account', 'user-name'], 'go-on'),
    row(does('types an address of their own'), ['sign-in', 'not_practice_address', 'user-name'], 'go-on'),
    row(does('signs in with an account that is disabled'), ['sign-in', 'account_disabled', 'password'], 'start-again'),
    row(does('signs in with an account that is at risk'), ['number', 'account_at_risk', null, refused], 'start-again'),
    row(does('signs in with an account of another tenant'), ['sign-in', 'wrong_tenant', 'refused'], 'go-on', 2),
    row(does('signs in with an account without TechPass'), ['sign-in', 'not_assigned', 'refused'], 'go-on', 2),
    row(does('signs in with an account that is shut out'), ['sign-in', 'conditional_access', 'refused'], 'go-on', 2),
    row(
      does('signs in before the set-up'),
      ['sign-in', 'set_up_first', null, { shown: { screen: 'set-up-first' } }],
      'start-again',
    ),
  ]),
  ...rowsAt('log-in on a GSIB', 'password', [
    row(does('types a wrong password'), ['sign-in', 'wrong_password', 'password'], 'go-on'),
    row(
      does('types wrong passwords until the account is locked'),
      ['sign-in', 'account_locked', 'password'],
      'wait-for-the-lock',
    ),
    row(does('the tenant is started anew'), ['open-portal', 'practice_restarted', 'portal'], 'go-on'),
  ]),
  ...rowsAt('log-in on a GSIB', 'number', [
    row(does('denies the request'), ['number', 'request_denied', 'request-ended', refused], 'go-on', 2),
    row(does('types another number'), ['number', 'wrong_number', 'request-ended', refused], 'go-on', 2),
    row(does('does not answer in time'), ['number', 'request_timed_out', 'request-ended', refused], 'go-on', 2),
    row(does('reports the request'), ['number', 'account_at_risk', null, refused], 'start-again', 2),
  ]),
  ...rowsAt('log-in on a GMD', 'user-name', [
    row(
      does('names an account before its set-up'),
      ['verification-code', 'mfa_not_set_up', null, { shown: { screen: 'not-set-up' } }],
      'start-again',
    ),
  ]),
  ...rowsAt('log-in on a GMD', 'code', [
    row(does('types the code of the other profile'), ['verification-code', 'code_other_profile', 'code'], 'go-on'),
    row(does('types a code twice'), ['verification-code', 'code_already_used', 'code'], 'go-on', 2),
  ]),
  ...rowsAt('set-up by notifications', 'password', [
    row(does('types a wrong password'), ['sign-in', 'wrong_password', 'password'], 'go-on'),
    row(does('the tenant is started anew'), ['sign-in', 'practice_restarted', 'user-name'], 'go-on'),
  ]),
  ...rowsAt('set-up by notifications', 'scan', [
    row(does('goes on before scanning'), ['scan', 'activation_not_finished', 'scan'], 'go-on'),
    row(does('scans too late'), ['scan', 'activation_expired', 'expired'], 'go-on'),
    row(does('cancels the dialog'), ['set-up', null, 'choose'], 'go-on'),
    row(does('the tenant is started anew'), ['sign-in', 'practice_restarted', 'user-name'], 'go-on'),
  ]),
  ...rowsAt('set-up by notifications', 'number', [
    row(does('denies the request'), ['reach', 'request_denied', 'request-ended', refused], 'go-on', 2),
    row(does('types another number'), ['reach', 'wrong_number', 'request-ended', refused], 'go-on', 2),
    row(does('does not answer in time'), ['reach', 'request_timed_out', 'request-ended', refused], 'go-on', 2),
    row(does('goes back to Step 1'), ['activation', null, 'configured'], 'go-on', 2),
    row(does('reports the request'), ['reach', 'account_at_risk', null, refused], 'start-again', 2),
  ]),
  ...rowsAt('set-up by notifications on Security info', 'scan', [
    row(does('goes on before scanning'), ['scan', 'activation_not_finished', 'scan'], 'go-on'),
    row(does('scans too late'), ['scan', 'activation_expired', 'expired'], 'go-on'),
  ]),
  ...rowsAt('set-up by code', 'code', [row(does('types a wrong code'), ['reach', 'code_wrong', 'code'], 'go-on')]),
  ...rowsAt('log-out', 'choose-account', [
    row(does('cancels the sign-out'), ['logged-out', null, null, portalOnly], 'start-again'),
    row(does('the tenant is started anew'), ['log-out', 'practice_restarted', 'portal'], 'go-on'),
  ]),
]
