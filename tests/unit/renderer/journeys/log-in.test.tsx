import { describe, expect, test } from 'vitest'
import type { CheckState } from '../../../../preload/contract/check'
import type { PaneState } from '../../../../preload/contract/pane'
import type { PhoneProfile, PhoneState } from '../../../../preload/contract/phone'
import { methodsInWords } from '../../../../renderer/journeys/log-in/checked-sentence'
import { wantedProfile } from '../../../../renderer/journeys/log-in/wanted-profile'
import { en } from '../../../../renderer/texts/en'
import { drawGuide } from '../../../support/draw-guide'
import type { FakeState } from '../../../support/fake-bridge'
import { everyLogInView, logInView } from '../../../support/log-in-views'
import { everyView, practiceAccount } from '../../../support/set-up-views'

const views = everyLogInView(Date.now())
const viewAt = (name: string) => {
  const view = views[name]
  if (view === undefined) throw new Error(`No view ${name}`)
  return view
}
const at = (name: string, published: Partial<FakeState> = {}): string => drawGuide(viewAt(name), published)
const has = (markup: string, id: string): boolean => markup.includes(`data-testid="${id}"`)

const profile: PhoneProfile = {
  id: '1',
  name: 'SG Govt M365',
  upn: practiceAccount.upn,
  code: '003094',
  validUntil: Date.now() + 20_000,
  period: 30,
}
const other: PhoneProfile = { ...profile, id: '2', name: 'TECHPASS PROD', code: '518227' }
const phoneWith = (...profiles: readonly PhoneProfile[]): { readonly phone: PhoneState } => ({
  phone: { status: 'ready', profiles, requests: [] },
})
const openPane: PaneState = { status: 'open', address: 'http://127.0.0.1:1/docs/', title: 'Practice', loading: false }

describe('the way to the portal', () => {
  test('an SE GSIB stops, and is told where it can be done', () => {
    expect(at('choose-device-se-gsib')).toMatch(/You cannot log in on an SE GSIB device.*GMD.*3 business days/su)
  })

  test('the portal is opened by the guide, and “Log in” is chosen on the page', () => {
    expect(at('open-portal')).toContain('Open the page')
    const open = at('open-portal', { pane: openPane })
    expect(open).toMatch(/Choose <q[^>]*>“Log in”<\/q>/u)
    expect(open).not.toContain('Open the page')
  })

  test('only a GMD has the step of the verification code', () => {
    expect(at('number')).toContain('Step 5 of 6')
    expect(at('number-gmd')).toContain('Step 6 of 7')
  })
})

