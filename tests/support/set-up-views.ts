/** @file Views of the journey `set-up-verification` as main would publish them, one or more for each step. */
import { setUpVerificationSteps } from '../../preload/contract/names'
import type { PracticeAccount } from '../../preload/contract/journey-view'
import type {
  Enrolment,
  SetUpStepView,
  SetUpVerificationStepView,
  SetUpVerificationView,
} from '../../preload/contract/set-up-verification'

/** A made-up officer. */
export const practiceAccount: PracticeAccount = {
  upn: 'tan.mei.ling@practice.example',
  displayName: 'Tan Mei Ling',
  password: 'Orchid-Lantern-27',
}

/** What enrols a phone for notifications. */
export const pushEnrolment = (expiresAt: number): Enrolment => ({
  use: 'push',
  qr: 'phonefactor://activate_account?code=018227904&url=http%3a%2f%2f127.0.0.1%3a45871%2factivatev2%2f863602595%2fSASPUBKRCAZ1FD043',
  code: '018227904',
  url: 'http://127.0.0.1:45871/activatev2/863602595/SASPUBKRCAZ1FD043',
  expiresAt,
})

/** What enrols any authenticator for codes. */
export const totpEnrolment: Enrolment = {
  use: 'totp',
  qr: 'otpauth://totp/SG%20Govt%20M365%3Atan.mei.ling%40practice.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Microsoft',
  key: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  account: 'tan.mei.ling@practice.example',
}

/** A view at a step. */
export function setUpView(pages: SetUpStepView, changes: Partial<SetUpVerificationView> = {}): SetUpVerificationView {
  const shown: SetUpVerificationStepView = { ...pages, generation: 'legacy' }
  return {
    journey: 'set-up-verification',
    device: shown.step === 'choose-device' ? null : 'non-se-gsib',
    steps: setUpVerificationSteps,
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

/** Every step, and every page of those that have several, by name. `now` is wall-clock ms. */
export function everyView(now: number): Readonly<Record<string, SetUpVerificationView>> {
  const challenge = { matchNumber: '08', expiresAt: now + 57_000 }
  const account = practiceAccount
  const signIn = (screen: Extract<SetUpVerificationStepView, { step: 'sign-in' }>['screen']) =>
    setUpView({ step: 'sign-in', screen, account, challenge: screen === 'number' ? challenge : null })
  return {
    'choose-device': setUpView({ step: 'choose-device', stop: null }),
    'choose-device-gmd': setUpView({ step: 'choose-device', stop: 'gmd' }, { device: 'gmd' }),
    'choose-device-se-gsib': setUpView({ step: 'choose-device', stop: 'se-gsib' }, { device: 'se-gsib' }),
    'open-page': setUpView({ step: 'open-page', account }),
    'sign-in': signIn('sign-in'),
    'sign-in-password': signIn('password'),
    'sign-in-locked': {
      ...signIn('password'),
      error: { code: 'account_locked', occurrence: 1, until: now + 42_000 },
    },
    'sign-in-more-information': signIn('more-information'),
    'sign-in-number': signIn('number'),
    'sign-in-code': signIn('code'),
    'sign-in-methods': signIn('methods'),
    'sign-in-refused': { ...signIn('refused'), error: { code: 'request_denied', occurrence: 1 } },
    'choose-method': setUpView({ step: 'choose-method', use: null, alreadyRegistered: false }),
    'choose-method-already': setUpView({ step: 'choose-method', use: null, alreadyRegistered: true }),
    'set-up': setUpView({ step: 'set-up', use: 'push' }),
    'set-up-not-seen': setUpView({ step: 'set-up', use: 'totp' }, { error: { code: 'not_seen_yet', occurrence: 2 } }),
    'scan-waiting': setUpView({ step: 'scan', enrolment: null }),
    'scan-push': setUpView({ step: 'scan', enrolment: pushEnrolment(now + 581_000) }),
    'scan-expired': setUpView(
      { step: 'scan', enrolment: pushEnrolment(now - 1) },
      { error: { code: 'activation_expired', occurrence: 1 } },
    ),
    'scan-totp': setUpView({ step: 'scan', enrolment: totpEnrolment }),
    'activation-dialog': setUpView({ step: 'activation', use: 'push', screen: 'dialog' }),
    'activation-configured': setUpView({ step: 'activation', use: 'push', screen: 'configured' }),
    'reach-number': setUpView({ step: 'reach', screen: 'number', challenge }),
    'reach-waiting': setUpView({ step: 'reach', screen: 'number', challenge: null }),
    'reach-code': setUpView({ step: 'reach', screen: 'code', challenge: null }),
    'reach-refused': setUpView(
      { step: 'reach', screen: 'refused', challenge: null },
      { error: { code: 'request_timed_out', occurrence: 3 } },
    ),
    done: setUpView({ step: 'done' }),
    profile: setUpView({ step: 'profile', upn: account.upn }),
    'looking-back': setUpView(
      { step: 'choose-method', use: 'push', alreadyRegistered: false },
      { step: 'scan', canRedo: true },
    ),
    'practice-restarted': setUpView({ step: 'done' }, { error: { code: 'practice_restarted', occurrence: 1 } }),
  }
}
