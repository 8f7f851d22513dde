import { describe, expect, test } from 'vitest'
import type { Device } from '../../../../preload/contract/names'
import { copyableText } from '../../../../main/journeys/log-in/copyable'
import type { LogInEvent } from '../../../../main/journeys/log-in/events'
import { evidenceIn } from '../../../../main/journeys/log-in/evidence'
import { canRedo, initialState, next, type LogInState } from '../../../../main/journeys/log-in/machine'
import { stepOfScreen, screens, type Screen } from '../../../../main/journeys/log-in/screens'
import { toView } from '../../../../main/journeys/log-in/view'

const upn = 'tan.mei.ling@practice.example'
const account = { upn, displayName: 'Tan Mei Ling', password: 'Kopi-Peng-Practice-1' }
const surroundings = { evidence: 'observed', account, follows: () => null, canSignIn: () => true } as const
const challenge = { matchNumber: '07', expiresAt: 5_000 }

const after = (events: readonly LogInEvent[], from: LogInState = initialState): LogInState => events.reduce(next, from)
const on = (device: Device): LogInEvent => ({ type: 'device_chosen', device })
const saw = (screen: Screen, who: string | null = upn): LogInEvent => ({
  type: 'screen_seen',
  screen,
  upn: who,
  code: null,
})
const stepsOf = (state: LogInState) => toView(state, surroundings).steps

const toSignIn = (device: Device): readonly LogInEvent[] => [
  on(device),
  saw('docs', null),
  saw('docs-log-in', null),
  saw('techpass-sign-in', null),
]
const toNumber: readonly LogInEvent[] = [
  ...toSignIn('non-se-gsib'),
  saw('password'),
  { type: 'request_sent', challenge },
  saw('number'),
]

type Way = readonly (readonly [LogInEvent, string])[]

const begin = (device: Device): Way => [
  [on(device), 'open-portal'],
  [saw('docs', null), 'open-portal'],
  [saw('docs-log-in', null), 'log-in-with-techpass'],
]
const end: Way = [
  [{ type: 'request_sent', challenge }, 'before'],
  [saw('number'), 'number'],
  [{ type: 'request_ended', code: null }, 'number'],
  [saw('stay-signed-in'), 'number'],
  [{ type: 'recognised', upn }, 'number'],
  [saw('docs-logged-in'), 'logged-in'],
]
const ways: Readonly<Record<string, Way>> = {
  'on a non-SE GSIB, signing in': [
    ...begin('non-se-gsib'),
    [saw('techpass-sign-in', null), 'sign-in'],
    [saw('sign-in', null), 'sign-in'],
    [saw('password'), 'sign-in'],
    ...end,
  ],
  'on a GMD, picking an account': [
    ...begin('gmd'),
    [saw('techpass-pick-account', null), 'sign-in'],
    [saw('adfs-code'), 'verification-code'],
    ...end,
  ],
  'with an account that is still signed in': [
    ...begin('non-se-gsib'),
    [saw('techpass-pick-account', null), 'sign-in'],
    [{ type: 'recognised', upn }, 'sign-in'],
    [saw('docs-logged-in'), 'logged-in'],
  ],
  'when TechPass asks nothing': [...begin('non-se-gsib'), [saw('docs-logged-in'), 'logged-in']],
}

describe.each(Object.entries(ways))('the way through %s', (_name, way) => {
  test('each fact leads to the step that the contract names, in its order', () => {
    let state = initialState
    for (const [event, step] of way) {
      const before = state.step
      state = next(state, event)
      expect(state.step, JSON.stringify(event)).toBe(step === 'before' ? before : step)
      expect(state.error).toBeNull()
      expect(stepsOf(state)).toContain(state.step)
    }
    expect(state).toMatchObject({ screen: 'docs-logged-in', upn, challenge: null })
  })

  test('the same history told twice ends where it ended once', () => {
    const history = way.map(([event]) => event)
    const once = after(history)
    expect(after(history.slice(1), once)).toEqual(once)
  })
})

describe('devices', () => {
  test('only a GMD is asked for a verification code, before the number', () => {
    expect(stepsOf(after([on('gmd')]))).toEqual([
      'choose-device',
      'open-portal',
      'log-in-with-techpass',
      'sign-in',
      'verification-code',
      'number',
      'logged-in',
    ])
    expect(stepsOf(after([on('non-se-gsib')]))).toEqual([
      'choose-device',
      'open-portal',
      'log-in-with-techpass',
      'sign-in',
      'number',
      'logged-in',
    ])
    expect(stepsOf(initialState)).not.toContain('verification-code')
  })

  test('an SE GSIB stops at the question, and no page moves it', () => {
    const state = after([on('se-gsib'), saw('docs'), saw('docs-logged-in'), { type: 'refused', code: 'code_wrong' }])
    expect(toView(state, surroundings)).toMatchObject({
      step: 'choose-device',
      shown: { step: 'choose-device', stop: 'se-gsib' },
      error: null,
    })
  })

  test('without an answer no page moves the journey either', () => {
    expect(after([saw('docs')])).toEqual(initialState)
  })

  test.each(screens)('the page %s leads to no step that the device does not have', (screen) => {
    const step = stepOfScreen(screen, 'non-se-gsib')
    expect([null, ...stepsOf(after([on('non-se-gsib')]))]).toContain(step)
  })
})