describe('signing in', () => {
  test('shows the made-up account, each part with its own copy', () => {
    const markup = at('sign-in')
    expect(has(markup, 'copy-practice-account')).toBe(true)
    expect(has(markup, 'copy-practice-password')).toBe(true)
  })

  test('a GMD is shown no password, as none is asked for', () => {
    const markup = at('sign-in-gmd')
    expect(has(markup, 'copy-practice-account')).toBe(true)
    expect(markup).not.toContain(practiceAccount.password)
  })

  test('an account without verification on a GSIB leads to the set-up there', () => {
    const markup = at('sign-in-set-up-first')
    expect(markup).toMatch(/button-primary" data-testid="go-to-set-up"><span>Do the set-up on this device/u)
    expect(has(markup, 'step-next')).toBe(false)
  })

  test.each(['sign-in-wrong-tenant', 'sign-in-not-assigned'])('%s is explained with every way out', (name) => {
    const markup = at(name)
    expect(has(markup, 'other-account')).toBe(true)
    expect(markup).toContain('“Sign in with a different account”')
    expect(markup).toContain('Log that account out first')
    expect(markup).toContain('private window')
  })

  test.each(['sign-in-conditional-access', 'sign-in-strong-authentication-failed'])(
    '%s is not blamed on the account',
    (name) => {
      expect(has(at(name), 'other-account')).toBe(false)
    },
  )

  test('a refusal by TechPass itself begins again at the portal', () => {
    expect(at('sign-in-techpass-refused')).toContain('“Log in to the Docs portal”')
  })
})

describe('the verification code', () => {
  test('of SG Govt M365 is shown large, grouped, leading zeros and all, with a countdown and a copy', () => {
    const markup = at('verification-code', phoneWith(other, profile))
    expect(markup).toMatch(/data-testid="verification-code">003 094</u)
    expect(markup).toMatch(/data-testid="verification-code-countdown">(?:19|20) s left</u)
    expect(has(markup, 'copy-verification-code')).toBe(true)
    expect(markup).not.toContain('518')
  })

  test('says that the other profile is not the one', () => {
    expect(at('verification-code', phoneWith(profile, other))).toContain(en.logIn.code.notTheOther)
    expect(at('verification-code', phoneWith(profile))).not.toContain(en.logIn.code.notTheOther)
  })

  test.each([
    ['the phone has none', phoneWith()],
    ['the phone has only the other one', phoneWith(other)],
    ['the phone has only that of somebody else', phoneWith({ ...profile, upn: 'farhan.rahim@practice.example' })],
  ])('is not shown when %s', (_case, phone) => {
    const markup = at('verification-code', phone)
    expect(has(markup, 'verification-code')).toBe(false)
    expect(has(markup, 'copy-verification-code')).toBe(false)
    expect(markup).toContain(en.logIn.code.none)
  })

  test('that has run out is not given as one that works', () => {
    expect(at('verification-code', phoneWith({ ...profile, validUntil: Date.now() - 1 }))).toContain('Next code…')
  })

  test('of the wrong profile is named in plain words, beside the words of the page', () => {
    const markup = at('verification-code-other-profile', phoneWith(profile, other))
    expect(markup).toContain('That was the code of TECHPASS PROD')
    expect(markup).toContain(
      '“You didn&#x27;t enter the expected verification code for this username. Please try again.”',
    )
  })

  test('before the set-up leads to a GSIB device', () => {
    const markup = at('verification-code-not-set-up', phoneWith())
    expect(markup).toContain('“Unexpected SAS response status code”')
    expect(markup).toMatch(/button-primary" data-testid="go-to-set-up"><span>Do the set-up on a GSIB device/u)
    expect(has(markup, 'step-next')).toBe(false)
    expect(has(markup, 'verification-code-countdown')).toBe(false)
  })

  test('is wanted from the phone exactly while it is asked for', () => {
    const wanted = { name: 'SG Govt M365', upn: practiceAccount.upn }
    const asking = Object.entries(views).filter(([, view]) => wantedProfile(view) !== null)
    expect(asking.map(([name]) => name)).toEqual([
      'verification-code',
      'verification-code-other-profile',
      'number-code',
    ])
    for (const [, view] of asking) expect(wantedProfile(view)).toEqual(wanted)
    for (const view of Object.values(everyView(0))) expect(wantedProfile(view)).toBeNull()
    const shown = viewAt('verification-code').shown
    expect(wantedProfile(logInView(shown, { device: 'gmd', step: 'number' }))).toBeNull()
  })
})

describe('the second factor', () => {
  test('the number keeps its leading zero and has an honest countdown', () => {
    const markup = at('number')
    expect(markup).toMatch(/data-testid="match-number">08</u)
    expect(markup).toMatch(/data-testid="match-countdown">5[67] s left</u)
  })

  test('by another way, the code is shown too', () => {
    expect(at('number-code', phoneWith(profile))).toMatch(/data-testid="verification-code">003 094</u)
  })

  test('“Stay signed in?” is answered with “No” on a shared device', () => {
    expect(at('number-stay-signed-in')).toMatch(/others use too, choose <q[^>]*>“No”/u)
  })
})

describe('logged in', () => {
  const worked: CheckState = {
    status: 'worked',
    last: { at: new Date(2026, 10, 22, 15, 8).getTime(), amr: ['pwd', 'mfa'] },
    error: null,
  }

  test('says who, offers the check, the log-out and Finish', () => {
    const markup = at('logged-in')
    expect(markup).toMatch(new RegExp(`data-testid="logged-in-account">[^<]*<strong>${practiceAccount.upn}`, 'u'))
    for (const id of ['check-start', 'go-to-log-out', 'step-next']) expect(has(markup, id)).toBe(true)
    expect(markup).toContain('Finish')
  })

  test('a check under way says so and can be stopped', () => {
    const markup = at('logged-in', { check: { ...worked, status: 'running' } })
    expect(has(markup, 'check-cancel')).toBe(true)
    expect(markup).toMatch(/aria-busy="true"[^>]*data-testid="check-start"/u)
    expect(has(markup, 'check-result')).toBe(false)
  })

  test('a check that worked says when and with which methods', () => {
    const markup = at('logged-in', { check: worked })
    expect(markup).toMatch(/data-testid="check-result".*Worked at 15:08, with password and a second factor\./su)
  })

  test('a check of another day says which', () => {
    const markup = at('logged-in', { check: { ...worked, status: 'idle' } })
    expect(markup).toMatch(/data-testid="check-last">[^<]*on 22 November at 15:08/u)
    expect(has(markup, 'check-result')).toBe(false)
  })

  test('a check that failed says why, and can be done again', () => {
    const markup = at('logged-in', { check: { status: 'failed', last: null, error: 'check_timed_out' } })
    expect(markup).toContain(en.errors.check_timed_out.title)
    expect(markup).toContain('Check again')
  })

  test.each([
    [['pwd'], 'password'],
    [['pwd', 'otp', 'mfa'], 'password, a verification code and a second factor'],
    [['otp', 'mfa'], 'a verification code and a second factor'],
    [['hwk'], 'hwk'],
    [[], en.check.noMethods],
  ])('%j is said as "%s"', (amr, words) => {
    expect(methodsInWords(en.check, amr)).toBe(words)
  })
})
