import { describe, expect, test } from 'vitest'
import type { Enrolment } from '../../../../preload/contract/set-up-verification'
import type { SetUpEvent } from '../../../../main/journeys/set-up-verification/events'
import { initialState, next, type SetUpState } from '../../../../main/journeys/set-up-verification/machine'
import type { Screen } from '../../../../main/journeys/set-up-verification/screens'
import { toView } from '../../../../main/journeys/set-up-verification/view'

const push: Enrolment = {
  use: 'push',
  qr: 'phonefactor://activate_account?code=012345678&url=x',
  code: '012345678',
  url: 'http://127.0.0.1:1/phone/activatev2/1/A',
  expiresAt: 1_000,
}
const surroundings = { evidence: 'observed', account: null, follows: () => null, canSignIn: () => true } as const

const after = (events: readonly SetUpEvent[], from: SetUpState = initialState): SetUpState => events.reduce(next, from)
const saw = (screen: Screen): SetUpEvent => ({
  type: 'screen_seen',
  screen,
  upn: 'tan@practice.example',
  generation: null,
})
const challenge = { matchNumber: '07', expiresAt: 5_000 }

const toScan: readonly SetUpEvent[] = [
  { type: 'device_chosen', device: 'non-se-gsib' },
  saw('sign-in'),
  saw('password'),
  saw('more-information'),
  saw('additional-security-verification'),
  { type: 'method_chosen', use: 'push' },
  { type: 'enrolment_offered', enrolment: push },
  saw('configure-mobile-app'),
]
const toReach: readonly SetUpEvent[] = [
  ...toScan,
  { type: 'phone_activated' },
  { type: 'activation_confirmed' },
  saw('additional-security-verification-configured'),
  { type: 'request_sent', challenge },
  saw('reach-notification'),
]

describe('the way through', () => {
  const way: readonly (readonly [SetUpEvent, string])[] = [
    [{ type: 'device_chosen', device: 'non-se-gsib' }, 'open-page'],
    [saw('sign-in'), 'sign-in'],
    [saw('password'), 'sign-in'],
    [saw('more-information'), 'sign-in'],
    [saw('additional-security-verification'), 'choose-method'],
    [{ type: 'method_chosen', use: 'push' }, 'set-up'],
    [{ type: 'enrolment_offered', enrolment: push }, 'set-up'],
    [saw('configure-mobile-app'), 'scan'],
    [{ type: 'phone_activated' }, 'activation'],
    [saw('additional-security-verification-configured'), 'activation'],
    [{ type: 'request_sent', challenge }, 'activation'],
    [saw('reach-notification'), 'reach'],
    [{ type: 'request_ended', code: null }, 'reach'],
    [{ type: 'registered' }, 'reach'],
    [saw('verification-successful'), 'done'],
    [saw('profile'), 'profile'],
  ]
  test('each fact leads to the step that the contract names, in its order', () => {
    let state = initialState
    for (const [event, step] of way) {
      state = next(state, event)
      expect(state.step, JSON.stringify(event)).toBe(step)
      expect(state.error).toBeNull()
    }
  })

  test('the same history told twice ends where it ended once', () => {
    const history = way.map(([event]) => event)
    const once = after(history)
    expect(after(history.slice(1), once)).toEqual(once)
  })

  test('on the code path a phone that cannot be observed is passed by the page itself', () => {
    const state = after([
      ...toScan.slice(0, 5),
      { type: 'method_chosen', use: 'totp' },
      saw('configure-mobile-app'),
      saw('additional-security-verification-configured'),
    ])
    expect(state.step).toBe('activation')
  })
})

describe('devices', () => {
  test.each(['se-gsib', 'gmd'] as const)('%s stops at the question and says why', (device) => {
    const state = after([{ type: 'device_chosen', device }])
    expect(toView(state, surroundings).shown).toMatchObject({ step: 'choose-device', stop: device })
  })

  test.each(['se-gsib', 'gmd'] as const)('on %s no page moves the journey', (device) => {
    const state = after([{ type: 'device_chosen', device }], after(toScan))
    expect(after([saw('sign-in'), { type: 'phone_activated' }, { type: 'registered' }], state)).toEqual(state)
  })

  test('without an answer no page moves the journey either', () => {
    expect(after([saw('sign-in')])).toEqual(initialState)
  })

  test('another answer starts the journey afresh', () => {
    const state = after([{ type: 'device_chosen', device: 'non-se-gsib' }], after(toScan))
    expect(state).toEqual({ ...initialState, device: 'non-se-gsib', step: 'open-page' })
  })
})