describe('what each page shows', () => {
  const shown = (state: LogInState) => toView(state, surroundings).shown
  const cases: readonly (readonly [Screen, Device, object])[] = [
    ['techpass-sign-in', 'gmd', { step: 'sign-in', screen: 'user-name', account }],
    ['techpass-pick-account', 'gmd', { step: 'sign-in', screen: 'pick-account', account }],
    ['sign-in', 'non-se-gsib', { step: 'sign-in', screen: 'user-name', account }],
    ['password', 'non-se-gsib', { step: 'sign-in', screen: 'password', account }],
    ['locked', 'non-se-gsib', { step: 'sign-in', screen: 'refused', account }],
    ['more-information', 'non-se-gsib', { step: 'sign-in', screen: 'set-up-first', account }],
    ['sign-in-error', 'non-se-gsib', { step: 'sign-in', screen: 'failed', account }],
    ['techpass-error', 'non-se-gsib', { step: 'sign-in', screen: 'failed', account }],
    ['adfs-code', 'gmd', { step: 'verification-code', screen: 'code', upn, profile: 'SG Govt M365' }],
    ['adfs-error', 'gmd', { step: 'verification-code', screen: 'not-set-up', upn, profile: 'SG Govt M365' }],
    ['number', 'gmd', { step: 'number', screen: 'number', upn, challenge: null }],
    ['code', 'gmd', { step: 'number', screen: 'code', upn, challenge: null }],
    ['methods', 'gmd', { step: 'number', screen: 'methods', upn, challenge: null }],
    ['stay-signed-in', 'gmd', { step: 'number', screen: 'stay-signed-in', upn, challenge: null }],
    ['request-denied', 'gmd', { step: 'number', screen: 'refused', upn, challenge: null }],
    ['timed-out', 'gmd', { step: 'number', screen: 'refused', upn, challenge: null }],
    ['at-risk', 'gmd', { step: 'number', screen: 'refused', upn, challenge: null }],
    ['docs-logged-in', 'gmd', { step: 'logged-in', upn }],
    ['techpass-signed-out', 'gmd', { step: 'open-portal' }],
    ['signed-out', 'gmd', { step: 'open-portal' }],
  ]
  test.each(cases)('%s on %s', (screen, device, expected) => {
    expect(shown(after([saw(screen)], after(toSignIn(device))))).toEqual(expected)
  })
})

