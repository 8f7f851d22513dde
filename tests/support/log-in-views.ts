/** @file Views of the journeys `log-in` and `log-out` as main would publish them, one or more for each step. */
import { gmdOnlySteps, logInSteps, logOutSteps } from '../../preload/contract/names'
import type { ErrorCode } from '../../preload/contract/errors'
import type { LogInScreen, LogInStepView, LogInView, NumberScreen } from '../../preload/contract/log-in'
import type { LogOutStepView, LogOutView } from '../../preload/contract/log-out'
import { practiceAccount } from './set-up-views'

const { upn } = practiceAccount

/** A view of `log-in` at a step, on a non-SE GSIB unless another device is given. */
export function logInView(shown: LogInStepView, changes: Partial<LogInView> = {}): LogInView {
  const device = changes.device ?? (shown.step === 'choose-device' ? null : 'non-se-gsib')
  return {
    journey: 'log-in',
    device,
    steps: device === 'gmd' ? logInSteps : logInSteps.filter((step) => !gmdOnlySteps.includes(step)),
    step: shown.step,
    shown,
    canRedo: false,
    evidence: 'observed',
    expected: null,
    canCheck: true,
    error: null,
    ...changes,
  }
}

const failed = (code: ErrorCode) => ({ error: { code, occurrence: 1 } })
const signIn = (screen: LogInScreen, changes: Partial<LogInView> = {}) =>
  logInView({ step: 'sign-in', screen, account: practiceAccount }, changes)

/** Every step of `log-in`, and every page of those that have several, by name. `now` is wall-clock ms. */
export function everyLogInView(now: number): Readonly<Record<string, LogInView>> {
  const challenge = { matchNumber: '08', expiresAt: now + 57_000 }
  const number = (screen: NumberScreen, changes: Partial<LogInView> = {}) =>
    logInView({ step: 'number', screen, upn, challenge: screen === 'number' ? challenge : null }, changes)
  const code = (screen: 'code' | 'not-set-up', changes: Partial<LogInView> = {}) =>
    logInView({ step: 'verification-code', screen, upn, profile: 'SG Govt M365' }, { device: 'gmd', ...changes })
  return {
    'choose-device': logInView({ step: 'choose-device', stop: null }),
    'choose-device-se-gsib': logInView({ step: 'choose-device', stop: 'se-gsib' }, { device: 'se-gsib' }),
    'open-portal': logInView({ step: 'open-portal' }),
    'log-in-with-techpass': logInView({ step: 'log-in-with-techpass' }),
    'sign-in': signIn('user-name'),
    'sign-in-gmd': signIn('user-name', { device: 'gmd' }),
    'sign-in-pick-account': signIn('pick-account'),
    'sign-in-password': signIn('password'),
    'sign-in-set-up-first': signIn('set-up-first', failed('set_up_first')),
    'sign-in-refused': signIn('refused', { error: { code: 'account_locked', occurrence: 1, until: now + 42_000 } }),
    'sign-in-wrong-tenant': signIn('failed', failed('wrong_tenant')),
    'sign-in-not-assigned': signIn('failed', failed('not_assigned')),
    'sign-in-conditional-access': signIn('failed', failed('conditional_access')),
    'sign-in-strong-authentication-failed': signIn('failed', failed('strong_authentication_failed')),
    'sign-in-techpass-refused': signIn('failed', failed('techpass_refused')),
    'verification-code': code('code'),
    'verification-code-other-profile': code('code', failed('code_other_profile')),
    'verification-code-not-set-up': code('not-set-up', failed('mfa_not_set_up')),
    number: number('number'),
    'number-gmd': number('number', { device: 'gmd' }),
    'number-code': number('code'),
    'number-methods': number('methods'),
    'number-stay-signed-in': number('stay-signed-in'),
    'number-refused': number('refused', failed('request_denied')),
    'logged-in': logInView({ step: 'logged-in', upn }),
    'looking-back': logInView({ step: 'log-in-with-techpass' }, { step: 'number', canRedo: true }),
  }
}

/** A view of `log-out` at a step. */
export function logOutView(shown: LogOutStepView, changes: Partial<LogOutView> = {}): LogOutView {
  return {
    journey: 'log-out',
    device: 'gmd',
    steps: logOutSteps,
    step: shown.step,
    shown,
    canRedo: false,
    evidence: 'observed',
    expected: null,
    canCheck: true,
    error: null,
    ...changes,
  }
}

/** Every step of `log-out`, by name. */
export function everyLogOutView(): Readonly<Record<string, LogOutView>> {
  const [one, two, three] = [upn, 'tan.mei.ling.admin@practice.example', 'farhan.rahim@practice.example']
  return {
    'log-out-before': logOutView({ step: 'log-out', upn: null, signedIn: [] }),
    'log-out': logOutView({ step: 'log-out', upn: one, signedIn: [one, two, three] }),
    'log-out-not-seen': logOutView({ step: 'log-out', upn: one, signedIn: [one] }, failed('not_seen_yet')),
    'choose-account': logOutView({ step: 'choose-account', signedIn: [one, two, three] }),
    'logged-out': logOutView({ step: 'logged-out', loggedOut: two, stillSignedIn: [one, three] }),
    'logged-out-portal-only': logOutView({ step: 'logged-out', loggedOut: null, stillSignedIn: [one, two, three] }),
    'logged-out-nobody': logOutView({ step: 'logged-out', loggedOut: one, stillSignedIn: [] }),
    'log-out-looking-back': logOutView(
      { step: 'choose-account', signedIn: [one, two] },
      { step: 'logged-out', canRedo: true },
    ),
  }
}