describe('what can go wrong', () => {
  test('a refusal stays while its page is shown again and goes with the next page', () => {
    const refused = after([
      ...toScan.slice(0, 3),
      { type: 'refused', code: 'wrong_password' },
      saw('password'),
      saw('password'),
    ])
    expect(refused.error?.code).toBe('wrong_password')
    expect(after([saw('more-information')], refused).error).toBeNull()
  })

  test.each([
    [toScan.slice(0, 3), { step: 'sign-in', screen: 'password' }],
    [[...toScan.slice(0, 4), saw('already-registered')], { step: 'choose-method', alreadyRegistered: true }],
    [toReach.slice(0, -2), { step: 'activation', screen: 'configured' }],
    [toReach, { step: 'reach', screen: 'number' }],
  ])('a page that fails leaves the guide at the page before it', (events, shown) => {
    const failed = after([saw('error')], after(events))
    expect(toView(failed, surroundings)).toMatchObject({ shown, error: { code: 'page_failed' } })
  })

  test('the same refusal twice counts twice, so that it is announced twice', () => {
    const once = after([{ type: 'refused', code: 'code_wrong' }], after(toReach))
    expect(after([{ type: 'refused', code: 'code_wrong' }], once).error?.occurrence).toBe(2)
  })

  test('a denial is explained at step 2 and its number is gone', () => {
    const state = after([{ type: 'request_ended', code: 'request_denied' }, saw('request-denied')], after(toReach))
    expect(state.step).toBe('reach')
    expect(toView(state, surroundings)).toMatchObject({
      shown: { step: 'reach', screen: 'refused', challenge: null },
      error: { code: 'request_denied' },
    })
  })

  test('a denial that comes before the page of step 2 was seen leads to step 2, not back to the sign-in', () => {
    const asked = after(toReach.slice(0, -1))
    const state = after([{ type: 'request_ended', code: 'request_denied' }, saw('request-denied')], asked)
    expect(state).toMatchObject({ step: 'reach', error: { code: 'request_denied' } })
  })

  test('once the phone is registered, the page that says so is the end too', () => {
    const state = after([{ type: 'registered' }, saw('verification-successful'), saw('error')], after(toReach))
    expect(state).toMatchObject({ step: 'done', error: { code: 'page_failed' } })
    expect(after([saw('already-registered'), { type: 'declared_done' }], state)).toMatchObject({
      step: 'profile',
      error: null,
      finished: true,
    })
  })

  test('the exact reason is not overwritten by the general one of the page', () => {
    const state = after([{ type: 'request_ended', code: 'wrong_number' }, saw('request-denied')], after(toReach))
    expect(state.error?.code).toBe('wrong_number')
  })

  test('a page that refuses explains itself when nothing was said before', () => {
    expect(after([saw('timed-out')], after(toReach)).error?.code).toBe('request_timed_out')
  })

  test('a new request clears the refusal of the one before', () => {
    const denied = after([{ type: 'request_ended', code: 'request_denied' }, saw('request-denied')], after(toReach))
    expect(after([{ type: 'request_sent', challenge }, saw('reach-notification')], denied).error).toBeNull()
  })

  test('an expired activation is named and its QR code is gone', () => {
    const state = after([{ type: 'enrolment_withdrawn', reason: 'expired' }], after(toScan))
    expect(state.enrolment).toBeNull()
    expect(state.error?.code).toBe('activation_expired')
  })

  test('a session that ends leads back to sign-in and forgets what the page showed', () => {
    const state = after([saw('sign-in')], after(toReach))
    expect(state).toMatchObject({ step: 'sign-in', use: null, enrolment: null, challenge: null })
    expect(state.error?.code).toBe('signed_out')
  })

  test('saying done before it was seen is answered, not believed', () => {
    const state = after([{ type: 'declared_done' }], after(toScan))
    expect(state.error?.code).toBe('not_seen_yet')
    expect(state.finished).toBe(false)
  })
})

describe('looking back', () => {
  test('shows the step before, undoes nothing, and returns', () => {
    const back = after([{ type: 'looked_back' }], after(toScan))
    expect(back.step).toBe('scan')
    expect(toView(back, surroundings)).toMatchObject({ step: 'scan', shown: { step: 'set-up' }, canRedo: true })
    expect(after([{ type: 'looked_forward' }], back)).toEqual({ ...after(toScan), lookingAt: null })
  })

  test('stops at the first step', () => {
    const first = after(
      Array.from({ length: 20 }, () => ({ type: 'looked_back' as const })),
      after(toScan),
    )
    expect(toView(first, surroundings).shown.step).toBe('choose-device')
  })

  test('starting over from the sign-in goes back without calling it a failure', () => {
    const again = after([{ type: 'started_over' }, saw('sign-in')], after(toReach))
    expect(again).toMatchObject({ step: 'sign-in', error: null, device: 'non-se-gsib' })
  })

  test('gives way when the page moves on', () => {
    const back = after([{ type: 'looked_back' }], after(toScan))
    expect(after([{ type: 'phone_activated' }], back).lookingAt).toBeNull()
  })
})

describe('the view', () => {
  test('shows a QR code at its own step only, and a number only while its request lasts', () => {
    const texts = (state: SetUpState) => JSON.stringify(toView(state, surroundings))
    expect(texts(after(toScan))).toContain('012345678')
    expect(texts(after([{ type: 'phone_activated' }], after(toScan)))).not.toContain('012345678')
    expect(texts(after([{ type: 'looked_back' }], after(toScan)))).not.toContain('012345678')
    expect(texts(after([{ type: 'request_ended', code: null }], after(toReach)))).not.toContain('"07"')
  })

  test('moves the end of a request with the clock of the services', () => {
    const state = after([{ type: 'clock_moved', byMs: 2_000 }], after(toReach))
    expect(state.challenge?.expiresAt).toBe(3_000)
  })
})