describe('what can go wrong', () => {
  const at = (page: string, fields: object = {}) => evidenceIn({ kind: 'page_shown', page, upn, ...fields }, (ms) => ms)
  const errorAfter = (events: readonly LogInEvent[], device: Device = 'gmd') =>
    after(events, after(toSignIn(device))).error?.code

  test('a page that fails leaves the guide at the page before it, and is explained until the next one is seen', () => {
    const failed = after([saw('password'), saw('error'), saw('error')], after(toSignIn('non-se-gsib')))
    expect(toView(failed, surroundings).shown).toMatchObject({ step: 'sign-in', screen: 'password' })
    expect(failed.error).toMatchObject({ code: 'page_failed', occurrence: 1 })
    expect(after([saw('password')], failed).error).toBeNull()
    const atNumber = after([saw('error')], after(toNumber))
    expect(toView(atNumber, surroundings).shown).toMatchObject({ step: 'number', screen: 'number' })
  })

  test.each([
    [90072, 'wrong_tenant'],
    [50105, 'not_assigned'],
    [53003, 'conditional_access'],
    [500121, 'strong_authentication_failed'],
    [50196, 'sign_in_failed'],
  ])('a sign-in that failed with %i is explained as %s, counted once', (errorCode, code) => {
    const events = [
      ...evidenceIn({ kind: 'sign_in_failed', upn, errorCode }, (ms) => ms),
      ...at('sign-in-error', { errorCode }),
      ...at('sign-in-error', { errorCode }),
    ]
    const state = after(events, after(toNumber))
    expect(state).toMatchObject({ step: 'sign-in', error: { code, occurrence: 1 } })
    expect(errorAfter(at('sign-in-error', { errorCode }))).toBe(code)
  })

  test('an account without security verification is explained on both devices', () => {
    expect(errorAfter(evidenceIn({ kind: 'sign_in_failed', upn, errorCode: null }, (ms) => ms))).toBe('mfa_not_set_up')
    expect(errorAfter(at('adfs-error'))).toBe('mfa_not_set_up')
    expect(errorAfter(at('more-information'), 'non-se-gsib')).toBe('set_up_first')
  })

  test.each([
    ['wrong', 'code_wrong'],
    ['malformed', 'code_wrong'],
    ['other_profile', 'code_other_profile'],
    ['already_used', 'code_already_used'],
  ] as const)('a verification code that is %s is explained as %s while its page is shown', (reason, code) => {
    const refused = evidenceIn({ kind: 'code_checked', ok: false, reason }, (ms) => ms)
    const events = [...at('adfs-code'), ...refused, ...at('adfs-code'), ...at('adfs-code')]
    expect(errorAfter(events)).toBe(code)
    expect(errorAfter([...events, ...at('number')])).toBeUndefined()
  })

  test('what TechPass refuses is explained, on its page or back at the portal', () => {
    expect(errorAfter(at('techpass-error', { error: 'invalid_request' }))).toBe('techpass_refused')
    expect(errorAfter(at('docs-log-in', { error: 'techpass_failed' }))).toBe('techpass_refused')
    expect(errorAfter(at('docs-log-in', { error: 'access_denied' }))).toBeUndefined()
  })

  test('a denial stays at the number, which is gone, and nothing is sent again by itself', () => {
    const denied = after([{ type: 'request_ended', code: 'request_denied' }, saw('request-denied')], after(toNumber))
    expect(toView(denied, surroundings)).toMatchObject({
      shown: { step: 'number', screen: 'refused', challenge: null },
      error: { code: 'request_denied' },
    })
    expect(after([{ type: 'request_sent', challenge }, saw('number')], denied).error).toBeNull()
  })

  test('another account leads back to the sign-in, without the name of the one before', () => {
    const state = after([saw('techpass-pick-account', null)], after(toNumber))
    expect(state).toMatchObject({ step: 'sign-in', upn: null, error: null })
  })

  test('saying done before it was seen is answered, not believed; at the end it ends the journey', () => {
    const early = after([{ type: 'declared_done' }], after(toNumber))
    expect(early).toMatchObject({ finished: false, error: { code: 'not_seen_yet' } })
    const last = after([saw('docs-logged-in')], after(toNumber))
    expect(after([{ type: 'declared_done' }], last).finished).toBe(true)
  })

  test('services that go away take the number along and say so', () => {
    const gone = after([{ type: 'services_failed' }], after(toNumber))
    expect(gone).toMatchObject({ challenge: null, error: { code: 'practice_unavailable' } })
    expect(after([{ type: 'services_returned' }], gone).error).toMatchObject({
      code: 'practice_restarted',
      occurrence: 2,
    })
  })
})

describe('looking back', () => {
  test('passes over the code step where there is none', () => {
    const back = after([{ type: 'looked_back' }], after(toNumber))
    expect(toView(back, surroundings)).toMatchObject({ step: 'number', shown: { step: 'sign-in' }, canRedo: true })
    const code = after([{ type: 'looked_back' }], after([saw('adfs-code'), saw('number')], after(toSignIn('gmd'))))
    expect(toView(code, surroundings).shown).toMatchObject({ step: 'verification-code', screen: 'code' })
  })

  test('the log-in can be done again from the portal, also when it has worked', () => {
    const back = after([saw('docs-logged-in'), { type: 'looked_back' }], after(toNumber))
    expect(canRedo(back)).toBe(true)
    expect(after([{ type: 'started_over' }], back)).toEqual({
      ...initialState,
      device: 'non-se-gsib',
      step: 'open-portal',
    })
  })
})

describe('the view leaks nothing', () => {
  const texts = (state: LogInState) => JSON.stringify(toView(state, surroundings))

  test('the number is shown at its own step only, and while its request lasts', () => {
    expect(texts(after(toNumber))).toContain('"07"')
    expect(texts(after([{ type: 'looked_back' }], after(toNumber)))).not.toContain('"07"')
    expect(texts(after([{ type: 'request_ended', code: null }], after(toNumber)))).not.toContain('"07"')
    expect(texts(after([saw('docs-logged-in')], after(toNumber)))).not.toContain('"07"')
  })

  test('the practice password is shown and copied at the sign-in only', () => {
    const atNumber = toView(after(toNumber), surroundings)
    expect(JSON.stringify(atNumber)).not.toContain(account.password)
    expect(copyableText(atNumber, 'practice-password')).toBeNull()
    const atSignIn = toView(after(toSignIn('gmd')), surroundings)
    expect(copyableText(atSignIn, 'practice-password')).toBe(account.password)
    expect(copyableText(atSignIn, 'practice-account')).toBe(upn)
    expect(copyableText(atSignIn, 'enrolment-code')).toBeNull()
  })

  test('the end of a request moves with the clock of the services', () => {
    expect(after([{ type: 'clock_moved', byMs: 2_000 }], after(toNumber)).challenge?.expiresAt).toBe(3_000)
  })
})
